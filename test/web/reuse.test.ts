import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServices } from '../../src/app/index.js';
import { buildCorpus } from '../../src/corpus/index.js';
import { startServer, type TestServer } from '../support/app.js';
import { makeDocument } from '../support/make-document.js';
import { testSegmenter } from '../support/segmenter.js';

const SHARED = '各级各类医疗机构应当于每年年底前公开医疗服务价格和收费标准，接受社会监督，对违反规定收费的依法查处。';
const LONGER = `${SHARED}二级以上公立医院还应当公开平均住院日和次均费用，县级医院每季度公布一次，由同级卫生健康部门汇总。`;
const WORDS =
  '重点发展重症、肿瘤、心脑血管、呼吸、消化、感染、儿科、麻醉、影像、病理、检验等临床专科，以专科发展带动诊疗能力和水平提升，到2025年建成80个省级临床重点专科。';

const place = (name: string, adcode: string) => ({
  title: `${name}公立医院实施方案`,
  locality: { name, adcode, level: 'province' as const, province: name },
});
const documents = [
  makeDocument({
    id: '甲',
    header: place('甲省', '110000'),
    clauses: [
      { label: '（一）', heading: '公开价格', text: SHARED },
      { label: '（二）', heading: '专科', text: WORDS },
    ],
  }),
  makeDocument({
    id: '乙',
    header: place('乙省', '120000'),
    clauses: [
      { label: '1.', heading: '价格公开', text: SHARED.replaceAll('，', ',') },
      { label: '2.', heading: '临床专科', text: WORDS.replace('80个', '60个') },
    ],
  }),
  makeDocument({
    id: '丙',
    header: place('丙省', '130000'),
    clauses: [{ label: '第一条', text: LONGER }, { text: '本段文字与别处没有相同的地方，只有这里一处这样写。' }],
  }),
  makeDocument({
    id: '丙抄',
    header: place('丙省', '130000'),
    clauses: [{ label: '第一条', text: LONGER }, { text: '本段文字与别处没有相同的地方，只有这里一处这样写。' }],
  }),
];

let server: TestServer;
beforeAll(async () => {
  const corpus = buildCorpus({ version: 'abcdef0123456789', documents, frameworks: [], raws: [], unreadable: [] });
  server = await startServer(createServices(corpus, testSegmenter()));
});
afterAll(() => server.close());

async function getText(path: string): Promise<string> {
  const { status, body } = await server.get(path);
  expect(status, body).toBe(200);
  return body
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');
}

async function getJson(path: string): Promise<unknown> {
  const { status, body } = await server.get(path);
  expect(status, body).toBe(200);
  return JSON.parse(body);
}

const clause = (id: string): string => `clause=${encodeURIComponent(id)}`;

describe('/reuse', () => {
  it('lists the clusters of most places first, and copies of one text last', async () => {
    const text = await getText('/reuse');
    expect(text).toContain('条款复用 4 组');
    expect(text).toContain('其中 2 组只见于同一文本的副本或版本');
    const places = ['2 个地区，2 份文件', '2 个地区，2 份文件，2 种写法', '同一文本的 2 份副本或版本'].map((words) =>
      text.indexOf(words),
    );
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places[2]).toBeGreaterThan(places[1] ?? 0);
  });

  it('shows a second wording with its changes marked, and links every witness and the comparison', async () => {
    const { body } = await server.get('/reuse');
    expect(body).toMatch(/与上文重合 8\d%/);
    expect(body).toMatch(/<del[^>]*>.*60个|<ins[^>]*>.*60个/);
    for (const id of ['甲', '乙', '丙', '丙抄']) expect(body).toContain(`href="/documents/${encodeURIComponent(id)}#`);
    expect(body).toContain(`/compare?base=${encodeURIComponent('乙')}&amp;with=${encodeURIComponent('甲')}`);
  });

  it('pages, and says when a page is beyond the end', async () => {
    expect(await getText('/reuse?offset=40')).toContain('这一页没有内容，共 4 组');
  });
});

describe('/reuse?clause=', () => {
  it('shows what other documents have in the same words, the most alike first', async () => {
    const text = await getText(`/reuse?${clause('甲:p1')}`);
    expect(text).toContain('2 个地区，2 份文件（同一文本的副本、版本只算一份）');
    expect(text.indexOf('部分相同')).toBeGreaterThan(text.indexOf('文字相同'));
    expect(text).toContain('本条 100% 的文字见于此处');
    expect(text).not.toContain('undefined');
  });

  it('looks from the longer text too, and names copies as such', async () => {
    const text = await getText(`/reuse?${clause('丙:p1')}`);
    expect(text).toContain('与本文件是同一文本的副本或版本');
    expect(text).toContain('此处 100% 的文字见于本条');
  });

  it.each([
    ['a clause that is not there', '/reuse?clause=', '丙:p9', 404, '没有编号为“丙:p9”的条款'],
    ['a wrong offset', '/reuse?offset=-1&clause=', '甲:p1', 400, '参数“起点”（offset）须是 0 到 1000000 之间的整数'],
    ['a wrong limit', '/api/reuse?limit=0&clause=', '甲:p1', 400, '参数“条数”（limit）须是 1 到 200 之间的整数'],
    ['an unknown clause', '/api/reuse?clause=', '无', 404, '没有编号为“无”的条款'],
  ])('refuses %s', async (_case, path, id, status, words) => {
    const answer = await server.get(`${path}${encodeURIComponent(id)}`);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(words);
  });

  it('is led to from every clause of a document that is long enough', async () => {
    const { body } = await server.get(`/documents/${encodeURIComponent('甲')}`);
    expect(body).toContain(`href="/reuse?${clause('甲:p1')}"`);
    expect(body.match(/别处相同的条款：/g)).toHaveLength(2);
  });
});

describe('/api/reuse', () => {
  it('answers clusters with places, copies, wordings and clauses', async () => {
    expect(await getJson('/api/reuse?limit=2&offset=1')).toMatchObject({
      corpusVersion: 'abcdef0123456789',
      total: 4,
      clusters: [
        { localities: ['甲省', '乙省'], documents: 2, unplaced: 0, copies: [] },
        { documents: 1, copies: [['丙', '丙抄']] },
      ],
    });
    expect(await getJson('/api/reuse')).toHaveProperty('clusters.0.wordings.0.clauses.0', {
      documentId: '乙',
      clauseId: '乙:p1',
      locality: '乙省',
      title: '乙省公立医院实施方案',
      label: '1.',
      path: [],
      heading: '价格公开',
      text: SHARED.replaceAll('，', ','),
    });
  });

  it('answers what stands elsewhere in the words of a clause', async () => {
    expect(await getJson(`/api/reuse?${clause('甲:p1')}`)).toMatchObject({
      clause: { clauseId: '甲:p1' },
      total: 2,
      localities: ['乙省', '丙省'],
      documents: 2,
      wordings: [
        { relation: 'same', likeness: 1, containment: 1, clauses: [{ clauseId: '乙:p1' }] },
        {
          relation: 'part',
          containment: 1,
          shorter: 'asked',
          clauses: [{ clauseId: '丙:p1' }, { clauseId: '丙抄:p1' }],
        },
      ],
    });
  });

  it('answers an empty list for a clause that nobody repeats', async () => {
    expect(await getJson(`/api/reuse?${clause('丙:p2')}&offset=1`)).toMatchObject({ total: 1, wordings: [] });
  });
});
