import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toClauseId, toDocumentId } from '../../src/domain/ids.js';
import { FACET_NAMES, filterValues, type FacetName } from '../../src/domain/search.js';
import type {
  EngineRequest,
  EngineResult,
  IndexedClause,
  IndexedDocument,
  SearchEngine,
} from '../../src/search/engine/search-engine.js';
import { createNaiveEngine } from './naive-engine.js';

const WORDS = ['医院', '薪酬', '编制', '改革', '医共体', '付费', '考核', '床位'];
const THEMES = ['system', 'trend', 'party'];
const PLACES = ['江西省', '四川省', '四川省巴中市'];

const someWords = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 });

const clauseArbitrary = fc.record({
  heading: fc.array(fc.constantFrom(...WORDS), { maxLength: 2 }),
  text: someWords,
  theme: fc.subarray(THEMES, { maxLength: 1 }),
  has: fc.subarray(['number', 'deadline']),
});

const documentArbitrary = fc.record({
  number: fc.integer({ min: 0, max: 6 }),
  date: fc.option(fc.constantFrom('2021-05-01', '2022-01-10', '2023-02-01'), { nil: undefined }),
  place: fc.subarray(PLACES),
  clauses: fc.array(clauseArbitrary, { minLength: 1, maxLength: 5 }),
});

type GivenDocument = typeof documentArbitrary extends fc.Arbitrary<infer T> ? T : never;

function toDocument({ number, date, place, clauses }: GivenDocument): IndexedDocument {
  const id = toDocumentId(`d${number}`);
  return {
    id,
    mark: '',
    date,
    order: { relevance: id, locality: place.join(), date: date ?? '~' },
    facets: {
      framework: [],
      locality: place,
      level: [],
      kind: ['plan'],
      year: date === undefined ? [] : [date.slice(0, 4)],
    },
    clauses: clauses.map(({ heading, text, theme, has }, at): IndexedClause => ({
      id: toClauseId(`${id}:${at}`),
      words: { heading, path: [], text, departments: [], locality: [], item: [] },
      heading: heading.join(''),
      folded: { heading: heading.join(''), path: '', body: text.join('') },
      facets: { theme, item: [], department: [], draft: [], has, deadline: [], indicator: [], strength: [] },
    })),
  };
}

const requestArbitrary: fc.Arbitrary<EngineRequest> = fc.record({
  words: fc.uniqueArray(fc.constantFrom(...WORDS, '碳达峰'), { maxLength: 3 }).map((list) =>
    list.map((text) => ({
      text,
      alternatives: [
        { term: text, weight: 1, kind: 'typed' as const },
        ...(text === '薪酬' ? [{ term: '付费', weight: 0.5, kind: 'near' as const }] : []),
        ...(text === '医共体' ? [{ term: '医院', weight: 0.3, kind: 'part' as const }] : []),
      ],
    })),
  ),
  phrases: fc.subarray(['医院薪酬', '改'], { maxLength: 1 }),
  excluded: fc.subarray(['编制改革', '床'], { maxLength: 1 }),
  literals: fc.constant<readonly string[]>([]),
  within: fc.constantFrom('any', 'clause', 'document'),
  filters: fc
    .record({ themes: fc.subarray(THEMES, { maxLength: 2 }), localities: fc.subarray(PLACES, { maxLength: 1 }) })
    .map((filters) => filterValues({ q: '', ...filters })),
  from: fc.option(fc.constantFrom('2022-01-01'), { nil: undefined }),
  to: fc.option(fc.constantFrom('2022-12-31'), { nil: undefined }),
  guessed: fc.constant(filterValues({ q: '' })),
  byItem: fc.constant(false),
  sort: fc.constantFrom('relevance', 'locality', 'date'),
  facets: fc.boolean(),
  offset: fc.constant(0),
  limit: fc.constant(100),
});

/** What comes to an engine, or goes from it. */
export type Step = { readonly add: readonly GivenDocument[] } | { readonly remove: readonly number[] };

export const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ add: fc.array(documentArbitrary, { minLength: 1, maxLength: 3 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ remove: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 2 }) }),
  },
);

export function applyStep(engine: SearchEngine, step: Step): void {
  if ('remove' in step) engine.remove(step.remove.map((number) => toDocumentId(`d${number}`)));
  else engine.add(step.add.map(toDocument));
}

/** Some documents d0, d1, … that are the same in every run. */
export function sampleDocuments(count: number): readonly IndexedDocument[] {
  return fc
    .sample(documentArbitrary, { numRuns: count, seed: 5 })
    .map((document, number) => toDocument({ ...document, number }));
}

/** Everything that holds a word, or everything there is, with the counts of the facets. */
export function wordRequest(word: string | undefined): EngineRequest {
  return {
    words: word === undefined ? [] : [{ text: word, alternatives: [{ term: word, weight: 1, kind: 'typed' }] }],
    phrases: [],
    excluded: [],
    literals: word === undefined ? [] : [word],
    within: 'any',
    filters: filterValues({ q: '' }),
    guessed: filterValues({ q: '' }),
    byItem: false,
    sort: 'relevance',
    facets: true,
    offset: 0,
    limit: 100,
  };
}

/**
 * What every search engine promises: after any additions, replacements and removals it answers as the definition reads. Hits of
 * nearly equal scores may change places: an index may round.
 * @param create  makes an empty engine
 */
export function describeEngine(name: string, create: () => SearchEngine): void {
  describe(`${name} as a search engine`, () => {
    it('answers as the definition reads, whatever came and went', () => {
      fc.assert(
        fc.property(
          fc.array(stepArbitrary, { maxLength: 8 }),
          fc.array(requestArbitrary, { minLength: 1, maxLength: 3 }),
          (steps, requests) => {
            const engine = create();
            const naive = createNaiveEngine();
            for (const step of steps) {
              applyStep(engine, step);
              applyStep(naive, step);
              // Asked between the steps, too: an answer must not depend on when it was asked.
              for (const request of requests) expectSame(engine.search(request), naive.search(request), request.sort);
              expect(headingsOf(engine)).toEqual(headingsOf(naive));
            }
            expect(engine.size).toBe(naive.size);
            for (const word of [...WORDS, '碳达峰']) {
              expect(engine.vocabulary.frequency(word)).toBe(naive.vocabulary.frequency(word));
              expect(engine.vocabulary.countLiteral(word, 3)).toBe(naive.vocabulary.countLiteral(word, 3));
            }
            expect(termsOf(engine)).toEqual(termsOf(naive));
            for (const name of FACET_NAMES) expect(valuesOf(engine, name)).toEqual(valuesOf(naive, name));
            for (let number = 0; number < 7; number++)
              expect(engine.vocabulary.countClauses(toDocumentId(`d${number}`))).toBe(
                naive.vocabulary.countClauses(toDocumentId(`d${number}`)),
              );
          },
        ),
        { numRuns: 150 },
      );
    });

    it('gives any page of one and the same order', () => {
      const engine = create();
      engine.add(sampleDocuments(12));
      const request = wordRequest('医院');
      const whole = engine.search(request).hits.map(({ clauseId }) => clauseId);
      expect(whole.length).toBeGreaterThan(10);
      const pages = whole.map((_, offset) => engine.search({ ...request, offset, limit: 1 }).hits[0]?.clauseId);
      expect(pages).toEqual(whole);
    });
  });
}

/** Index words that live clauses hold. */
function termsOf({ vocabulary }: SearchEngine): readonly string[] {
  const terms = new Set(vocabulary.parts().flatMap((part) => [...part.terms()]));
  return [...terms].filter((term) => vocabulary.frequency(term) > 0).sort();
}

function headingsOf({ vocabulary }: SearchEngine): Readonly<Record<string, number>> {
  const { base, changes } = vocabulary.headings();
  const all = [...new Set([...base.keys(), ...changes.keys()])];
  const counts = all.map((heading) => [heading, (base.get(heading) ?? 0) + (changes.get(heading) ?? 0)] as const);
  return Object.fromEntries(counts.filter(([, count]) => count !== 0));
}

function valuesOf({ vocabulary }: SearchEngine, name: FacetName): Readonly<Record<string, number>> {
  return Object.fromEntries(vocabulary.facetValues(name).map(({ value, count }) => [value, count]));
}

/** Same clauses, totals and facets; an order by place or date the same, one by relevance within the rounding of an index. */
export function expectSame(given: EngineResult, wanted: EngineResult, sort: EngineRequest['sort']): void {
  expect(given.total).toBe(wanted.total);
  expect(given.facets).toEqual(wanted.facets);
  const order = ({ hits }: EngineResult): readonly string[] => hits.map(({ clauseId }) => clauseId);
  if (sort !== 'relevance') {
    expect(order(given)).toEqual(order(wanted));
    return;
  }
  expect([...order(given)].sort()).toEqual([...order(wanted)].sort());
  const exact = new Map(wanted.hits.map(({ clauseId, score }) => [clauseId, score]));
  given.hits.forEach(({ clauseId, score }, at) => {
    expect(Math.abs(score - (exact.get(clauseId) ?? Number.NaN))).toBeLessThan(0.05);
    expect(Math.abs((wanted.hits[at]?.score ?? 0) - (exact.get(clauseId) ?? 0))).toBeLessThan(0.1);
  });
}
