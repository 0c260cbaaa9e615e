import { request } from 'node:http';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServices } from '../../src/app/index.js';
import { buildCorpus } from '../../src/corpus/index.js';
import { openParts } from '../../src/ingest/archive/open-zip.js';
import { readSource } from '../../src/ingest/index.js';
import { DEFAULT_LIMITS } from '../../src/ingest/read-limits.js';
import { childOf, childrenOf, descendantsOf, textOf } from '../../src/ingest/xml/find.js';
import { parseXmlBytes, type XmlElement } from '../../src/ingest/xml/parse-xml.js';
import { makeTestServices, startServer, type TestServer } from '../support/app.js';
import { family, planOf } from '../support/ledger-family.js';
import { testSegmenter } from '../support/segmenter.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const BASE = encodeURIComponent('赣府厅发-2022-1');
const OTHER = encodeURIComponent('运政办发-2023-13');
const PAIR = `base=${BASE}&with=${OTHER}`;
const PICKS = [`${BASE}%3Ap2`, `${OTHER}%3Ap1`, 'doc-hostile%3Ap1'].map((id) => `pick=${id}`).join('&');
const DAY = '2026-01-02';

let server: TestServer;
beforeAll(async () => {
  server = await startServer(makeTestServices(), { today: () => DAY });
});
afterAll(() => server.close());

interface File {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

function load(path: string, origin = server.url): Promise<File> {
  return new Promise((resolve, reject) => {
    request(`${origin}${path}`, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ bytes: Buffer.concat(chunks), headers: response.headers });
      });
    })
      .on('error', reject)
      .end();
  });
}

async function openWorkbook(path: string): Promise<ExcelJS.Workbook> {
  return readWorkbook((await load(path)).bytes);
}

async function readWorkbook(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  return workbook;
}

/** Cells of a sheet with its head, empty ones as ''. */
function cellsOf(sheet: ExcelJS.Worksheet | undefined): readonly (readonly (string | number)[])[] {
  if (!sheet) throw new Error('the workbook has no such sheet');
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (__, column) => {
      const { value, type } = sheet.getCell(row + 1, column + 1);
      expect(type).not.toBe(ExcelJS.ValueType.Formula);
      if (typeof value === 'number') return value;
      if (value !== null && typeof value === 'object' && 'hyperlink' in value) return value.text;
      return typeof value === 'string' ? value : '';
    }),
  );
}

/** Fields of a CSV text; the guard against formulas is taken off. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? bare ?? '').replace(/^'(?=[=+\-@\t\r])/u, ''));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('a workbook', () => {
  it.each([
    ['检索', '/search.xlsx?q=%E5%8C%BB%E5%85%B1%E4%BD%93', '/search.csv?q=%E5%8C%BB%E5%85%B1%E4%BD%93'],
    ['所选条款', `/selection.xlsx?${PICKS}`, `/selection.csv?${PICKS}`],
    ['逐格', '/api/matrix?format=xlsx', '/api/matrix?format=csv'],
    ['责任单位', '/api/departments?format=xlsx', '/api/departments?format=csv'],
    ['逐条对照', `/api/compare?${PAIR},doc-hostile&format=xlsx`, `/api/compare?${PAIR},doc-hostile&format=csv`],
  ])('has the cells of the CSV, numbers as numbers: %s', async (name, path, csv) => {
    const sheet = (await openWorkbook(path)).getWorksheet(name);
    const cells = cellsOf(sheet);
    const rows = readCsv((await server.get(csv)).body);
    expect(cells.map((row) => row.map(String))).toEqual(rows);
    expect(rows.length).toBeGreaterThan(1);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.autoFilter).toBeDefined();
    const numbers = ['序号', '命中总数', '值', '得分', '增写处数', '单位所在地区数', '行'];
    for (const [at, title] of (cells[0] ?? []).entries()) {
      const filled = cells.slice(1).flatMap((row) => (row[at] === '' ? [] : [row[at]]));
      if (numbers.includes(String(title)) && name !== '逐格')
        expect(new Set(filled.map((one) => typeof one)).size, String(title)).toBeLessThan(2);
      if (['序号', '命中总数', '增写处数'].includes(String(title)))
        expect(filled.every((one) => typeof one === 'number')).toBe(true);
    }
  });

  it('has targets with their values as numbers, as the JSON of the same address', async () => {
    const documents = [
      planOf('甲省', '990000', ['到2025年，县域就诊率达到90%。', '建成示范基地5—8个。']),
      planOf('甲省乙市', '990100', ['到2025年，县域就诊率达到95%。']),
    ];
    const corpus = buildCorpus({
      version: 'abcdef0123456789',
      documents,
      frameworks: [family],
      raws: [],
      unreadable: [],
    });
    const ledger = await startServer(createServices(corpus, testSegmenter()), { today: () => DAY });
    const { body } = await ledger.get('/api/targets');
    const { bytes } = await load('/api/targets?format=xlsx', ledger.url);
    await ledger.close();
    const { indicators } = JSON.parse(body) as {
      readonly indicators: readonly {
        readonly name: string;
        readonly entries: readonly {
          readonly clause: string;
          readonly quote: string;
          readonly value: number | readonly number[];
        }[];
      }[];
    };
    const [head = [], ...rows] = cellsOf((await readWorkbook(bytes)).getWorksheet('指标台账'));
    const expected = indicators.flatMap(({ name, entries }) =>
      entries.map(({ clause, quote, value }) => [
        name,
        clause,
        quote,
        ...(typeof value === 'number' ? [value, ''] : value),
      ]),
    );
    const names = ['指标', '条款编号', '原文', '值', '上限值'];
    expect(rows.map((row) => names.map((name) => row[head.indexOf(name)]))).toEqual(expected);
    expect(expected.flat()).toEqual(expect.arrayContaining([90, 95, 5, 8]));
    for (const row of rows) expect(row[head.indexOf('链接')]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/documents\//u);
  });

  it('says in every row where it is from, and leads there', async () => {
    for (const path of [
      '/search.xlsx?q=%E5%8C%BB%E5%85%B1%E4%BD%93',
      '/api/matrix?format=xlsx',
      '/api/departments?format=xlsx',
      `/api/compare?${PAIR}&format=xlsx`,
    ]) {
      const workbook = await openWorkbook(path);
      const sheet = workbook.worksheets.at(-2);
      const cells = cellsOf(sheet);
      expect(cells.length, path).toBeGreaterThan(1);
      const [head = []] = cells;
      for (const row of cells.slice(1)) {
        expect(row[head.indexOf('文件库版本')]).toMatch(/^abcdef/u);
        expect(row[head.indexOf('检索日期')]).toBe(DAY);
        expect(row.filter((cell) => String(cell).startsWith(`${server.url}/`)).length).toBeGreaterThan(0);
      }
      for (const row of sheet?.getRows(2, cells.length - 1) ?? [])
        row.eachCell(({ hyperlink, text }) => {
          if (text.startsWith('http')) expect(hyperlink).toBe(new URL(text).href);
        });
      const about = cellsOf(workbook.getWorksheet('说明')).map(([label]) => label);
      expect(about).toEqual(expect.arrayContaining(['内容', '检索日期', '文件库版本', '地址']));
    }
  });

  it('is a named file of its own type that is revalidated, and is kept as it was sent', async () => {
    const first = await load('/api/targets?format=xlsx');
    expect(first.headers).toMatchObject({
      'content-type': WORKBOOK,
      'cache-control': 'no-cache',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('指标台账.xlsx')}`,
    });
    expect(first.headers['content-encoding']).toBeUndefined();
    const again = await load('/api/targets?format=xlsx');
    expect(again.bytes.equals(first.bytes)).toBe(true);
    expect(again.headers['content-type']).toBe(WORKBOOK);
    const tag = String(first.headers['etag']);
    expect((await server.get('/api/targets?format=xlsx', { 'if-none-match': tag })).status).toBe(304);
  });

  it('codes signs of a file name that RFC 5987 does not take', async () => {
    const { headers } = await load(`/search.xlsx?q=${encodeURIComponent("医'(院)*")}`);
    expect(headers['content-disposition']).toMatch(/filename\*=UTF-8''[A-Za-z0-9%._~-]+\.xlsx$/u);
  });

  it('has the numbers of the JSON of the same address', async () => {
    const matrix = JSON.parse((await server.get('/api/matrix?theme=system')).body) as {
      readonly cells: readonly {
        readonly status: string;
        readonly clauses: readonly string[];
        readonly score: number;
      }[];
    };
    const [head = [], ...rows] = cellsOf(
      (await openWorkbook('/api/matrix?theme=system&format=xlsx')).getWorksheet('逐格'),
    );
    expect(rows).toHaveLength(matrix.cells.length);
    expect(rows.map((row) => row[head.indexOf('条款编号')])).toEqual(
      matrix.cells.map(({ clauses }) => clauses.join('\n')),
    );
    expect(rows.map((row) => row[head.indexOf('得分')])).toEqual(
      matrix.cells.map(({ score }) => Number(score.toFixed(2))),
    );
    const units = JSON.parse((await server.get('/api/departments?role=lead')).body) as {
      readonly departments: readonly {
        readonly duties: readonly { readonly mentions: readonly { readonly name: string }[] }[];
      }[];
    };
    const [titles = [], ...duties] = cellsOf(
      (await openWorkbook('/api/departments?role=lead&format=xlsx')).getWorksheet('责任单位'),
    );
    const mentions = units.departments.flatMap((one) => one.duties.flatMap((duty) => duty.mentions));
    expect(duties.map((row) => row[titles.indexOf('原文写法')])).toEqual(mentions.map(({ name }) => name));
    expect(mentions.map(({ name }) => name)).toEqual(['市卫健委']);
  });
});

/** The text of a cell with all marks accepted, or all rejected. */
function settle(element: XmlElement, gone: 'ins' | 'del'): string {
  return childrenOf(element)
    .filter(({ name }) => name !== gone)
    .map((child) => (child.name === 't' || child.name === 'delText' ? textOf(child) : settle(child, gone)))
    .join('');
}

async function readXml(bytes: Uint8Array, name: string): Promise<XmlElement> {
  const content = await (await openParts(bytes, DEFAULT_LIMITS)).read(name);
  if (!content) throw new Error(`no part ${name}`);
  return parseXmlBytes(content);
}

describe('a comparison as a Word file', () => {
  let file: File;
  let body: XmlElement;
  let rows: readonly (readonly XmlElement[])[];
  beforeAll(async () => {
    file = await load(`/api/compare?${PAIR}&format=docx`);
    body = await readXml(file.bytes, 'word/document.xml');
    const [table] = descendantsOf(body, 'tbl');
    rows = childrenOf(table, 'tr').map((row) => childrenOf(row, 'tc'));
  });

  it('is a named file of its own type', () => {
    expect(file.headers['content-type']).toBe(WORD);
    expect(decodeURIComponent(String(file.headers['content-disposition']))).toContain('逐条对照 江西省 运城市.docx');
  });

  it('holds the other text when all marks are accepted, the base when all are rejected', () => {
    const column = (gone: 'ins' | 'del') =>
      rows.slice(1).map((row) => (row.length > 2 && row[2] ? settle(row[2], gone) : ''));
    const [accepted, rejected] = [column('del'), column('ins')];
    const base = rows.slice(1).map((row) =>
      row.length > 1 && row[1]
        ? childrenOf(row[1], 'p')
            .filter((p) => descendantsOf(p, 'sz').length === 0)
            .map((p) => settle(p, 'del'))
            .join('')
        : '',
    );
    expect(rejected).toEqual(base);
    expect(accepted).toContain(
      '1.发展县域医共体　积极发展以县级医院为龙头的紧密型县域医共体，统筹县域内医疗资源，加强县级医院对基层医疗卫生机构的统筹管理，推动医疗服务下沉。到2025年县域内就诊率达到95%，实现“六统一”管理。',
    );
    expect(accepted.at(-1)).toBe('3.擦亮关公故里文旅康养品牌　依托盐湖黑泥资源发展温泉疗养，培育康养旅游线路。');
    expect(rejected.at(-1)).toBe('');
  });

  it('names the author and the day of every mark', () => {
    const marks = [...descendantsOf(body, 'ins'), ...descendantsOf(body, 'del')];
    expect(marks.length).toBeGreaterThan(5);
    for (const { attributes } of marks) {
      expect(attributes.get('author')).toBe('对照');
      expect(attributes.get('date')).toBe(`${DAY}T00:00:00Z`);
    }
    expect(new Set(marks.map(({ attributes }) => attributes.get('id'))).size).toBe(marks.length);
  });

  it('lies on its side, in the fonts of official documents, with the head of the table on every page', async () => {
    const [page] = descendantsOf(body, 'pgSz');
    expect(page?.attributes.get('orient')).toBe('landscape');
    expect([page?.attributes.get('w'), page?.attributes.get('h')]).toEqual(['16838', '11906']);
    expect(childOf(descendantsOf(body, 'tr')[0], 'trPr', 'tblHeader')).toBeDefined();
    const fonts = (element: XmlElement) =>
      descendantsOf(element, 'rFonts').map(({ attributes }) => attributes.get('eastAsia'));
    expect(fonts(await readXml(file.bytes, 'word/styles.xml'))).toContain('仿宋_GB2312');
    expect(fonts(body)).toContain('黑体');
  });

  it('says on every page the version, the day, the address and the number of the page', async () => {
    const { names } = await openParts(file.bytes, DEFAULT_LIMITS);
    const name = names.find((one) => /footer\d*\.xml$/u.test(one)) ?? '';
    const foot = await readXml(file.bytes, name);
    expect(textOf(foot)).toContain(`文件库版本 abcdef012345　检索日期 ${DAY}`);
    expect(textOf(foot)).toContain(`${server.url}/compare?base=赣府厅发-2022-1&with=运政办发-2023-13`);
    expect(textOf(foot)).toMatch(/PAGE.*NUMPAGES/su);
  });

  it('is read by our own reader as the other text beside the base', async () => {
    const reading = await readSource(file.bytes, '对照表.docx');
    const text = reading.ok ? (reading.raws[0]?.text ?? '') : '';
    expect(text).toContain('《江西省推动公立医院高质量发展实施意见》（赣府厅发〔2022〕1号，2022-01-10）');
    expect(text).toContain('到2025年县域内就诊率达到95%，实现“六统一”管理。');
  });

  it('is held to the rows of a filter, and takes four documents', async () => {
    const held = await readXml(
      (await load(`/api/compare?${PAIR}&format=docx&show=quantified`)).bytes,
      'word/document.xml',
    );
    expect(descendantsOf(held, 'tr')).toHaveLength(2);
    expect(textOf(held)).toContain('只列“量化”的行');
    const four = await readXml(
      (await load(`/api/compare?${PAIR},doc-hostile,doc-untitled&format=docx`)).bytes,
      'word/document.xml',
    );
    expect(childrenOf(descendantsOf(four, 'tr')[0], 'tc')).toHaveLength(6);
  });
});

describe('the other forms', () => {
  it('gives a theme as a Word table', async () => {
    const { bytes, headers } = await load('/themes/system/table.docx');
    expect(headers['content-type']).toBe(WORD);
    const text = textOf(await readXml(bytes, 'word/document.xml'));
    expect(text).toContain('事项 5　县域医共体');
    expect(text).toContain('赣府厅发〔2022〕1号');
  });

  it('gives a comparison as Markdown with numbers, paths and addresses, and no markup in force', async () => {
    const { body: text, headers } = await server.get(`/api/compare?${PAIR},doc-hostile&format=md`);
    expect(headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(text).toContain('- 内容：底本《江西省推动公立医院高质量发展实施意见》赣府厅发〔2022〕1号');
    expect(text).toContain('| 一、主要任务 | （一）发展县域医共体 |');
    expect(text).toContain(
      `<${server.url}/compare?base=赣府厅发-2022-1&with=运政办发-2023-13&with=doc-hostile#row-p2>`,
    );
    expect(text).not.toMatch(/(?<!\\)<(?!br>|http)/u);
    const table = text.split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(table.map((line) => line.split(/(?<!\\)\|/u).length)).size).toBe(1);
  });

  it.each([
    ['/search?q=%E5%8C%BB%E5%85%B1%E4%BD%93', ['/search.xlsx?q=', '/search.md?q=']],
    [`/selection?${PICKS}`, ['/selection.xlsx?pick=']],
    [
      `/compare?${PAIR}&show=quantified`,
      ['format=docx', 'format=xlsx', 'format=md', 'show=quantified&amp;format=docx'],
    ],
    ['/targets?theme=system', ['/api/targets?framework=hospital&amp;theme=system&amp;format=xlsx']],
    ['/matrix?theme=system', ['/api/matrix?theme=system&amp;format=xlsx', '/api/matrix?theme=system&amp;format=csv']],
    ['/departments?role=lead', ['/api/departments?framework=hospital&amp;role=lead&amp;format=xlsx']],
    ['/themes/system/table', ['/themes/system/table.docx']],
  ])('are linked from %s', async (path, addresses) => {
    const { body: html } = await server.get(path);
    for (const address of addresses) expect(html).toContain(address);
  });
});
