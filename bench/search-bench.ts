import MiniSearch from 'minisearch';
import type { AnnotatedDocument } from '../src/domain/annotation.js';
import { fieldTexts } from '../src/search/build-search-index.js';
import { buildSearchIndex, search, type SearchIndex } from '../src/search/index.js';
import { FIELD_WEIGHTS, SEARCH_FIELDS } from '../src/search/weigh.js';
import type { Segmenter } from '../src/text/segment.js';
import { testSegmenter } from '../test/support/segmenter.js';
import { makeRandom, ms, percentile, timed, times, type Bench, type Measure } from './bench.js';
import { DATA } from '../test/support/data.js';
import { loadLaws } from './laws.js';

const TYPED = [
  '营商环境 市场主体',
  '行政许可',
  '安全生产 事故 责任',
  '未成年人 保护',
  '食品安全',
  '环境影响评价',
  '土地 征收 补偿',
  '医疗机构',
  '医疗保险 基金',
  '知识产权 侵权 赔偿',
  '政府采购',
  '个人信息 保护',
  '网络安全',
  '职业教育',
  '养老服务',
  '消防安全 检查',
  '劳动合同 解除',
  '行政处罚 罚款',
  '道路交通',
  '水污染 防治',
  '破产 管理人',
  '招标投标',
  '公平竞争审查',
  '中医药',
  '残疾人 就业',
  '退役军人 安置',
];
const DRAWN = 174;
const ROUNDS = 5;

export const bench: Bench = {
  title: 'Search against MiniSearch on the same words',
  run() {
    const documents = loadLaws();
    if (!documents) return `no laws.tar.gz in ${DATA}; set DUIZHAO_DATA to the folder that holds it`;
    const segmenter = testSegmenter();
    const segmenting = timed(() => {
      for (const { clauses } of documents) for (const { text } of clauses) segmenter.cutForSearch(text);
    });
    const built = timed(() => buildSearchIndex(documents, segmenter));
    const other = timed(() => buildMiniSearch(documents, segmenter));
    const queries = [...TYPED, ...drawQueries(documents, segmenter)];
    const words = queries.map((q) =>
      segmenter.cut(q.replaceAll(' ', '，')).filter((word) => /[\p{L}\p{N}]/u.test(word)),
    );
    const ours = measure(queries, (q) => search(built.value, { q, limit: 10 }));
    const core = measure(queries, (q) => scoreOnly(built.value, q, segmenter));
    const theirs = measure(words, (list) => other.value.search(list.join(' ')).slice(0, 10));
    return [
      { name: 'clauses', value: String(built.value.entries.length) },
      { name: 'segmenting alone', value: ms(segmenting.ms) },
      { name: 'build, with segmenting', value: ms(built.ms) },
      { name: 'build, MiniSearch, with segmenting', value: ms(other.ms) },
      ...describe('search', ours),
      ...describe('scoring alone', core),
      ...describe('MiniSearch', theirs),
      { name: 'MiniSearch / search p50', value: times(percentile(theirs, 0.5) / percentile(ours, 0.5)) },
      { name: 'MiniSearch / search p99', value: times(percentile(theirs, 0.99) / percentile(ours, 0.99)) },
    ];
  },
};

function scoreOnly(index: SearchIndex, q: string, segmenter: Segmenter): number {
  const terms = segmenter.cut(q).map((term) => ({ term, weight: 1, derived: false }));
  return index.scorer(terms).count;
}

/** One to four words of a clause that are neither rare nor everywhere, as someone would type who half remembers it. */
function drawQueries(documents: readonly AnnotatedDocument[], segmenter: Segmenter): readonly string[] {
  const random = makeRandom(7);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const queries: string[] = [];
  while (queries.length < DRAWN) {
    const text = pick(pick(documents)?.clauses ?? [])?.text ?? '';
    const words = segmenter.cut(text).filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
    if (words.length < 8) continue;
    queries.push(Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(words)).join(' '));
  }
  return queries;
}

function buildMiniSearch(documents: readonly AnnotatedDocument[], segmenter: Segmenter): MiniSearch {
  const index = new MiniSearch({
    fields: [...SEARCH_FIELDS],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { boost: FIELD_WEIGHTS },
  });
  let id = 0;
  for (const document of documents)
    for (const clause of document.clauses) {
      const texts = fieldTexts(document, clause);
      const fields = SEARCH_FIELDS.map((field) => [field, segmenter.cutForSearch(texts[field]).join(' ')] as const);
      index.add({ id: id++, ...Object.fromEntries(fields.filter(([, text]) => text !== '')) });
    }
  return index;
}

function measure<T>(queries: readonly T[], run: (query: T) => unknown): readonly number[] {
  for (const query of queries) run(query);
  return Array.from({ length: ROUNDS }, () => queries.map((query) => timed(() => run(query)).ms)).flat();
}

function describe(name: string, times: readonly number[]): readonly Measure[] {
  return [
    { name: `${name} p50`, value: ms(percentile(times, 0.5)) },
    { name: `${name} p99`, value: ms(percentile(times, 0.99)) },
  ];
}
