import type { QueryAlternative } from '../../src/domain/query-reading.js';
import { FACET_NAMES, SEARCH_FIELDS, type FacetName } from '../../src/domain/search.js';
import { DOCUMENT_FACETS } from '../../src/search/engine/search-engine.js';
import type {
  EngineRequest,
  EngineResult,
  IndexedClause,
  IndexedDocument,
  SearchEngine,
} from '../../src/search/engine/search-engine.js';
import { saturate, worthIn } from '../../src/search/engine/weigh.js';

interface Row {
  readonly document: IndexedDocument;
  readonly clause: IndexedClause;
  readonly impacts: ReadonlyMap<string, number>;
}

/**
 * The engine as its definition reads, without an index: every clause is looked at for every query, and BM25F is exact. It folds
 * no copies and groups nothing. What the real engines are held to.
 */
export function createNaiveEngine(): SearchEngine {
  const documents = new Map<string, IndexedDocument>();
  let generation = 0;
  const rows = (): readonly Row[] =>
    [...documents.values()].flatMap((document) =>
      document.clauses.map((clause) => ({ document, clause, impacts: weighTerms(clause.words) })),
    );
  const facetOf = ({ document, clause }: Row, name: FacetName): readonly string[] =>
    (DOCUMENT_FACETS as readonly string[]).includes(name)
      ? document.facets[name as keyof typeof document.facets]
      : clause.facets[name as keyof typeof clause.facets];
  const count = (list: readonly Row[], name: FacetName): { value: string; count: number }[] => {
    const counts = new Map<string, number>();
    for (const row of list)
      for (const value of new Set(facetOf(row, name))) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].map(([value, number]) => ({ value, count: number }));
  };
  return {
    get size() {
      return rows().length;
    },
    add: (given) => {
      for (const document of given) documents.set(document.id, document);
      generation++;
    },
    remove: (ids) => {
      for (const id of ids) documents.delete(id);
      generation++;
    },
    search: (request) => {
      const scored = score(rows(), request);
      const bounds = ({ document: { id, date } }: Row): boolean =>
        (request.filters.document.length === 0 || request.filters.document.includes(id)) &&
        (request.from === undefined || (date !== undefined && date >= request.from)) &&
        (request.to === undefined || (date !== undefined && date <= request.to));
      const passes = (row: Row, but?: FacetName): boolean =>
        bounds(row) &&
        FACET_NAMES.every((name) => {
          const wanted = request.filters[name];
          return name === but || wanted.length === 0 || facetOf(row, name).some((value) => wanted.includes(value));
        });
      const passing = scored.filter(({ row }) => passes(row));
      const held = ({ row }: Scored): number =>
        request.literals.filter((one) => one.length > 1 && holds(row, one)).length;
      const keys = ({ row: { document } }: Scored): string =>
        [document.order[request.sort], document.order.relevance].join('\n');
      const relevance = request.sort === 'relevance';
      const sorted = passing
        .map((one, at) => ({ ...one, at }))
        .sort((a, b) => {
          const better = relevance ? held(b) - held(a) || b.score - a.score : 0;
          return better || (keys(a) < keys(b) ? -1 : keys(a) > keys(b) ? 1 : a.at - b.at);
        });
      return {
        total: passing.length,
        further: 0,
        hits: sorted.slice(request.offset, request.offset + request.limit).map(({ row, score: points }) => ({
          documentId: row.document.id,
          clauseId: row.clause.id,
          score: points,
          copyOf: undefined,
          related: undefined,
        })),
        facets: Object.fromEntries(
          FACET_NAMES.map((name) => [
            name,
            request.facets
              ? count(
                  scored.map(({ row }) => row).filter((row) => passes(row, name)),
                  name,
                ).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
              : [],
          ]),
        ) as unknown as EngineResult['facets'],
      };
    },
    vocabulary: {
      get generation() {
        return generation;
      },
      frequency: (term) => rows().filter(({ impacts }) => impacts.has(term)).length,
      parts: () => [{ terms: () => rows().flatMap(({ impacts }) => [...impacts.keys()]) }],
      countLiteral: (folded, limit) => Math.min(limit, rows().filter((row) => holds(row, folded)).length),
      facetValues: (name) => count(rows(), name),
      countClauses: (id) => documents.get(id)?.clauses.length ?? 0,
      headings: () => {
        const base = new Map<string, number>();
        for (const { clause } of rows())
          if (clause.heading !== '') base.set(clause.heading, (base.get(clause.heading) ?? 0) + 1);
        return { base, changes: new Map() };
      },
    },
  };
}

function holds({ clause }: Row, stretch: string): boolean {
  return Object.values(clause.folded).some((lines) => lines.includes(stretch));
}

interface Scored {
  readonly row: Row;
  readonly score: number;
}

function score(rows: readonly Row[], { words, phrases, excluded, within }: EngineRequest): readonly Scored[] {
  const frequency = (term: string): number => rows.filter(({ impacts }) => impacts.has(term)).length;
  const wholes = words.map(({ alternatives }) => alternatives.filter(({ kind }) => kind !== 'part'));
  const typed = new Set(wholes.flat().map(({ term }) => term));
  const parts = new Map(
    words
      .flatMap(({ alternatives }) => alternatives.filter(({ kind, term }) => kind === 'part' && !typed.has(term)))
      .map((part) => [part.term, part]),
  );
  const common = Math.max(200, 0.05 * rows.length);
  const groups = [
    ...wholes,
    ...[...parts.values()].filter(({ term }) => frequency(term) <= common).map((part) => [part]),
  ];
  const weighed = groups.map((group) => weighGroup(group, rows.length, frequency));
  const asked = weighed.reduce((sum, { best }) => sum + best, 0);
  const metBy = (row: Row): readonly boolean[] =>
    wholes.map((group) => group.some(({ term }) => row.impacts.has(term)));
  return rows.flatMap((row): readonly Scored[] => {
    const met = metBy(row);
    const near = within === 'document' ? rows.filter(({ document }) => document === row.document) : [row];
    const all = wholes.every((_, at) => near.some((one) => metBy(one)[at]));
    if (within !== 'any' && words.length > 0 && !all) return [];
    if (excluded.some((one) => holds(row, one))) return [];
    let sum = 0;
    let share = 0;
    for (const { held, rarity } of weighed) {
      const own = held.filter(({ term }) => row.impacts.has(term));
      if (own.length === 0) continue;
      sum += rarity * Math.max(...own.map(({ term, weight }) => weight * (row.impacts.get(term) ?? 0)));
      share += rarity * Math.max(...own.map(({ weight }) => weight));
    }
    const points = asked === 0 ? 0 : sum * (share / asked);
    if (phrases.length > 0) return phrases.every((one) => holds(row, one)) ? [{ row, score: points }] : [];
    if (words.length === 0) return [{ row, score: 0 }];
    return share > 0 && share / asked >= 0.1 && (met.some(Boolean) || sum > 0) ? [{ row, score: points }] : [];
  });
}

function weighGroup(
  group: readonly QueryAlternative[],
  size: number,
  frequency: (term: string) => number,
): { readonly held: readonly QueryAlternative[]; readonly rarity: number; readonly best: number } {
  const held = group.filter(({ term }) => frequency(term) > 0);
  if (held.length === 0) return { held, rarity: 0, best: 0 };
  const commonest = Math.max(...held.map(({ term }) => frequency(term)));
  const rarity = Math.log(1 + (size - commonest + 0.5) / (commonest + 0.5));
  return { held, rarity, best: rarity * Math.max(...held.map(({ weight }) => weight)) };
}

/** Impact of each word of a clause. */
function weighTerms(words: IndexedClause['words']): ReadonlyMap<string, number> {
  const worths = new Map<string, number>();
  for (const field of SEARCH_FIELDS)
    for (const word of words[field]) worths.set(word, (worths.get(word) ?? 0) + worthIn(field, words[field].length));
  return new Map(Array.from(worths, ([word, worth]) => [word, saturate(worth)]));
}
