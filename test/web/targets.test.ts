import { describe, expect, it } from 'vitest';
import { createServices } from '../../src/app/index.js';
import { buildCorpus } from '../../src/corpus/index.js';
import { startServer } from '../support/app.js';
import { family, planOf } from '../support/ledger-family.js';
import { testSegmenter } from '../support/segmenter.js';
import { serveTests } from '../support/serve.js';

const ITEM = { no: 3, theme: 'care', heading: '提升县域服务能力', aliases: [], terms: [], points: [] };
const framework = {
  ...family,
  themes: [{ id: 'care', title: '医疗服务', short: '服务', aliases: [] }],
  items: [ITEM],
};
const national = planOf('全国', '100000', ['到2025年，县域就诊率达到90%。']);
const plans = [
  { ...national, header: { ...national.header, level: 'nation' as const } },
  planOf('甲省', '990000', ['到2025年，县域就诊率达到92%。', '全省建成<b>示范</b>基地5个。']),
  planOf('甲省乙市', '990100', ['到2024年，县域内就诊率达到96%。']),
  planOf('丙省', '980000', ['力争县域就诊率达到85%。', '三级医院四级手术占比达到30%。']),
].map((plan) => ({
  ...plan,
  clauses: plan.clauses.map((clause) =>
    clause.no === 1 ? { ...clause, items: [3], theme: 'care' } : { ...clause, items: [] },
  ),
}));
const stranger = { ...planOf('丁省', '970000', ['森林覆盖率达到45%。'], '=stranger'), frameworkId: undefined };

function makeTestCorpus(): ReturnType<typeof buildCorpus> {
  return buildCorpus({
    version: 'abcdef0123456789',
    documents: [...plans, stranger],
    frameworks: [framework],
    raws: [],
    unreadable: [],
  });
}

const server = serveTests(() => startServer(createServices(makeTestCorpus(), testSegmenter())));

const PROVINCE = encodeURIComponent('甲省');

function toText(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

async function readPage(path: string): Promise<{ html: string; text: string }> {
  const { status, body } = await server.get(path);
  expect(status, body).toBe(200);
  return { html: body, text: toText(body) };
}

interface ApiTargets {
  readonly base: string | null;
  readonly indicators: readonly {
    readonly id: string;
    readonly name: string;
    readonly direction: string | null;
    readonly framework: string | null;
    readonly entries: readonly {
      readonly document: string;
      readonly clause: string;
      readonly quote: string;
      readonly value: number;
      readonly against: null | { readonly target: { readonly document: string }; readonly verdict: string };
    }[];
    readonly chain: null | { readonly steps: readonly object[]; readonly summaries: readonly object[] };
  }[];
}

async function readApi(query = ''): Promise<ApiTargets> {
  const { status, body, headers } = await server.get(`/api/targets${query}`);
  expect(status, body).toBe(200);
  expect(headers['content-type']).toBe('application/json; charset=utf-8');
  return JSON.parse(body) as ApiTargets;
}

describe('/targets', () => {
  it('puts first what several localities set, each value with a link to its clause', async () => {
    const { html, text } = await readPage('/targets');
    expect(text).toContain('3 项指标，6 处写明');
    expect(text.indexOf('几个地区都定的指标')).toBeLessThan(text.indexOf('只有一个地区定的指标'));
    expect(text).toContain('服务 · 提升县域服务能力');
    expect(text).toMatch(/县域就诊率 越高要求越高（按“就诊率”类指标）/);
    expect(html).toContain('<a href="/documents/%E7%94%B2%E7%9C%81#clause-p1"');
    expect(html).not.toContain('<b>示范</b>');
  });

  it('says who asks for more than the document above, with rule, both values and quote', async () => {
    const { text } = await readPage('/targets');
    expect(text).toMatch(
      /92% 2025年 较严 这项指标数值越高要求越高；期限相同 对照 全国：90%，2025年 到2025年，县域就诊率达到90%/,
    );
    expect(text).toMatch(/85% 较松/);
  });

  it('holds all against a chosen base', async () => {
    const { text } = await readPage(`/targets?base=${PROVINCE}`);
    expect(text).toContain('松紧对底本“甲省 实施类文件（题名缺失）”说');
    expect(text).toMatch(/92% 2025年 底本/);
    expect(text).toMatch(/96% 2024年 较严 这项指标数值越高要求越高；期限早 12 个月/);
  });

  it('follows an indicator down the levels', async () => {
    const { text } = await readPage('/targets');
    expect(text).toMatch(/县域就诊率 国家级 → 省级 2 2 0.9833 倍 -1.5 个百分点 同期/);
    expect(text).toMatch(/县域就诊率 省级 → 市级 1 1 1.043 倍 \+4 个百分点 早 12 个月/);
  });

  it('narrows by words and by locality, and offers all again where nothing is found', async () => {
    expect((await readPage(`/targets?indicator=${encodeURIComponent('手术')}`)).text).toContain('1 项指标，1 处写明');
    expect((await readPage(`/targets?locality=${PROVINCE}`)).text).toContain('2 项指标');
    expect((await readPage('/targets?indicator=nix')).text).toContain('没有符合条件的指标');
  });

  it.each(['item', 'places', 'name', 'verdict'])('sorts by %s', async (sort) => {
    const { html } = await readPage(`/targets?sort=${sort}`);
    expect(html).toContain('aria-current="true"');
  });

  it('shows the documents of no family apart', async () => {
    const { text } = await readPage('/targets?framework=none');
    expect(text).toContain('森林覆盖率');
    expect(text).not.toContain('县域就诊率');
  });

  it.each([
    ['an unknown framework', '/targets?framework=nix', 404, '没有编号为“nix”的框架'],
    ['an unknown base', '/targets?base=nix', 404, '没有编号为“nix”的文件'],
    ['a base of another family', `/targets?framework=none&base=${PROVINCE}`, 400, '不在所选的框架'],
    ['an unknown order', '/targets?sort=nix', 400, '只能是 item、places、name、verdict、indicator'],
    ['an unknown indicator', '/targets/ind-nix', 404, '没有编号为“ind-nix”的指标'],
    ['a year that is none', '/targets?year=25', 400, '参数“年份”'],
    ['an unknown verdict', '/targets?verdict=nix', 400, '参数“松紧”（verdict）只能是'],
  ])('answers %s in Chinese', async (_why, path, status, words) => {
    const answer = await server.get(path);
    expect(answer.status).toBe(status);
    expect(toText(answer.body)).toContain(words);
  });
});

describe('/targets line by line', () => {
  const placesOf = (html: string): readonly string[] =>
    [...html.matchAll(/<b class="line-place">([^<]*)<\/b>/gu)].map(([, name]) => name ?? '');
  const valuesOf = (html: string): readonly string[] =>
    [...html.matchAll(/class="line-value"><a [^>]*><b>([^<]*)<\/b>/gu)].map(([, value]) => value ?? '');

  it.each([
    ['value', '', ['30%', '85%', '90%', '92%', '96%', '5个']],
    ['value', '&dir=desc', ['96%', '92%', '90%', '85%', '30%', '5个']],
    ['deadline', '', ['96%', '90%', '92%', '85%', '5个', '30%']],
  ])('sorts by %s%s, what has none last, units apart', async (sort, more, values) => {
    const { html } = await readPage(`/targets?sort=${sort}${more}`);
    expect(valuesOf(html)).toEqual(values);
    const direction = more === '' ? 'ascending' : 'descending';
    expect(html).toMatch(new RegExp(`aria-sort="${direction}"><a href="/targets\\?[^"]*sort=${sort}`, 'u'));
    expect(html.match(/aria-sort=/gu)).toHaveLength(1);
  });

  it('sorts by locality, higher levels first, and turns round', async () => {
    const order = ['全国', '丙省', '丙省', '甲省', '甲省', '乙市'];
    const up = placesOf((await readPage('/targets?sort=locality')).html);
    expect([...up].sort()).toEqual([...order].sort());
    expect(up[0]).toBe('全国');
    expect(up.at(-1)).toBe('乙市');
    expect(placesOf((await readPage('/targets?sort=locality&dir=desc')).html)[0]).toBe('乙市');
  });

  it.each([
    ['theme', ['医疗服务 4 处', '未归入主题 2 处']],
    ['item', ['事项 3 提升县域服务能力 4 处', '未归入事项 2 处']],
    ['year', ['2024年到期 1 处', '2025年到期 2 处', '没有写明期限 3 处']],
    ['locality', ['全国 1 处', '甲省乙市 1 处']],
  ])('groups by %s', async (group, titles) => {
    const { html } = await readPage(`/targets?group=${group}`);
    const found = [...html.matchAll(/<tr class="group"[^>]*>(.*?)<\/tr>/gu)].map(([, row]) => toText(row ?? '').trim());
    for (const title of titles) expect(found).toContain(title);
  });

  it('is held to year, theme, verdict and locality, each line by itself', async () => {
    expect(valuesOf((await readPage('/targets?sort=value&year=2024')).html)).toEqual(['96%']);
    expect(valuesOf((await readPage('/targets?sort=value&theme=care')).html)).toEqual(['85%', '90%', '92%', '96%']);
    expect(valuesOf((await readPage('/targets?sort=value&verdict=looser')).html)).toEqual(['85%']);
    expect(valuesOf((await readPage(`/targets?sort=value&locality=${PROVINCE}`)).html)).toEqual(['92%', '5个']);
    expect((await readPage('/targets?sort=value&year=2024&verdict=looser')).text).toContain('没有符合条件的指标');
  });

  it('shows unit, comparator, quote and verdict with its ground', async () => {
    const { text } = await readPage('/targets?sort=value&verdict=stricter');
    expect(text).toMatch(/92% 定数，单位 % 2025年 较严 这项指标数值越高要求越高；期限相同 对照 全国：90%，2025年/u);
    expect(text).toContain('到2025年，县域就诊率达到92%');
  });

  it.each([
    '/targets?sort=value&dir=desc&theme=care',
    '/targets?group=year',
    '/targets?sort=deadline&verdict=stricter',
    '/targets?sort=strictness',
  ])('exports just the lines of %s in their order', async (path) => {
    const { html } = await readPage(path);
    const href = /href="(\/api\/targets\?[^"]*format=csv)"/u.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const { body } = await server.get(href);
    const quotes = [...html.matchAll(/<p class="entry-quote">([^<]*)<\/p><\/td>/gu)].map(([, quote]) => quote ?? '');
    const lines = body.trimEnd().split('\r\n').slice(1);
    expect(lines).toHaveLength(valuesOf(html).length);
    quotes.forEach((quote, at) => {
      expect(lines[at]).toContain(quote.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
    });
  });

  it('exports the table of indicators as it is filtered and sorted', async () => {
    const { html } = await readPage('/targets?sort=name&year=2025');
    const href = /href="(\/api\/targets\?[^"]*format=csv)"/u.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(href).toContain('sort=name');
    const { body } = await server.get(href);
    const names = body
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[0]);
    expect(new Set(names)).toEqual(new Set(['县域就诊率']));
  });
});

describe('/targets/:indicator', () => {
  const addressOf = async (name: string): Promise<string> => {
    const { indicators } = await readApi();
    return `/targets/${indicators.find((one) => one.name === name)?.id ?? ''}`;
  };

  it('draws all values on one scale, the line of what they are held against, and tells it in words', async () => {
    const { html, text } = await readPage(await addressOf('县域就诊率'));
    expect(html.match(/<svg class="chart /gu)).toHaveLength(2);
    expect(html).not.toContain('style=');
    const wide = /<svg class="chart chart-wide"[^]*?<\/svg>/u.exec(html)?.[0] ?? '';
    expect(wide.match(/class="chart-value"/gu)).toHaveLength(4);
    expect(wide).toContain('class="chart-base"');
    expect(toText(wide)).toContain('对照 全国 90%');
    expect(toText(wide)).toContain('96% 2024年 较严');
    expect(toText(wide)).toMatch(/最低 85%.*（丙省）.*最高 96%.*（乙市）/u);
    expect(text).toContain('越往右要求越高');
    expect(text).toContain('横轴不从 0 起');
    expect(text).toContain('到2025年，县域就诊率达到92%');
  });

  it('sorts its table by links and keeps the base', async () => {
    const address = `${await addressOf('县域就诊率')}?base=${PROVINCE}&sort=deadline`;
    const { html, text } = await readPage(address);
    expect(html).toContain('aria-sort="ascending"');
    expect(html).toMatch(/<a href="\/targets\/[^"]*base=%E7%94%B2%E7%9C%81[^"]*sort=value/u);
    expect(text).toContain('松紧对底本“甲省');
    expect(text).toContain('对照 甲省 92%');
  });

  it('is linked from the ledger and finds an indicator of no family', async () => {
    const address = await addressOf('森林覆盖率');
    expect((await readPage(address)).text).toContain('森林覆盖率');
    expect((await readPage('/targets?framework=none')).html).toContain(`href="${address}?framework=none"`);
  });

  it('answers an address with the same bytes after a restart', async () => {
    const paths = [await addressOf('县域就诊率'), '/targets?group=year&sort=value'];
    const again = await startServer(createServices(makeTestCorpus(), testSegmenter()));
    try {
      for (const path of paths)
        expect((await again.get(path)).body.replaceAll(again.url, '')).toBe(
          (await server.get(path)).body.replaceAll(server.url, ''),
        );
    } finally {
      await again.close();
    }
  });
});

describe('/api/targets', () => {
  it('gives indicators with direction, entries, comparisons and chains', async () => {
    const { base, indicators } = await readApi();
    expect(base).toBeNull();
    expect(indicators.map(({ framework: id }) => id)).toEqual(['family', 'family', 'family', null]);
    const [rate] = indicators;
    expect(rate).toMatchObject({ name: '县域就诊率', direction: 'up', unitKind: 'share', item: 3, localities: 4 });
    expect(
      rate?.entries.map(({ document, value, against }) => [
        document,
        value,
        against?.verdict,
        against?.target.document,
      ]),
    ).toEqual([
      ['全国', 90, undefined, undefined],
      ['甲省', 92, 'stricter', '全国'],
      ['甲省乙市', 96, 'stricter', '甲省'],
      ['丙省', 85, 'looser', '全国'],
    ]);
    expect(rate?.chain?.steps).toHaveLength(3);
    expect(rate?.chain?.summaries).toContainEqual({
      from: 'nation',
      to: 'province',
      sample: 2,
      compared: 2,
      medianFactor: 0.9833,
      medianGap: -1.5,
      medianLeadMonths: 0,
    });
  });

  it('takes family, base and indicator', async () => {
    const { base, indicators } = await readApi(`?base=${PROVINCE}&indicator=${encodeURIComponent('就诊率')}`);
    expect(base).toBe('甲省');
    expect(indicators).toHaveLength(1);
    expect(indicators[0]?.entries.filter(({ against }) => against?.target.document === '甲省')).toHaveLength(3);
    expect((await readApi(`?indicator=${indicators[0]?.id ?? ''}`)).indicators).toHaveLength(1);
    expect((await readApi('?framework=none')).indicators).toHaveLength(1);
  });

  it('gives CSV with a byte order mark and no formulas', async () => {
    const { body, headers } = await server.get('/api/targets?format=csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toContain("filename*=UTF-8''");
    expect(body.startsWith('\uFEFF指标,')).toBe(true);
    const lines = body.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 7);
    expect(lines.some((line) => line.includes('较严'))).toBe(true);
    expect(lines.at(-1)?.split(',').at(-1)).toBe("'=stranger:p1");
  });

  it.each([
    ['/api/targets?framework=nix', 404],
    ['/api/targets?format=doc', 400],
  ])('answers %s as problem+json', async (path, status) => {
    const answer = await server.get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });
});
