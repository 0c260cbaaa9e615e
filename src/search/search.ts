import type { SearchQuery, SearchResult } from '../domain/search.js';
import { countFacets } from './count-facets.js';
import { describeHit } from './describe-hit.js';
import { failedFilters } from './filters.js';
import { parseQuery, type ParsedQuery } from './parse-query.js';
import { rank } from './rank.js';
import type { SearchIndex } from './search-index.js';

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 200;

interface Candidates {
  readonly entries: Int32Array;
  readonly count: number;
  readonly scores: Float64Array;
}

/**
 * Answer a query: the clauses that hold at least one of its words, pass its filters, hold all its phrases and none of
 * its excluded words, best first. An empty query, or exclusions alone: everything that passes, in the order of the corpus.
 * `limit` is kept within 1..200 and `offset` at 0 or above. Never throws.
 */
export function search(index: SearchIndex, query: SearchQuery): SearchResult {
  const parsed = parseQuery(query.q, index.segmenter);
  const found = findCandidates(index, parsed, query.q);
  const failed = failedFilters(index, query, found.entries, found.count);
  const passing = takePassing(found, failed);

  const limit = Math.min(MAX_LIMIT, Math.max(1, Math.trunc(query.limit ?? DEFAULT_LIMIT)));
  const offset = Math.max(0, Math.trunc(query.offset ?? 0));
  const ranking = { scores: found.scores, sort: query.sort ?? 'relevance', typedWords: parsed.typedWords };
  const page = rank(index, passing, ranking, offset + limit).slice(offset);
  return {
    total: passing.length,
    reading: {
      words: parsed.terms
        .filter(({ derived }) => !derived)
        .map(({ term }) => ({ text: term, alternatives: [{ term, weight: 1, kind: 'typed' }] })),
      typedWords: parsed.typedWords,
      phrases: parsed.phrases,
      excluded: parsed.excluded,
      filters: [],
      corrections: [],
      dropped: [],
      notes: [],
    },
    hits: page.map(({ entry, score }) => describeHit(index, entry, score, parsed)),
    facets: countFacets(index.facets, { ...found, failed }),
    nearest: [],
    notes: isBlank(parsed) && query.q.trim() !== '' ? ['查询里没有可以检索的字词。'] : [],
  };
}

/** Nothing to look up: an empty query, or one of signs only. */
function isBlank({ terms, phrases, excluded }: ParsedQuery): boolean {
  return terms.length + phrases.length + excluded.length === 0;
}

/** Clauses that answer the words, whatever the filters. A demanded phrase stands for the words: all that hold it count. */
function findCandidates(index: SearchIndex, parsed: ParsedQuery, q: string): Candidates {
  const scored = index.scorer(parsed.terms);
  const { phrases, excluded, terms } = parsed;
  if (isBlank(parsed) && q.trim() !== '') return { ...scored, count: 0 };
  if (phrases.length === 0 && excluded.length === 0 && terms.length > 0) return scored;
  const all = phrases.length > 0 || terms.length === 0;
  const source = all ? Int32Array.from(index.entries.keys()) : scored.entries.slice(0, scored.count);
  const entries = source.filter((entry) => {
    const folded = index.entries[entry]?.folded ?? '';
    return phrases.every((p) => folded.includes(p.folded)) && !excluded.some((p) => folded.includes(p.folded));
  });
  return { entries, count: entries.length, scores: scored.scores };
}

/** Clauses that fail no filter. */
function takePassing({ entries, count }: Candidates, failed: Uint16Array): Int32Array {
  const passing = new Int32Array(count);
  let kept = 0;
  for (let i = 0; i < count; i++) if (failed[i] === 0) passing[kept++] = entries[i] ?? 0;
  return passing.subarray(0, kept);
}
