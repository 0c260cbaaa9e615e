import { describe, expect, it } from 'vitest';
import { createServices } from '../../src/app/index.js';
import { buildCorpus } from '../../src/corpus/index.js';
import { makeTestServices, startServer, openSmall } from '../support/app.js';
import { testSegmenter } from '../support/segmenter.js';
import { serveTests } from '../support/serve.js';

const JIANGXI = '赣府厅发-2022-1';
const YUNCHENG = '运政办发-2023-13';
const CELL = encodeURIComponent(`5a:${JIANGXI}`);

const server = serveTests(openSmall);

async function getJson(path: string): Promise<unknown> {
  const { status, headers, body } = await server.get(path);
  expect(status, body).toBe(200);
  expect(headers['content-type']).toBe('application/json; charset=utf-8');
  return JSON.parse(body);
}

describe('/api/matrix', () => {
  it('answers points: rows, columns, and cells with clauses, evidence and additions', async () => {
    expect(await getJson('/api/matrix?by=point')).toMatchObject({
      corpusVersion: 'abcdef0123456789',
      framework: 'hospital',
      by: 'point',
      rows: [{ id: '5a', item: 5, text: '建设医共体', source: null }],
      columns: [
        { document: JIANGXI, locality: '江西省', copyOf: null },
        { document: YUNCHENG, locality: '山西省运城市', copyOf: null },
      ],
      cells: [
        {
          row: '5a',
          document: JIANGXI,
          status: 'covered',
          clauses: [`${JIANGXI}:p2`],
          evidence: [{ clause: `${JIANGXI}:p2` }],
          points: null,
        },
        { row: '5a', document: YUNCHENG, status: 'covered', clauses: [`${YUNCHENG}:p1`], strength: null },
      ],
    });
  });

  it('answers items by default, also those without points', async () => {
    expect(await getJson('/api/matrix')).toMatchObject({
      by: 'item',
      rows: [
        { id: '5', item: 5, text: '县域医共体' },
        { id: '7', item: 7, text: '加强临床专科建设' },
      ],
      cells: [
        { row: '5', status: 'covered', points: { covered: 1, partial: 0, uncertain: 0, of: 1 } },
        { row: '5', status: 'covered' },
        { row: '7', status: 'covered', clauses: [`${JIANGXI}:p3`], points: null, nearest: null },
        { row: '7', status: 'covered' },
      ],
    });
  });

  it('is held to one item on request', async () => {
    expect(await getJson('/api/matrix?by=item&item=7&framework=hospital')).toMatchObject({
      rows: [{ id: '7' }],
      cells: [{ row: '7' }, { row: '7' }],
    });
  });

  it.each([
    ['an unknown row', '/api/matrix?by=nix', 400, '参数“行”（by）只能是 item、point'],
    ['an unknown framework', '/api/matrix?framework=nix', 404, '没有编号为“nix”的框架'],
    ['an unknown item', '/api/matrix?item=99', 404, '没有编号为“99”的事项'],
    ['a framework given twice', '/api/matrix?framework=a&framework=b', 400, '参数“文件族”（framework）只能给出一次'],
  ])('answers problem+json for %s', async (_name, path, status, message) => {
    const answer = await server.get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toContain(message);
  });
});

describe('/matrix', () => {
  it('shows items by locality, each cell with words for readers of the screen and a link to its evidence', async () => {
    const { status, body } = await server.get('/matrix');
    expect(status).toBe(200);
    expect(body).toContain('<a href="/matrix" aria-current="page">矩阵</a>');
    expect(body).toMatch(/江西省，县域医共体：有条款，要点写到 <\/span>.*?<span class="share">1\/1<\/span>/u);
    expect(body).toContain('href="/matrix?by=point&amp;item=5"');
    expect(body).toContain('事项与地区表：公立医院高质量发展');
  });

  it('shows points by locality', async () => {
    const { body } = await server.get('/matrix?by=point');
    expect(body).toContain('<span class="vh">运城市，建设医共体：写到 </span>');
    expect(body).toContain(`href="/matrix?by=point&amp;cell=${encodeURIComponent(`5a:${YUNCHENG}`)}#evidence"`);
    expect(body).toContain('事项 5　县域医共体');
  });

  it('counts rows, columns and signs', async () => {
    const { body } = await server.get('/matrix?by=point');
    expect(body).toMatch(/<tr id="row-5a">.*<td class="sum"><b>2<\/b>\/2<\/td><\/tr>/u);
    expect(body).toMatch(/<tfoot>.*(<td class="sum"><b>1<\/b>\/1<\/td>){2}.*<\/tfoot>/u);
    expect(body).toMatch(/写到 <b>2<\/b> 格/u);
  });

  it('is held to a theme and to rows with a status', async () => {
    const theme = await server.get('/matrix?theme=trend');
    expect(theme.body).toContain('只列 1 行，全表 2 行');
    expect(theme.body).not.toContain('id="row-5"');
    const covered = await server.get('/matrix?status=covered');
    expect(covered.body).toContain('只列有“有条款”的 2 行');
    expect(covered.body).toContain('class="cell-full is-asked"');
    const absent = await server.get('/matrix?status=absent&theme=system');
    expect(absent.status).toBe(200);
    expect(absent.body).toContain('没有符合条件的行');
  });

  it('opens the evidence of a cell beside the table: status, ground, printed words, additions, links', async () => {
    const { status, body } = await server.get(`/matrix?by=point&cell=${CELL}`);
    expect(status).toBe(200);
    const panel = /<section class="cell-evidence"[^]*?<\/section>/u.exec(body)?.[0] ?? '';
    expect(panel).toContain('data-evidence="依据：江西省，建设医共体，写到"');
    expect(panel).toContain('写到的用词：“医共体”');
    expect(panel).toMatch(/<mark>[^<]*医共体[^<]*<\/mark>/u);
    expect(panel.replace(/<[^>]+>/g, '')).toContain('统筹县域内医疗资源，加强县级医院对基层医疗卫生机构的统筹管理');
    expect(panel).toContain(`href="/documents/${encodeURIComponent(JIANGXI)}#clause-p2"`);
    expect(panel).toContain('href="/compare?base=');
    expect(panel).toContain('href="/matrix?by=point#row-5a"');
    expect(body).toMatch(/<a href="[^"]*cell=[^"]*" aria-current="true">/u);
  });

  it('opens the evidence of an item with the points that it rests on', async () => {
    const { body } = await server.get(`/matrix?cell=${encodeURIComponent(`5:${JIANGXI}`)}`);
    expect(body).toContain('有 1 条条款归入这一事项');
    expect(body).toContain(`href="/matrix?by=point&amp;cell=${CELL}#evidence"`);
  });

  it('gives the evidence alone for the script, and nothing without a cell', async () => {
    const alone = await server.get(`/matrix?by=point&cell=${CELL}&part=evidence`);
    expect(alone.body.startsWith('<section class="cell-evidence"')).toBe(true);
    expect((await server.get('/matrix?part=evidence')).body.trim()).toBe('');
  });

  it('answers an address with the same bytes after a restart', async () => {
    const again = await startServer(makeTestServices());
    try {
      for (const path of [`/matrix?by=point&cell=${CELL}`, '/matrix?theme=system&status=covered'])
        expect((await again.get(path)).body.replaceAll(again.url, '')).toBe(
          (await server.get(path)).body.replaceAll(server.url, ''),
        );
    } finally {
      await again.close();
    }
  });

  it('shows the points of an item with the words they rest on, linked to their clauses', async () => {
    const { status, body } = await server.get('/matrix?by=point&item=5');
    expect(status).toBe(200);
    expect(body).toContain('id="point-5a"');
    expect(body).toContain('2 份文件写到 2 份');
    expect(body).toMatch(
      new RegExp(`<a href="/documents/${encodeURIComponent(JIANGXI)}#clause-p2"[^>]*>[^<]*医共体[^<]*</a>`, 'u'),
    );
    expect(body).toContain('省卫生健康委');
  });

  it('says so where an item has no points', async () => {
    const { body } = await server.get('/matrix?by=point&item=7');
    expect(body).toContain('这一事项没有要点。');
  });

  it.each([
    ['an unknown item', '/matrix?item=99', 404, '没有编号为“99”的事项'],
    ['an unknown row', '/matrix?by=nix', 400, '参数“行”（by）只能是 item、point'],
    ['an unknown theme', '/matrix?theme=nix', 404, '没有编号为“nix”的主题'],
    ['an unknown status', '/matrix?status=nix', 400, '参数“写到情况”（status）只能是'],
    ['an unknown cell', '/matrix?cell=99:nix', 404, '矩阵里没有编号为“99:nix”的格'],
    ['a cell of the other matrix', `/matrix?cell=${CELL}`, 404, '的格'],
  ])('answers a page for %s', async (_name, path, status, message) => {
    const answer = await server.get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body).toContain(message);
  });

  it('tells what to do where there is no framework', async () => {
    const corpus = buildCorpus({ version: '0', documents: [], frameworks: [], raws: [], unreadable: [] });
    const bare = await startServer(createServices(corpus, testSegmenter()));
    try {
      const { status, body } = await bare.get('/matrix');
      expect(status).toBe(404);
      expect(body).toContain('还没有可用的框架');
    } finally {
      await bare.close();
    }
  });
});
