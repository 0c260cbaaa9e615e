import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadAccuracy } from '../../src/app/index.js';
import { buildAccuracyTable, formatFigure } from '../../src/view/accuracy-table.js';
import { openSmall } from '../support/app.js';
import { serveTests } from '../support/serve.js';

const server = serveTests(() =>
  openSmall({
    accuracy: {
      measuredOn: '2026-01-02',
      figures: [
        { name: '条款', value: 0.99984, of: 12_345, note: '<全部>' },
        { name: '检索', value: '0.93（nDCG）', of: '64 个查询' },
      ],
      caveats: ['没有量过的另说。'],
    },
  }),
);

function toText(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

describe('/method', () => {
  it('prints whatever figures it is given', async () => {
    const { status, body } = await server.get('/method');
    expect(status).toBe(200);
    const text = toText(body);
    expect(text).toContain('测于 2026-01-02。');
    expect(text).toContain('条款 &lt;全部&gt; 0.99984 12,345');
    expect(text).toContain('检索 0.93（nDCG） 64 个查询');
    expect(text).toContain('没有量过的另说。');
  });

  it('defines the words of the pages and tells the limits', async () => {
    const text = toText((await server.get('/method')).body);
    for (const word of ['条款', '标题', '路径', '责任单位', '目标', '主题与事项', '共有字句', '对应']) {
      expect(text).toMatch(new RegExp(` ${word} [^ ]{6}`));
    }
    expect(text).toContain('不是说那里没有做这件事');
  });

  it('tells what was read, what was not and why, with segmenter and corpus version', async () => {
    const text = toText((await server.get('/method')).body);
    expect(text).toContain('4 个源文件， 4 份文件 （汇编拆成单份），9 条条款，2 个地区');
    expect(text).toContain('坏文件.doc ：不支持旧版 Word 格式');
    expect(text).toContain('abcdef0123456789');
    expect(text).toMatch(/分词器 @node-rs\/jieba/);
  });

  it('counts places, levels, kinds, dates, readings and hints in Chinese', async () => {
    const text = toText((await server.get('/method')).body);
    expect(text).toContain('地区 江西省、山西省运城市；2 份认不出地区');
    expect(text).toContain('层级 省级 1 份，市级 1 份，层级不详 2 份');
    expect(text).toContain('日期 2022-01-10 至 2023-05-23');
    expect(text).toMatch(/有责任单位 末尾的括号里点了名 2 22%/);
    expect(text).toContain('序号不连续 提醒 1 1');
    expect(text).not.toContain('structure/number-gap');
  });

  it('is answered as JSON with the same figures', async () => {
    const { status, body } = await server.get('/api/method');
    const answer = JSON.parse(body) as {
      corpusVersion: string;
      accuracy: { figures: readonly { name: string }[] };
      differenceKinds: readonly { kind: string; label: string; meaning: string }[];
      coverage: Record<string, unknown>;
    };
    expect(status).toBe(200);
    expect(answer.corpusVersion).toBe('abcdef0123456789');
    expect(answer.accuracy.figures.map(({ name }) => name)).toEqual(['条款', '检索']);
    expect(answer.differenceKinds).toHaveLength(11);
    expect(answer.coverage).toMatchObject({
      documents: 4,
      clauses: 9,
      withoutLocality: 2,
      dates: { from: '2022-01-10', to: '2023-05-23', undated: 2 },
      diagnostics: [{ ruleId: 'structure/number-gap', name: '序号不连续', count: 1, documents: 1 }],
      unreadable: [{ path: '坏文件.doc' }],
    });
  });

  it('is linked from the foot of every page, from the marks and from the notes beside clauses', async () => {
    expect((await server.get('/')).body).toContain('<a href="/method">方法与局限</a>');
    expect((await server.get('/compare?base=doc-untitled&with=doc-hostile')).body).toContain('href="/method#marks"');
    expect((await server.get('/documents/doc-untitled')).body).toContain('href="/method#terms"');
  });
});

describe('docs/accuracy.json', () => {
  const report = loadAccuracy();

  it('has a date, figures with names, and caveats', () => {
    expect(report.measuredOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(report.figures.length).toBeGreaterThan(0);
    for (const { name, value, of } of report.figures) {
      expect(name).toMatch(/[\u4e00-\u9fff]/);
      expect(['number', 'string']).toContain(typeof value);
      expect(['number', 'string']).toContain(typeof of);
    }
    expect(report.caveats.every((caveat) => typeof caveat === 'string')).toBe(true);
  });

  it('says the same as the table of docs/accuracy.md', () => {
    const printed = buildAccuracyTable(report).rows.map(({ name, value, of }, at) => [
      report.figures[at]?.english ?? name,
      value,
      of,
    ]);
    expect(readTable(new URL('../../docs/accuracy.md', import.meta.url))).toEqual(printed);
  });
});

describe('formatFigure', () => {
  it.each([
    ['all right', 1, '1.000'],
    ['a share', 0.979, '0.979'],
    ['a share that must not pass for all', 0.9997, '0.9997'],
    ['none', 0, '0.000'],
    ['a figure that is no share', 12.5, '12.5'],
    ['a text', '1.8 ms', '1.8 ms'],
  ])('%s', (_name, value, expected) => {
    expect(formatFigure(value)).toBe(expected);
  });
});

/** The cells of the only table of a Markdown file, head and rule left out. */
function readTable(file: URL): readonly (readonly string[])[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const rows = lines.filter((line) => line.startsWith('|')).slice(2);
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
