import { toClauseId, toDocumentId } from '../../src/domain/ids.js';
import type { QueryReading } from '../../src/domain/query-reading.js';
import type { FacetName, SearchHit, SearchResult } from '../../src/domain/search.js';

/** A reading of nothing. */
export const EMPTY_READING: QueryReading = {
  words: [],
  typedWords: [],
  phrases: [],
  excluded: [],
  filters: [],
  corrections: [],
  dropped: [],
  notes: [],
};

const NO_FACETS: SearchResult['facets'] = {
  framework: [],
  theme: [],
  item: [],
  locality: [],
  level: [],
  kind: [],
  department: [],
  draft: [],
  year: [],
  has: [],
  deadline: [],
  indicator: [],
  strength: [],
} satisfies Record<FacetName, readonly never[]>;

/** A result with defaults for all that a test does not speak of. */
export function makeResult(
  given: Omit<Partial<SearchResult>, 'reading' | 'facets'> & {
    readonly reading?: Partial<QueryReading>;
    readonly facets?: Partial<SearchResult['facets']>;
  } = {},
): SearchResult {
  return {
    total: given.hits?.length ?? 0,
    further: 0,
    hits: [],
    notes: [],
    nearest: [],
    ...given,
    reading: { ...EMPTY_READING, ...given.reading },
    facets: { ...NO_FACETS, ...given.facets },
  };
}

/** A hit on the clause with this id. */
export function makeHit(id: string, given: Partial<SearchHit> = {}): SearchHit {
  return {
    documentId: toDocumentId(id.slice(0, id.lastIndexOf(':'))),
    clauseId: toClauseId(id),
    score: 1,
    snippets: [],
    headingRuns: [],
    matched: [],
    copyOf: undefined,
    related: undefined,
    ...given,
  };
}

/** A reading that has something of everything; its query text is `RICH_Q`. */
export const RICH_Q = '江西 薪酬 药品追朔 “两个允许” 层级:省 -试点 有哪些';
export const RICH_READING: QueryReading = {
  words: [
    {
      text: '薪酬',
      alternatives: [
        { term: '薪酬', weight: 1, kind: 'typed' },
        { term: '工资', weight: 0.8, kind: 'same' },
        { term: '待遇', weight: 0.5, kind: 'near' },
        { term: '绩效工资', weight: 0.4, kind: 'leads' },
      ],
    },
    { text: '药品追溯', alternatives: [{ term: '追溯', weight: 0.3, kind: 'part' }] },
  ],
  typedWords: ['薪酬', '药品追溯'],
  phrases: [{ typed: '两个允许', folded: '两个允许' }],
  excluded: [{ typed: '试点', folded: '试点' }],
  filters: [
    { name: 'locality', values: ['江西省'], label: '江西', typed: '江西', origin: 'recognised' },
    { name: 'level', values: ['province'], label: '省级', typed: '层级:省', origin: 'field' },
  ],
  corrections: [{ typed: '药品追朔', meant: '药品追溯', by: 'typo' }],
  dropped: ['有哪些'],
  notes: ['“有:钱”里的“钱”不认识，可以写 数字、期限 或 责任单位。'],
};
