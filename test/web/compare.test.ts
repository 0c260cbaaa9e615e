import { describe, expect, it } from 'vitest';
import { createServices } from '../../src/app/index.js';
import { buildCorpus } from '../../src/corpus/index.js';
import { startServer, type TestServer, openSmall } from '../support/app.js';
import { makeDocument } from '../support/make-document.js';
import { testSegmenter } from '../support/segmenter.js';
import { serveTests } from '../support/serve.js';

const BASE = encodeURIComponent('赣府厅发-2022-1');
const OTHER = encodeURIComponent('运政办发-2023-13');
const PAIR = `base=${BASE}&with=${OTHER}`;
const BOM = '\uFEFF';

/** Services over documents of one clause each. */
function serve(...texts: readonly string[]): Promise<TestServer> {
  const documents = texts.map((text, at) =>
    makeDocument({ id: `doc-${at}`, header: { title: `第 ${at} 份` }, clauses: [{ heading: '标题', text }] }),
  );
  const corpus = buildCorpus({ version: '0'.repeat(16), documents, frameworks: [], raws: [], unreadable: [] });
  return startServer(createServices(corpus, testSegmenter()));
}

/** Fields of a CSV file. */
function readCsv(body: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of body.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('the comparison', () => {
  const server = serveTests(openSmall);

  it('names every row after its clause, whatever else is compared', async () => {
    const anchors = async (query: string): Promise<readonly string[]> => {
      const { body } = await server.get(`/compare?${query}`);
      return [...body.matchAll(/<tbody role="rowgroup" class="pair" id="(row-[^"]+)"/g)].map((match) => match[1] ?? '');
    };
    const two = await anchors(PAIR);
    expect(two).toEqual(['row-p1', 'row-p2', 'row-p3', 'row-p4']);
    expect(await anchors(`base=${BASE}&with=doc-hostile,${OTHER}`)).toEqual(two);
    expect(await anchors(`${PAIR}&show=unmatched`)).toEqual(['row-p1', 'row-p4']);
  });

  it('has no id twice', async () => {
    const { body } = await server.get(`/compare?${PAIR},doc-hostile,doc-untitled`);
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('writes every mark as text inside ins and del', async () => {
    const { body } = await server.get(`/compare?${PAIR}`);
    const table = body.slice(body.indexOf('<table class="compare"'));
    const marks = [...table.matchAll(/<(ins|del)[^>]*>(?:<span class="k"><i>【<\/i>([^<]+)<i>】<\/i><\/span>)?/g)];
    expect(marks.length).toBeGreaterThan(2);
    for (const [, tag, word] of marks) if (word !== undefined) expect(word).toBe(tag === 'ins' ? '增' : '删');
  });

  it('keeps how the page is shown in every link of the toolbar', async () => {
    const { body } = await server.get(`/compare?${PAIR}&same=open&marks=words`);
    expect(body).toContain('words-on');
    expect(body).not.toContain('<details class="same">');
    const chips = [...body.matchAll(/<a class="kind [^"]*" href="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(chips.length).toBeGreaterThan(3);
    for (const chip of chips) expect(chip).toContain('same=open&amp;marks=words');
  });

  it('opens the grounds where the page is held to their kind', async () => {
    const open = async (show: string): Promise<number> => {
      const { body } = await server.get(`/compare?${PAIR}&show=${show}`);
      return [...body.matchAll(/<details class="why" open><summary>差异依据/g)].length;
    };
    expect(await open('quantified')).toBe(1);
    expect(await open('unmatched')).toBe(0);
    const { body } = await server.get(`/compare?${PAIR}&show=reworded`);
    expect(body).toMatch(/<b>改写<\/b>用词相近/);
  });

  it('shows a kind that does not occur as a number without a link', async () => {
    const { body } = await server.get(`/compare?${PAIR}`);
    expect(body).toMatch(/<span class="kind empty k-tone">加强<b>0<\/b><\/span>/);
    expect(body).not.toMatch(/show=strengthened/);
  });

  it('says where and when it was read at the foot of every printed page', async () => {
    const { body } = await server.get(`/compare?${PAIR}`, { host: 'policy.example:8080' });
    const foot = /<tfoot role.*?<\/tfoot>/s.exec(body)?.[0] ?? '';
    expect(foot).toContain('文件库版本 abcdef012345');
    expect(foot).toMatch(/检索日期 \d{4}-\d{2}-\d{2}/);
    expect(foot).toContain('http://policy.example:8080/compare?base=赣府厅发-2022-1&amp;with=运政办发-2023-13');
  });

  it('keeps what is left of a choice that cannot be compared', async () => {
    const unknown = await server.get(`/compare?base=${BASE}&with=nix,${OTHER}`);
    expect(unknown.status).toBe(404);
    expect(unknown.body).toContain('没有编号为“nix”的文件，可能抄漏了字，或文件已经更换。');
    expect(unknown.body).toMatch(/name="with" value="运政办发-2023-13" checked/);
    const twice = await server.get(`/compare?base=${BASE}&with=${BASE}`);
    expect(twice.status).toBe(400);
    expect(twice.body).toContain('底本和对照文件选了同一份');
    expect(twice.body).toMatch(/name="base" value="赣府厅发-2022-1" required checked/);
  });

  it('opens the choice with everything chosen on demand', async () => {
    const { status, body } = await server.get(`/compare?${PAIR}&edit=1`);
    expect(status).toBe(200);
    expect(body).toMatch(/name="base" value="赣府厅发-2022-1" required checked/);
    expect(body).toMatch(/name="with" value="运政办发-2023-13" checked/);
    expect(body).not.toContain('无法对照');
  });

  it.each([
    ['only the base', `/compare?base=${BASE}`, '底本已经选好，再选一到三份与它对照的文件。'],
    ['only the others', `/compare?with=${BASE}`, '对照文件已经选好，再选一份作底本。'],
  ])('says what is missing: %s', async (_name, path, message) => {
    const { status, body } = await server.get(path);
    expect(status).toBe(200);
    expect(body).toContain(message);
  });

  it('gives the same as CSV: a line for each base clause and document, then what only one has', async () => {
    const { status, headers, body } = await server.get(`/api/compare?${PAIR},doc-hostile&format=csv`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toContain(encodeURIComponent('逐条对照 江西省 运城市 地区不详.csv'));
    expect(body.startsWith(BOM)).toBe(true);
    const [head = [], ...rows] = readCsv(body);
    const field = (row: readonly string[] | undefined, name: string): string => row?.[head.indexOf(name)] ?? '';
    expect(rows).toHaveLength(4 * 2 + 2);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    const line = rows.find((row) => field(row, '底本条款') === '（一）发展县域医共体');
    expect(field(line, '对照条款')).toBe('1.发展县域医共体');
    expect(field(line, '对照情况')).toBe('有改动');
    expect(field(line, '差异')).toMatch(/量化 95%/);
    expect(field(line, '对照原文（标出增删）')).toMatch(/【增：到2025年】.*【删：90%。】/);
    expect(field(line, '本行地址')).toMatch(/^http:\/\/.+#row-p2$/);
    expect(field(line, '文件库版本')).toBe('abcdef012345');
    const own = rows.find((row) => field(row, '对照情况') === '底本未见对应');
    expect(field(own, '对照条款')).toBe('3.擦亮关公故里文旅康养品牌');
  });

  it('holds the CSV to the rows of a filter, and names an unknown format', async () => {
    const { body } = await server.get(`/api/compare?${PAIR}&format=csv&show=quantified`);
    expect(readCsv(body).map((row) => row[0])).toEqual(['行', '2']);
    expect((await server.get(`/api/compare?${PAIR}&format=doc`)).status).toBe(400);
  });
});

describe('the comparison of odd corpora', () => {
  it('guards spreadsheet programs against formulas', async () => {
    const server = await serve('=HYPERLINK("http://a")加强建设', '=HYPERLINK("http://a")加强建设');
    const { body } = await server.get('/api/compare?base=doc-0&with=doc-1&format=csv');
    await server.close();
    expect(body).toContain('"\'=HYPERLINK(""http://a"")加强建设"');
    expect(body).not.toMatch(/(?:^|,)"?=/mu);
  });

  it.each([
    ['no document', [], '文件库是空的'],
    ['one document', ['加强建设。'], '文件库里只有一份文件，对照至少要两份'],
  ])('says why nothing can be chosen: %s', async (_name, texts, message) => {
    const server = await serve(...texts);
    const { status, body } = await server.get('/compare');
    await server.close();
    expect(status).toBe(200);
    expect(body).toContain(message);
  });
});
