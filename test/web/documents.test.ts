import { describe, expect, it } from 'vitest';
import { startServer, openSmall } from '../support/app.js';
import { shippedServices } from '../support/shipped.js';
import { serveTests } from '../support/serve.js';

/** A fixed day, so that citations can be told to the letter. */
const today = (): string => '2026-11-29';

const services = shippedServices();
const server = serveTests(() => openSmall({ today }));
const shipped = serveTests(() => startServer(services, { today }));

const JIANGXI = `/documents/${encodeURIComponent('赣府厅发-2022-1')}`;

function toText(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');
}

/** What a page shows, with the marks of HTML written out again. */
function unescape(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe('the list of documents', () => {
  /** The names of the rows, in order. */
  const namesOf = async (query: string): Promise<readonly string[]> => {
    const { body } = await server.get(`/documents${query}`);
    return [...body.matchAll(/<a class="doc-name[^>]*>([^<]+)</g)].map((match) => match[1] ?? '');
  };

  it.each([
    ['?sort=place', 0, '运城市推动公立医院高质量发展行动计划'],
    ['?sort=level', 0, '江西省推动公立医院高质量发展实施意见'],
    ['?sort=date', 0, '运城市推动公立医院高质量发展行动计划'],
    ['?sort=clauses', 0, '江西省推动公立医院高质量发展实施意见'],
  ])('is put in order by %s', async (query, at, name) => {
    const names = await namesOf(query);
    expect(names).toHaveLength(4);
    expect(names[at]).toBe(name);
  });

  it('marks the order in force on the link and on the column, and keeps it in the form', async () => {
    const { body } = await server.get('/documents?sort=date');
    expect(body).toContain('href="/documents?sort=date" aria-current="true"');
    expect(body).toMatch(/aria-sort="descending">日期</);
    expect(body.match(/aria-sort=/g)).toHaveLength(1);
    expect(body).toContain('<input type="hidden" name="sort" value="date">');
    expect((await server.get('/documents')).body).not.toContain('aria-sort=');
  });

  it('shows level, kind, number of clauses, source file and files that could not be read', async () => {
    const text = toText((await server.get('/documents')).body);
    expect(text).toContain(
      '江西省推动公立医院高质量发展实施意见文件 赣府厅发-2022-1.txt江西省省级实施类赣府厅发〔2022〕1号2022-01-104 条',
    );
    expect(text).toContain('有 1 个文件读不出来');
    expect(text).toContain('坏文件.doc：不支持旧版 Word 格式');
  });

  it('refuses an unknown order', async () => {
    const { status, body } = await server.get('/documents?sort=nix');
    expect(status).toBe(400);
    expect(toText(body)).toContain('参数“排序”（sort）只能是 place、date、clauses、level');
  });
});

describe('the reading view', () => {
  it('gives every clause a permalink, its source and both forms of citation, without a script', async () => {
    const { body } = await server.get(JIANGXI);
    const clause = /<section class="clause" id="clause-p2".*?<\/section>/s.exec(body)?.[0] ?? '';
    expect(clause).toContain('href="#clause-p2"');
    expect(clause).toContain(`href="${JIANGXI}/source#source-p2"`);
    expect(clause).toContain('<details class="cite-clause"><summary>引用');
    const text = unescape(clause);
    expect(text).toContain(
      '江西省人民政府办公厅. 江西省推动公立医院高质量发展实施意见: 赣府厅发〔2022〕1号[Z]. 2022-01-10: 一（一）.',
    );
    expect(text).toContain(
      `[EB/OL]. (2022-01-10)[2026-11-29]: 一（一）. ${server.url}/documents/赣府厅发-2022-1#clause-p2`,
    );
    expect(body.match(/class="cite-clause"/g)).toHaveLength(4);
  });

  it('says 未写明 for what the text does not tell', async () => {
    const text = toText((await server.get('/documents/doc-untitled')).body);
    for (const field of ['题名', '发文机关', '文号', '成文日期', '发布日期', '时效', '层级', '地区', '上位文件'])
      expect(text).toMatch(new RegExp(`${field} ?未写明`));
  });

  it('prints the address and the day of retrieval below the page', async () => {
    const text = toText((await server.get(JIANGXI)).body);
    expect(text).toContain(`地址 ${server.url}/documents/赣府厅发-2022-1，取用日期 2026-11-29`);
  });

  it('warns that a made-up title must be checked', async () => {
    expect(toText((await server.get('/documents/doc-untitled')).body)).toContain('方括号里的题名是据正文拟的');
    expect(toText((await server.get(JIANGXI)).body)).not.toContain('方括号里的题名');
  });

  it('leads from a missing parent to its place in the lineage', async () => {
    const { body } = await server.get(JIANGXI);
    const number = encodeURIComponent('国办发〔2021〕18号');
    expect(body).toContain(`href="/lineage?find=${number}#missing-${number}"`);
    expect((await server.get(`/lineage?find=${number}`)).body).toContain('id="missing-国办发〔2021〕18号"');
  });
});

describe('the citation as a file', () => {
  it('is plain text', async () => {
    const { status, headers, body } = await server.get(`${JIANGXI}/citation.txt`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(body.split('\n')).toEqual([
      '江西省人民政府办公厅. 江西省推动公立医院高质量发展实施意见: 赣府厅发〔2022〕1号[Z]. 2022-01-10.',
      `江西省人民政府办公厅. 江西省推动公立医院高质量发展实施意见: 赣府厅发〔2022〕1号[EB/OL]. (2022-01-10)[2026-11-29]. ${server.url}/documents/赣府厅发-2022-1`,
      '',
    ]);
  });

  it('is BibTeX', async () => {
    const { headers, body } = await server.get(`${JIANGXI}/citation.bib`);
    expect(headers['content-type']).toBe('application/x-bibtex; charset=utf-8');
    expect(body).toMatch(/^@misc\{.+\},?\n/s);
    expect(body).toContain('  urldate = {2026-11-29},');
  });

  it('is not there for an unknown document', async () => {
    expect((await server.get('/documents/nix/citation.txt')).status).toBe(404);
  });
});

describe('the source view', () => {
  it('links the address that a file was fetched from, with the day', async () => {
    const [document] = services.corpus.documents;
    const raw = services.corpus.raws.get(document?.sourceFile ?? '');
    if (!document || !raw) throw new Error('the shipped corpus has no text');
    const origin = { url: 'https://www.gov.cn/a.html?b=1&c="2"', fetchedOn: '2026-11-28' };
    const corpus = { ...services.corpus, raws: new Map([[raw.path, { ...raw, origin }]]) };
    const fetched = await startServer({ ...services, corpus }, { today });
    const path = `/documents/${encodeURIComponent(document.id)}/source`;
    const { body } = await fetched.get(path);
    await fetched.close();
    expect(body).toContain('来源网址：<a href="https://www.gov.cn/a.html?b=1&amp;c=&#34;2&#34;" rel="noreferrer">');
    expect(body).toContain('2026-11-28 取得');
    expect((await shipped.get(path)).body).not.toContain('来源网址');
  });

  it('prints every character of the file, and counts add up to its length', async () => {
    for (const document of services.corpus.documents) {
      const path = `/documents/${encodeURIComponent(document.id)}/source`;
      const { status, body } = await shipped.get(path);
      expect(status, path).toBe(200);
      const raw = services.corpus.raws.get(document.sourceFile)?.text ?? '';
      const printed = [...body.matchAll(/<div class="raw">(.*?)<\/div>/gs)].map((match) => unescape(match[1] ?? ''));
      expect(printed.join('') === raw, `${document.id} is printed whole`).toBe(true);
      const counts = [...body.matchAll(/<td role="cell" class="amount">(\d+)<\/td>/g)].map((match) => Number(match[1]));
      expect(counts.at(-1)).toBe(raw.length);
      expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(raw.length);
      expect(body).not.toContain('没有归属');
    }
  });

  it('links each clause both ways', async () => {
    const { body } = await shipped.get(`${JIANGXI}/source`);
    const reading = (await shipped.get(JIANGXI)).body;
    const ids = [...reading.matchAll(/<section class="clause" id="clause-([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(ids).toHaveLength(34);
    for (const id of ids) {
      expect(body.split(`id="source-${id}"`)).toHaveLength(2);
      expect(body).toContain(`href="${JIANGXI}#clause-${id}"`);
      expect(reading).toContain(`href="${JIANGXI}/source#source-${id}"`);
    }
  });

  it('shows set-aside text with its reason, and the other parts of a compilation folded', async () => {
    expect(toText((await shipped.get(`${JIANGXI}/source`)).body)).toMatch(/未编入：网页导航.*?无障碍 关怀版/);
    const part = services.corpus.documents.find((document) => document.part === '篇三');
    const { body } = await shipped.get(`/documents/${part?.id ?? ''}/source`);
    expect(body.match(/class="raw-row r-other"/g)).toHaveLength(4);
    expect(toText(body)).toContain('同一文件的其他部分');
  });

  it('says so where the source text is not at hand, and 404 for an unknown document', async () => {
    expect(toText((await server.get(`${JIANGXI}/source`)).body)).toContain('源文件的文字不在手边');
    expect((await server.get('/documents/nix/source')).status).toBe(404);
  });

  it('prints markup inside a file as text', async () => {
    const { body } = await server.get('/documents/doc-hostile/source');
    expect(body).not.toMatch(/<script>|<img /);
  });
});

describe('the main navigation', () => {
  it('names every part once, in menus that need no script', async () => {
    const { body } = await server.get('/lineage');
    const nav = /<nav class="nav".*?<\/nav>/s.exec(body)?.[0] ?? '';
    const labels = [...nav.matchAll(/<a href="([^"]+)"[^>]*>([^<]+)<\/a>/g)].map(
      (match) => `${match[2] ?? ''} ${match[1] ?? ''}`,
    );
    expect(labels).toEqual([
      '检索 /search',
      '对照 /compare',
      '主题 /themes',
      '矩阵 /matrix',
      '文件 /documents',
      '沿革 /lineage',
      '指标 /targets',
      '责任单位 /departments',
      '措辞 /wording',
      '复用 /reuse',
      '草稿 /draft',
    ]);
    expect(nav.match(/<details class="menu[^"]*" name="menu">/g)).toHaveLength(2);
    expect(nav).toContain('<a href="/lineage" aria-current="page">沿革</a>');
    expect(toText(nav)).toContain('浏览（当前在此）');
    expect(toText(nav)).not.toContain('分析（当前在此）');
  });
});
