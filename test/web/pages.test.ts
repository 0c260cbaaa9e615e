import { describe, expect, it } from 'vitest';
import { openSmall } from '../support/app.js';
import { serveTests } from '../support/serve.js';

const server = serveTests(openSmall);

/** The visible text of a page: tags and runs of white space out. */
async function read(path: string): Promise<string> {
  const { status, body } = await server.get(path);
  expect(status, path).toBe(200);
  return toText(body);
}

function toText(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');
}

const JIANGXI = `/documents/${encodeURIComponent('赣府厅发-2022-1')}`;
const COMPARE = `/compare?base=${encodeURIComponent('赣府厅发-2022-1')}&with=${encodeURIComponent('运政办发-2023-13')}`;

describe('every page', () => {
  it.each([
    ['the home page', '/'],
    ['the empty search', '/search'],
    ['a search', `/search?q=${encodeURIComponent('医共体')}`],
    ['the themes', '/themes'],
    ['a theme', '/themes/system'],
    ['an item', '/items/5'],
    ['the documents', '/documents'],
    ['a document', JIANGXI],
    ['the source of a document', `${JIANGXI}/source`],
    ['the lineage', '/lineage'],
    ['the choice', '/compare'],
    ['a comparison', COMPARE],
    ['the clusters of reuse', '/reuse'],
    ['the reuse of a clause', `/reuse?clause=${encodeURIComponent('赣府厅发-2022-1:p3')}`],
    ['the method', '/method'],
  ])('%s has language, title, one h1, landmarks, skip link and corpus version', async (_name, path) => {
    const { status, body } = await server.get(path);
    expect(status).toBe(200);
    expect(body).toContain('<html lang="zh-CN">');
    expect(body).toMatch(/<title>[^<]+ — 对照<\/title>/);
    expect(body.match(/<h1/g)).toHaveLength(1);
    for (const landmark of ['<header', '<nav', '<main id="main"', '<footer']) expect(body).toContain(landmark);
    expect(body).toContain('<a class="skip" href="#main">');
    expect(body).toContain('abcdef012345');
    expect(body).not.toMatch(/ style=|<style|<script(?! type="module" src=)|undefined|\[object/);
  });
});

describe('the home page', () => {
  it('tells what the corpus holds, what it lacks and what it could not read', async () => {
    const text = await read('/');
    expect(text).toContain('文件4份');
    expect(text).toContain('条款9条');
    expect(text).toContain('涉及地区2个');
    expect(text).toContain('2022-01-10至2023-05-23');
    expect(text).toContain('缺 1 份上位文件');
    expect(text).toContain('国办发〔2021〕18号');
    expect(text).toContain('坏文件.doc：不支持旧版 Word 格式');
  });

  it('leads from the table of themes and localities to a theme held to a locality', async () => {
    const { body } = await server.get('/');
    const href = `/themes/system?locality=${encodeURIComponent('江西省')}`;
    expect(body).toContain(`href="${href}"`);
    expect(await read(href)).toContain('只看江西省，共 2 条');
  });
});

describe('search', () => {
  it('shows hits with marks, place, document, permalink and the ground of the match', async () => {
    const { body } = await server.get(`/search?q=${encodeURIComponent('医共体')}`);
    expect(toText(body)).toContain('命中 2 条');
    expect(body).toContain('医共体</mark>');
    expect(body).toContain(`href="${JIANGXI}#clause-p2"`);
    expect(body).toContain('为什么命中');
    expect(body).toContain('<b>江西省</b>');
  });

  it('names a word once that was asked for as a phrase too', async () => {
    const { body } = await server.get(`/search?q=${encodeURIComponent('“六统一”')}`);
    expect(body.match(/class="chip[ "]/g)).toHaveLength(1);
  });

  it('narrows by filters, offers to take them back and keeps them in the form', async () => {
    const locality = encodeURIComponent('江西省');
    const { body } = await server.get(`/search?q=${encodeURIComponent('医共体')}&locality=${locality}`);
    expect(toText(body)).toContain('命中 1 条');
    expect(body).toContain('aria-label="去掉筛选条件 地区 江西省"');
    expect(body).toContain('<input type="hidden" name="locality" value="江西省">');
  });

  it('pages with exact totals', async () => {
    const q = encodeURIComponent('医共体');
    const first = await server.get(`/search?q=${q}&limit=1`);
    expect(toText(first.body)).toContain('第 1—1 条，共 2 条');
    expect(first.body).toContain(`href="/search?q=${q}&amp;limit=1&amp;offset=1" rel="next"`);
    const second = await read(`/search?q=${q}&limit=1&offset=1`);
    expect(second).toContain('第 2—2 条，共 2 条');
  });

  it('helps on where nothing is found', async () => {
    const text = await read(`/search?q=${encodeURIComponent('量子 火箭')}`);
    expect(text).toContain('命中 0 条');
    expect(text).toContain('没有条款同时符合这些条件');
  });
});

describe('themes and items', () => {
  it('shows the clauses of an item side by side, and where none was found', async () => {
    const text = await read('/items/5');
    expect(text).toContain('2 个地区、2 条写到这一事项');
    expect(text).toContain('江西省');
    expect(text).toContain('运城市');
  });

  it('lists clauses without item apart', async () => {
    expect(await read('/themes/trend')).toMatch(/未归入事项的条款.*开展航空医疗救援/);
  });
});

describe('documents', () => {
  it('lists documents, with a fallback name where the title is missing', async () => {
    const text = await read('/documents');
    expect(text).toContain('江西省推动公立医院高质量发展实施意见');
    expect(text).toContain('地区不详 实施类文件（题名缺失）');
  });

  it('finds documents by title, number or place', async () => {
    const text = await read(`/documents?find=${encodeURIComponent('运城市')}`);
    expect(text).toContain('文件 1 份');
    expect(text).not.toContain('江西省推动公立医院');
    expect(await read('/documents?find=nix')).toContain('没有题名、文号、地区、日期或文件名含“nix”的文件');
  });

  it('shows header with ground, outline, permalinks, annex table, set-aside text and diagnostics', async () => {
    const { body } = await server.get(JIANGXI);
    const text = toText(body);
    expect(text).toContain('标题写明“江西省”');
    expect(text).toContain('《推动公立医院高质量发展的意见》国办发〔2021〕18号 未收入');
    expect(body).toContain('<li class="o1"><a href="#part-2-1">一、主要任务</a></li>');
    expect(body).toContain('id="clause-p2"');
    expect(body).toContain('<th scope="col">任务</th><th scope="col">时间</th>');
    expect(text).toContain('首页 &gt; 政务公开');
    expect(text).toContain('序号不连续，照原文保留');
    expect(text).toContain('（责任单位：省卫生健康委）');
  });
});

describe('compare', () => {
  it('puts linked clauses side by side and marks the words that differ', async () => {
    const { body } = await server.get(COMPARE);
    const text = toText(body);
    expect(text).toContain('江西省与运城市');
    expect(body).toMatch(/<ins><span class="k"><i>【<\/i>增<i>】<\/i><\/span>/);
    expect(text).toContain('95%');
    expect(text).toContain('文字相同');
    expect(text).toContain('为什么对应');
  });

  it('shows what has no counterpart, on either side, with the nearest candidates', async () => {
    const text = await read(COMPARE);
    expect(text).toMatch(/开展航空医疗救援.*未见对应/);
    expect(text).toMatch(/只在运城市有的条款.*擦亮关公故里文旅康养品牌.*底本未见对应/);
  });

  it('swaps the base by a link', async () => {
    const { body } = await server.get(COMPARE);
    const swapped = `/compare?base=${encodeURIComponent('运政办发-2023-13')}&amp;with=${encodeURIComponent('赣府厅发-2022-1')}`;
    expect(body).toContain(`href="${swapped}"`);
  });

  it('takes several others, repeated or separated by commas', async () => {
    const others = `${encodeURIComponent('运政办发-2023-13')},doc-hostile`;
    const text = await read(`/compare?base=${encodeURIComponent('赣府厅发-2022-1')}&with=${others}`);
    expect(text).toContain('江西省与运城市、地区不详');
  });

  it('keeps only the rows asked for', async () => {
    const text = await read(`${COMPARE}&show=unmatched`);
    expect(text).toContain('开展航空医疗救援');
    expect(text).not.toContain('以专科发展带动诊疗能力');
  });

  it('tells what was set by number or name with the words that decided and the ground', async () => {
    const text = await read(COMPARE);
    expect(text).toContain('【量化】95%');
    expect(text).toContain('对应的底本语句是另一个数');
    expect(text).toContain('定责');
  });

  it('keeps the rows of one kind of difference, counted on its filter', async () => {
    const { body } = await server.get(COMPARE);
    expect(body).toMatch(/href="[^"]*show=quantified[^"]*"/);
    const numbers = await read(`${COMPARE}&show=quantified`);
    expect(numbers).toContain('95%');
    expect(numbers).not.toContain('以专科发展带动诊疗能力');
    expect(numbers).not.toContain('开展航空医疗救援');
    expect(await read(`${COMPARE}&show=omitted`)).toContain('开展航空医疗救援');
    expect(await read(`${COMPARE}&show=added`)).toContain('擦亮关公故里文旅康养品牌');
  });

  it('answers an unknown kind with a fault in Chinese', async () => {
    const { status, body } = await server.get(`${COMPARE}&show=nonsense`);
    expect(status).toBe(400);
    expect(toText(body)).toContain('查询参数有误');
  });

  it('narrows the choice by words and keeps what is chosen', async () => {
    const base = encodeURIComponent('赣府厅发-2022-1');
    const { body } = await server.get(`/compare?base=${base}&find=${encodeURIComponent('运城')}`);
    expect(toText(body)).toContain('1 份文件含“运城”');
    expect(body).toContain('<input type="hidden" name="base" value="赣府厅发-2022-1">');
    expect(body.match(/type="radio"/g)).toHaveLength(2);
  });

  it('asks for the documents that are not named yet', async () => {
    const { body } = await server.get(`/compare?base=${encodeURIComponent('赣府厅发-2022-1')}`);
    expect(toText(body)).toContain('底本已经选好，再选一到三份');
    expect(body).toMatch(/name="base" value="赣府厅发-2022-1" required checked/);
  });
});
