import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchQuery } from '../../src/domain/search.js';
import { makeTestServices, startServer, type TestServer } from '../support/app.js';
import { makeHit, makeResult, RICH_Q, RICH_READING } from '../support/search-result.js';

const MEDICAL = '赣府厅发-2022-1:p2';
const OTHER = '运政办发-2023-13:p1';
const PICKS = [MEDICAL, OTHER].map((id) => `pick=${encodeURIComponent(id)}`).join('&');
const Q = `q=${encodeURIComponent('医共体')}`;
const today = (): string => '2026-01-02';

let server: TestServer;
/** The same pages over a search that understands everything and remembers what it was asked. */
let rich: TestServer;
const asked: SearchQuery[] = [];
beforeAll(async () => {
  const services = makeTestServices();
  server = await startServer(services, { today });
  rich = await startServer(
    {
      ...services,
      search: (query) => {
        asked.push(query);
        if (query.q.includes('量子'))
          return makeResult({ reading: RICH_READING, nearest: [{ text: '量表', kind: 'indicator', count: 2 }] });
        return makeResult({
          total: 5300,
          reading: RICH_READING,
          hits: Array.from({ length: query.limit ?? 20 }, (_, at) => makeHit(at === 0 ? MEDICAL : OTHER)),
        });
      },
    },
    { today },
  );
});
afterAll(async () => {
  await server.close();
  await rich.close();
});

function toText(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');
}

describe('parameters', () => {
  it.each([
    ['has=number&has=deadline', { has: ['number', 'deadline'] }],
    ['deadline=2025', { deadlines: ['2025'] }],
    [`indicator=${encodeURIComponent('就诊率')}`, { indicators: ['就诊率'] }],
    [`strength=${encodeURIComponent('必须')}`, { strengths: ['必须'] }],
    ['year=2022&year=2023', { years: ['2022', '2023'] }],
    ['from=2022&to=2022-06', { from: '2022-01-01', to: '2022-06-30' }],
    ['from=&to=2022-6-1', { to: '2022-06-01' }],
    ['expand=0', { expand: false }],
    ['within=document&group=item&sort=date', { within: 'document', group: 'item', sort: 'date' }],
    ['item=5&limit=200&offset=40', { items: [5], limit: 200, offset: 40 }],
  ])('%s reach the search', async (given, query) => {
    asked.length = 0;
    expect((await rich.get(`/api/search?${Q}&${given}`)).status).toBe(200);
    expect(asked).toEqual([{ q: '医共体', ...query }]);
  });

  it.each([
    ['has=money', '参数“含有”（has）只能是 number、deadline、department'],
    ['deadline=25', '参数“期限”（deadline）须是四位数的年份，如 2022，收到“25”'],
    ['year=二二', '参数“年份”（year）须是四位数的年份'],
    ['from=2022-13', '参数“起始日期”（from）须是日期，写成 2022、2022-06 或 2022-06-30，收到“2022-13”'],
    ['from=2023&to=2022', '参数“起始日期”（from）2023-01-01 晚于“截止日期”（to）2022-12-31'],
    ['expand=yes', '参数“同义词”（expand）只能是 0、1'],
    ['within=x', '参数“含词要求”（within）只能是 any、clause、document'],
    ['group=x', '参数“归组”（group）只能是 document、item'],
    [`framework=${'x'.repeat(300)}`, '参数“文件族”（framework）最长 200 字，收到 300 字'],
    [Array.from({ length: 51 }, (_, at) => `pick=${at}`).join('&'), '参数“所选条款”（pick）一次最多 50 条'],
  ])('%s is refused in words', async (given, detail) => {
    const api = await server.get(`/api/search?${encodeURI(given)}`);
    expect(api.status).toBe(400);
    expect(api.headers['content-type']).toContain('application/problem+json');
    expect((JSON.parse(api.body) as { detail: string }).detail).toContain(detail);
    const page = await server.get(`/search?${Q}&${encodeURI(given)}`);
    expect(page.status).toBe(400);
    expect(toText(page.body)).toContain('查询参数有误');
    expect(toText(page.body)).toContain('只按“医共体”检索');
    expect(page.body).toContain('value="医共体"');
    expect(page.body).not.toMatch(/\bat .*\.ts:\d+/);
  });
});

describe('the page of a search', () => {
  it('tells how the query was understood', async () => {
    const { body } = await rich.get(`/search?q=${encodeURIComponent(RICH_Q)}`);
    const text = toText(body);
    expect(text).toContain('已按“药品追溯”检索（您输入的是“药品追朔”） 只查“药品追朔”');
    expect(text).toMatch(/地区 江西 ?按字词查“江西”去掉/);
    expect(text).toContain('同义：工资近义：待遇相关：绩效工资');
    expect(text).toContain('药品追溯 原词未见拆词：追溯');
    expect(text).toContain('不含 试点去掉');
    expect(text).toContain('不用同义词');
    expect(text).toContain('没有用来检索的词：有哪些');
    expect(text).toContain('“有:钱”里的“钱”不认识');
    expect(text).toContain('前 5000 条，共 5300 条');
    expect(body).toContain('aria-label="去掉 层级 省级"');
  });

  it('says why nothing was found and what is near', async () => {
    const text = toText((await rich.get(`/search?q=${encodeURIComponent('量子')}&level=county`)).body);
    expect(text).toContain('命中 0 条');
    expect(text).toContain('没有条款同时符合这些条件');
    expect(text).toContain('文件库里相近的说法： 量表 指标，2 条');
    expect(text).not.toContain('已选');
  });

  it('explains the query language, opened before anything is asked', async () => {
    expect((await server.get('/search')).body).toContain('<details class="rest language" open>');
    const { body } = await server.get(`/search?${Q}`);
    expect(body).toContain('<details class="rest language"><summary>检索语法</summary>');
    expect(toText(body)).toContain('责任单位:医保局');
  });

  it('ticks what is picked and carries what is picked elsewhere', async () => {
    const { body } = await server.get(`/search?${Q}&limit=1&${PICKS}`);
    expect(toText(body)).toContain('已选 2 条');
    expect(body.match(/name="pick" value="[^"]+" form="picks" checked/g)).toHaveLength(1);
    expect(body).toMatch(
      /<form class="picks[^>]*>\s*(?:<input type="hidden"[^>]*>\s*)*<input type="hidden" name="pick"/,
    );
  });

  it('sends the same bytes for the same address', async () => {
    const first = await server.get(`/search?${Q}&${PICKS}`);
    const again = await server.get(`/search?${Q}&${PICKS}`, { 'if-none-match': first.headers.etag ?? '' });
    expect(again.status).toBe(304);
  });
});

describe('export', () => {
  it.each([
    ['/search.csv', 'text/csv; charset=utf-8', '.csv'],
    ['/search.md', 'text/markdown; charset=utf-8', '.md'],
    ['/search.json', 'application/json; charset=utf-8', '.json'],
    ['/selection.csv', 'text/csv; charset=utf-8', '.csv'],
    ['/selection.md', 'text/markdown; charset=utf-8', '.md'],
    ['/selection.json', 'application/json; charset=utf-8', '.json'],
  ])('%s gives clauses as a file with question, date, version and permalinks', async (path, type, ending) => {
    const { status, headers, body } = await server.get(`${path}?${Q}&${PICKS}`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    const name = decodeURIComponent(headers['content-disposition']?.split("''")[1] ?? '');
    expect(name).toContain('医共体');
    expect(name.endsWith(ending)).toBe(true);
    for (const part of ['医共体', '2026-01-02', 'abcdef0123456789', `${server.url}/documents/`, '县域内就诊率达到95%'])
      expect(body).toContain(part);
  });

  it('takes all hits, whatever page is open', async () => {
    const { body } = await server.get(`/search.json?${Q}&limit=1&offset=1`);
    expect(JSON.parse(body)).toMatchObject({ total: 2, exported: 2, clauses: [{}, {}] });
  });

  it('is bounded, and says the number', async () => {
    asked.length = 0;
    const { body } = await rich.get(`/search.json?${Q}`);
    expect(JSON.parse(body)).toMatchObject({ total: 5300, exported: 5000 });
    expect(asked).toHaveLength(25);
    expect(decodeURIComponent((await rich.get(`/search.csv?${Q}`)).headers['content-disposition'] ?? '')).toContain(
      '前5000条',
    );
  });

  it('keeps the filters of the search, and leads back to it', async () => {
    const { body } = await server.get(`/search.json?${Q}&level=city`);
    expect(JSON.parse(body)).toMatchObject({
      query: '医共体；层级：市级',
      address: `${server.url}/search?${Q}&level=city`,
      clauses: [{ clauseId: OTHER, locality: '山西省运城市', departments: [{ name: '市卫健委', role: 'lead' }] }],
    });
  });
});

describe('the selection', () => {
  it('shows picked clauses whole, with citation, and leads to compare and back', async () => {
    const { body } = await server.get(`/selection?${PICKS}&${Q}`);
    const text = toText(body);
    expect(text).toContain('所选条款 2 条');
    expect(text).toContain('县域内就诊率达到90%。');
    expect(text).toContain('（责任单位：省卫生健康委）');
    expect(text).toContain(
      '江西省人民政府办公厅. 江西省推动公立医院高质量发展实施意见: 赣府厅发〔2022〕1号[Z]. 2022-01-10: （一）发展县域医共体.',
    );
    const compare = `/compare?base=${encodeURIComponent('赣府厅发-2022-1')}&amp;with=${encodeURIComponent('运政办发-2023-13')}`;
    expect(body).toContain(`href="${compare}"`);
    expect(body).toContain(`href="/search?${Q}&amp;${PICKS.replaceAll('&', '&amp;')}"`);
  });

  it('is led on to the comparison of the documents, the first as the base', async () => {
    const { status, headers } = await server.get(`/selection/compare?${PICKS}`);
    expect(status).toBe(303);
    expect(headers.location).toMatch(/^\/compare\?base=.*&with=/);
    expect((await server.get(headers.location ?? '')).status).toBe(200);
  });

  it.each([
    ['nothing', '', '还没有选条款'],
    ['clauses of one document', `pick=${encodeURIComponent(MEDICAL)}`, '出自同一份文件'],
  ])('with %s says so instead of comparing', async (_why, picks, words) => {
    const { status, headers } = await server.get(`/selection/compare?${picks}`);
    expect(status).toBe(303);
    expect(toText((await server.get(headers.location ?? '')).body)).toContain(words);
  });

  it('says which clauses are not there', async () => {
    const text = toText((await server.get(`/selection?pick=nix&${PICKS}`)).body);
    expect(text).toContain('有 1 条文件库里没有 文件可能已经更换：nix');
    expect(text).toContain('所选条款 2 条');
  });
});

describe('suggestions', () => {
  it('give the whole query that each makes', async () => {
    const { body } = await server.get(`/api/suggest?q=${encodeURIComponent('医共体 加强')}`);
    expect(JSON.parse(body)).toEqual({
      suggestions: [
        { text: '加强临床专科建设', kind: 'heading', label: '条款标题', count: 2, query: '医共体 加强临床专科建设' },
      ],
    });
  });

  it('are none for nothing', async () => {
    expect(JSON.parse((await server.get('/api/suggest')).body)).toEqual({ suggestions: [] });
  });
});
