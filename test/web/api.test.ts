import { describe, expect, it } from 'vitest';
import { openSmall } from '../support/app.js';
import { serveTests } from '../support/serve.js';

const server = serveTests(openSmall);

async function getJson(path: string): Promise<unknown> {
  const { status, headers, body } = await server.get(path);
  expect(status, body).toBe(200);
  expect(headers['content-type']).toBe('application/json; charset=utf-8');
  return JSON.parse(body);
}

const JIANGXI = encodeURIComponent('赣府厅发-2022-1');
const YUNCHENG = encodeURIComponent('运政办发-2023-13');

describe('/api/search', () => {
  it('answers hits with text, place and ground, the words looked up, and facets', async () => {
    const answer = await getJson(
      `/api/search?q=${encodeURIComponent('医共体')}&locality=${encodeURIComponent('江西省')}`,
    );
    expect(answer).toMatchObject({
      corpusVersion: 'abcdef0123456789',
      total: 1,
      query: {
        terms: ['医共体'],
        expansions: [{ word: '医共体', term: '县域医共体', kind: 'same' }],
        filters: { localities: ['江西省'] },
      },
      further: 0,
      hits: [
        {
          documentId: '赣府厅发-2022-1',
          clauseId: '赣府厅发-2022-1:p2',
          locality: '江西省',
          label: '（一）',
          heading: '发展县域医共体',
          path: ['一、主要任务'],
        },
      ],
    });
    expect(answer).toHaveProperty('hits.0.snippets.0.0.text');
    expect(answer).toHaveProperty('hits.0.matched.0.term', '医共体');
    expect(answer).toHaveProperty('hits.0.related', null);
    expect(answer).toHaveProperty('facets.locality');
  });
});

describe('documents and clauses', () => {
  it('lists documents with their metadata', async () => {
    expect(await getJson('/api/documents')).toMatchObject({
      documents: [{ id: '赣府厅发-2022-1', part: null, metadata: { locality: '江西省' }, clauses: 4 }, {}, {}, {}],
    });
  });

  it('gives a document in the interchange shape', async () => {
    expect(await getJson(`/api/documents/${JIANGXI}`)).toMatchObject({
      id: '赣府厅发-2022-1',
      metadata: { documentNumber: '赣府厅发〔2022〕1号', level: 'province', signedOn: '2022-01-10' },
      attachments: [{ title: '重点任务清单', columns: ['任务', '时间'] }],
    });
  });

  it('gives one clause', async () => {
    expect(await getJson(`/api/clauses/${encodeURIComponent('赣府厅发-2022-1:p2')}`)).toMatchObject({
      documentId: '赣府厅发-2022-1',
      clause: { label: '（一）', heading: '发展县域医共体', items: [5], departments: ['省卫生健康委'] },
    });
  });
});

describe('/api/compare', () => {
  interface Fragment {
    readonly clause: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }
  interface Comparison {
    readonly comparisons: readonly {
      readonly links: readonly { readonly base: string; readonly other: string }[];
      readonly differences: readonly {
        readonly kind: string;
        readonly base: Fragment | null;
        readonly other: Fragment | null;
        readonly words: string | null;
        readonly ruleId: string;
        readonly score: number;
      }[];
      readonly onlyBase: readonly {
        readonly clause: string;
        readonly status: string;
        readonly share: number;
        readonly missing: readonly Fragment[];
        readonly candidates: readonly { readonly clause: string; readonly score: number }[];
      }[];
    }[];
    readonly clauses: Readonly<Record<string, { readonly text: string }>>;
  }

  it('gives links, differences whose spans point into the clauses, and what has no counterpart', async () => {
    const answer = (await getJson(`/api/compare?base=${JIANGXI}&with=${YUNCHENG}`)) as Comparison;
    const [comparison] = answer.comparisons;
    expect(comparison?.links.map(({ base, other }) => [base, other])).toContainEqual([
      '赣府厅发-2022-1:p2',
      '运政办发-2023-13:p1',
    ]);
    expect(comparison?.onlyBase.map((one) => one.clause)).toContain('赣府厅发-2022-1:p4');
    const fragments = comparison?.differences.flatMap(({ base, other }) => [base, other].filter((one) => one !== null));
    expect(fragments?.length).toBeGreaterThan(3);
    for (const fragment of fragments ?? []) {
      expect(answer.clauses[fragment.clause]?.text.slice(fragment.start, fragment.end)).toBe(fragment.text);
    }
  });

  it('says what each fragment does with the base, with the words and the rule', async () => {
    const answer = (await getJson(`/api/compare?base=${JIANGXI}&with=${YUNCHENG}`)) as Comparison;
    const differences = answer.comparisons[0]?.differences ?? [];
    const ofKind = (kind: string): (string | undefined)[] =>
      differences.filter((one) => one.kind === kind).map(({ words, other, base }) => words ?? (other ?? base)?.text);
    expect(ofKind('quantified')).toEqual(['95%']);
    expect(ofKind('assigned')).toEqual(['市卫健委']);
    expect(ofKind('added')).toContain('依托盐湖黑泥资源发展温泉疗养，培育康养旅游线路。');
    expect(ofKind('omitted')).toContain('省直三甲医院建立直升机临时起降点，购置救援直升机，组建航空救援队伍。');
    for (const { ruleId, score } of differences) {
      expect(ruleId).toMatch(/^kinds\//);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it('accounts for every base clause that is not taken up, with what is missing and what was weighed', async () => {
    const answer = (await getJson(`/api/compare?base=${JIANGXI}&with=${YUNCHENG}`)) as Comparison;
    const lost = answer.comparisons[0]?.onlyBase ?? [];
    const rescue = lost.find(({ clause }) => clause === '赣府厅发-2022-1:p4');
    expect(rescue).toMatchObject({ status: 'omitted', share: 0 });
    expect(rescue?.missing.map(({ text }) => text).join('')).toBe(answer.clauses['赣府厅发-2022-1:p4']?.text);
    expect(rescue?.candidates.length).toBeLessThanOrEqual(3);
    expect(lost.map(({ clause }) => clause)).not.toContain('赣府厅发-2022-1:p3');
    for (const { status } of lost) expect(['omitted', 'partly', 'uncertain']).toContain(status);
  });
});

describe('themes and items', () => {
  it('lists frameworks with themes, items and counts', async () => {
    expect(await getJson('/api/themes')).toMatchObject({
      frameworks: [{ id: 'hospital', themes: [{ id: 'system', clauses: 4, items: [{ no: 5, clauses: 2 }] }, {}] }],
    });
  });

  it('gives the clauses of an item', async () => {
    expect(await getJson('/api/items/5')).toMatchObject({ no: 5, clauses: [{ locality: '江西省', main: true }, {}] });
  });

  it('says that it is up', async () => {
    expect(await getJson('/healthz')).toEqual({ status: 'ok', documents: 4, corpusVersion: 'abcdef0123456789' });
  });
});

describe('errors', () => {
  it.each([
    ['an unknown address', '/api/nix', 404, '没有这个页面'],
    ['an unknown document', '/api/documents/nix', 404, '没有找到'],
    ['an unknown clause', '/api/clauses/nix', 404, '没有找到'],
    ['an unknown item', '/api/items/99', 404, '没有找到'],
    ['a faulty parameter', '/api/search?q=a&limit=0', 400, '查询参数有误'],
    ['a missing base', '/api/compare', 400, '查询参数有误'],
    ['missing others', `/api/compare?base=${JIANGXI}`, 400, '查询参数有误'],
  ])('%s is answered as problem+json with a Chinese title', async (_name, path, status, title) => {
    const answer = await server.get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(JSON.parse(answer.body)).toMatchObject({ title, status });
    expect(answer.body).toMatch(/"detail":"[^"]*[\u4e00-\u9fff]/);
  });
});
