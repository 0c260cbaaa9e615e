import { describe, expect, it } from 'vitest';
import { type TestServer, openSmall } from '../support/app.js';
import { openShipped, shippedServices } from '../support/shipped.js';
import { serveTests } from '../support/serve.js';

const services = shippedServices();
const server = serveTests(openShipped);
const small = serveTests(openSmall);

async function open(path: string, at: TestServer = server): Promise<string> {
  const { status, body } = await at.get(path);
  expect(status, path).toBe(200);
  return body;
}

async function refuse(path: string, at: TestServer = server): Promise<{ status: number; detail: string }> {
  const { status, body } = await at.get(path);
  return { status, detail: (JSON.parse(body) as { detail: string }).detail };
}

function toText(html: string): string {
  return html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
}

describe('/wording', () => {
  it('tells what is counted, what it is not, and lists ladders and items', async () => {
    const text = toText(await open('/wording'));
    expect(text).toContain('按省份数，不按文件数');
    expect(text).toContain('国办发〔2021〕18号没有收入，每一句是否出自它，无法判断');
    expect(text).toContain('力度阶梯');
    expect(text).toMatch(/逐步逐步降低万元收入能耗支出1 省/);
  });

  it('shows an item with its fragments, their variants and places, and the clauses shaded', async () => {
    const body = await open('/wording?item=19');
    const entry = /<details class="shared-entry" id="(w\d+)"><summary>[^]*?推行以按病种付费为主[^]*?<\/details>/u.exec(
      body,
    );
    expect(entry).not.toBeNull();
    const text = toText(entry?.[0] ?? '');
    expect(text).toContain('5/8 省');
    expect(text).toContain('力度有别');
    expect(text).toContain('加快推行以按病种付费为主的多元复合式医保支付方式改革');
    expect(body).toMatch(
      /<a class="share share-4" href="#w\d+">推行以按病种付费为主的多元复合式医保支付方式，<sup>5\/8 省<\/sup><\/a>/,
    );
    const links = [...(entry?.[0] ?? '').matchAll(/href="(\/documents\/[^"#]+)#/g)];
    expect(links.length).toBeGreaterThan(4);
  });

  it('links every shaded stretch to an entry of its page', async () => {
    for (const item of services.corpus.frameworks[0]?.items ?? []) {
      const body = await open(`/wording?item=${item.no}`);
      for (const [, anchor = ''] of body.matchAll(/class="share share-\d" href="#(w\d+)"/g))
        expect(body, `${item.no} ${anchor}`).toContain(`id="${anchor}"`);
    }
  });

  it('refuses unknown items and frameworks', async () => {
    expect((await server.get('/wording?item=999')).status).toBe(404);
    expect((await server.get('/wording?framework=nix')).status).toBe(404);
    expect((await server.get('/wording?item=19&item=20')).status).toBe(400);
  });
});

describe('/documents/:id/sources', () => {
  it('lists own content first, each with its ground and its clause, then the stretches', async () => {
    const path = `/documents/${encodeURIComponent('赣府厅发-2022-1')}`;
    expect(await open(path)).toContain(`href="${path}/sources"`);
    const body = await open(`${path}/sources`);
    const text = toText(body);
    expect(text).toMatch(/独有内容 \d+ 句/);
    expect(text).toContain('具名机构南昌大学');
    expect(text).toContain('文件库里没有它的上位文件，别处相同的话一律不下结论');
    expect(body.indexOf('独有内容 ')).toBeLessThan(body.indexOf('逐条来源'));
    expect(body).toMatch(
      /<a class="src src-undecided" href="\/documents\/[^"]+#clause-[^"]+"><span class="src-mark">疑<\/span>/,
    );
    expect(body).toContain('<span class="src-mark">本</span>');
  });

  it('says that nothing can be said of a document without family', async () => {
    const text = toText(await open('/documents/doc-untitled/sources', small));
    expect(text).toContain('无法判断');
    expect(text).toContain('不属于任何文件族');
    expect((await small.get('/documents/nix/sources')).status).toBe(404);
  });

  it('escapes what a document prints', async () => {
    const body = await open('/documents/doc-hostile/sources', small);
    expect(body).not.toMatch(/<script>|<img/);
    expect(body).toContain('&lt;script&gt;');
  });
});

describe('/copies', () => {
  it('lists the differences of a pair, those of substance first', async () => {
    const [pair] = services.corpus.nearCopies;
    const body = await open(`/copies?first=${pair?.first ?? ''}&second=${pair?.second ?? ''}`);
    const text = toText(body);
    expect(text).toContain('实质不同 3 处');
    expect(text).toContain('形式不同 49 处');
    expect(body).toContain('<del>下</del><ins>上</ins>');
    expect(toText(await open('/copies'))).toContain('全部近似文件 1 对');
    expect(toText(await open(`/documents/${pair?.first ?? ''}`))).toContain('逐字出入');
  });

  it('says so where there are no near copies', async () => {
    expect(toText(await open('/copies', small))).toContain('文件库里没有近似文件');
  });
});

describe('the interface', () => {
  it('answers shared wording with variants, witnesses and ladders', async () => {
    const answer = JSON.parse(await open('/api/wording?item=19')) as {
      groups: {
        text: string;
        provinces: string[];
        parent: { status: string };
        variants: { witnesses: { province: string | null }[] }[];
        ladders: { rungs: { words: string[] }[] }[];
      }[];
    };
    const group = answer.groups.find(({ text }) => text.startsWith('推行以按病种付费'));
    expect(group?.provinces).toHaveLength(5);
    expect(group?.parent.status).toBe('no-parent');
    expect(group?.ladders[0]?.rungs.map(({ words }) => words)).toEqual([['推行'], ['加快', '推行']]);
    expect(group?.variants[0]?.witnesses[0]).toHaveProperty('clause');
  });

  it('answers attribution, own content and copies', async () => {
    const document = encodeURIComponent('赣府厅发-2022-1');
    const attribution = JSON.parse(await open(`/api/attribution?document=${document}`)) as {
      totals: Record<string, number>;
      clauses: { stretches: { text: string; ruleId: string }[] }[];
    };
    expect(Object.keys(attribution.totals)).toEqual([
      'nation',
      'province',
      'city',
      'sibling',
      'own',
      'formula',
      'undecided',
    ]);
    expect(attribution.clauses).toHaveLength(34);
    const own = JSON.parse(await open(`/api/own?document=${document}`)) as {
      passages: { text: string; ruleId: string; score: number; grounds: { kind: string }[] }[];
    };
    expect(own.passages[0]).toMatchObject({ ruleId: 'own/concrete', grounds: [{ kind: 'institution' }, {}, {}] });
    expect(own.passages.map(({ score }) => score)).toEqual(
      own.passages.map(({ score }) => score).sort((a, b) => b - a),
    );
    expect(JSON.parse(await open('/api/copies'))).toMatchObject({ pairs: [{ first: 'doc-1fb99c1bf9' }] });
    const copies = JSON.parse(await open('/api/copies?first=doc-1fb99c1bf9&second=doc-354a21eed4')) as {
      differences: unknown[];
    };
    expect(copies.differences).toHaveLength(52);
    expect(copies.differences[1]).toEqual({
      clauseHeading: '打造医学高峰高地',
      first: '省',
      second: '',
      context: '学中心。积极落实【省】委省共建国家区域',
      substantive: true,
      ruleId: 'copies/wording',
      firstClause: 'doc-1fb99c1bf9:1',
      secondClause: 'doc-354a21eed4:1',
    });
  });

  it.each([
    ['/api/attribution', 400, '缺少参数“文件”（document）'],
    ['/api/own?document=nix', 404, '没有编号为“nix”的文件'],
    ['/api/copies?first=doc-1fb99c1bf9', 400, '缺少参数“第二份文件”（second）'],
    ['/api/copies?first=doc-1fb99c1bf9&second=doc-12ad4a0c7f', 404, '这两份文件不是近似文件'],
    ['/api/copies?first=doc-1fb99c1bf9&second=doc-1fb99c1bf9', 404, '这两份文件不是近似文件'],
    ['/api/wording?item=999', 404, '没有编号为“999”的事项'],
  ])('refuses %s', async (path, status, detail) => {
    const answer = await refuse(path);
    expect(answer.status).toBe(status);
    expect(answer.detail).toContain(detail);
  });
});
