import { clauseIdAt } from './block.js';
import { countFacets, NO_FACETS } from './count-facets.js';
import { failedFilters } from './filter-clauses.js';
import { findCandidates, makeHolderTest, type Candidates } from './find-candidates.js';
import type { PlacedHit } from './fold-copies.js';
import { holdersOf, weighItems } from './item-pull.js';
import { locate, type Layout } from './layout.js';
import { makeDocumentOrder, orderHits } from './order-hits.js';
import type { Scorer } from './scorer.js';
import type { EngineHit, EngineRequest, EngineResult } from './search-engine.js';
import { takeBest } from './take-best.js';

/** Where more clauses than this answer, none is looked for that only stands near them. */
const FEW = 200;
/** More clauses than these on the items of a query are no answer but a list. */
const MOST_NEAR = 100;
/** Share of the strongest pull from which on a clause that holds no word is related. */
const LEAST_PULL = 0.3;

/** Answer a request over all blocks. */
export function answer(layout: Layout, scorer: Scorer, request: EngineRequest): EngineResult {
  const candidates = findCandidates(layout, scorer, request);
  const all = candidates.entries.subarray(0, candidates.count);
  const failed = failedFilters(layout, request, candidates);
  const failedGuess = failedFilters(layout, { filters: request.guessed }, candidates);
  const passing = failed || failedGuess ? all.filter((_, i) => !failed?.[i] && !failedGuess?.[i]) : all;
  const outside = failedGuess ? all.filter((_, i) => !failed?.[i] && failedGuess[i] !== 0) : new Uint32Array();
  const end = request.offset + request.limit;
  const answering = orderHits(layout, candidates, passing, request, end);
  const near = request.byItem && passing.length < FEW ? findNear(layout, request, candidates, passing) : [];
  const hits: readonly Related[] = [
    ...answering,
    // What is related fills the page that the last answers leave open.
    ...(end > passing.length
      ? [
          ...mark('outside', orderHits(layout, candidates, outside, request, end - passing.length)),
          ...mark('item', near),
        ]
      : []),
  ].slice(request.offset, end);
  return {
    total: passing.length,
    further: outside.length + near.length,
    hits: hits.map((hit) => describe(layout, hit)),
    facets: request.facets ? countFacets(layout, candidates, joinFailed(failed, failedGuess)) : NO_FACETS,
  };
}

type Related = PlacedHit & { readonly related?: EngineHit['related'] };

function mark(related: EngineHit['related'], hits: readonly PlacedHit[]): readonly Related[] {
  return hits.map((hit) => ({ ...hit, related }));
}

/** Clauses on the items of the best hits that hold none of the words, the strongest pull first; at most `MOST_NEAR`. */
function findNear(
  layout: Layout,
  request: EngineRequest,
  candidates: Candidates,
  passing: Uint32Array,
): readonly PlacedHit[] {
  const { scores } = candidates;
  const inOrder = makeDocumentOrder(layout, 'relevance');
  const best = takeBest(passing, 10, scores, inOrder).map((entry) => ({ entry, score: scores[entry] ?? 0 }));
  const items = weighItems(layout, best);
  const least = LEAST_PULL * (items[0]?.gain ?? 0);
  const pulls = new Map<number, number>();
  for (const { key, gain } of items)
    for (const { entry, weight } of gain < least ? [] : holdersOf(layout, key))
      if ((scores[entry] ?? 0) === 0 && weight * gain >= Math.max(least, pulls.get(entry) ?? 0))
        pulls.set(entry, weight * gain);
  const others = Uint32Array.from(pulls.keys());
  const asked = { ...candidates, entries: others, count: others.length };
  const isExcluded = makeHolderTest(layout, request.excluded);
  const failed = failedFilters(layout, request, asked);
  const failedGuess = failedFilters(layout, { filters: request.guessed }, asked);
  return [...others]
    .filter((entry, i) => !failed?.[i] && !failedGuess?.[i] && !isExcluded?.(entry))
    .map((entry) => ({ entry, score: pulls.get(entry) ?? 0, copyOf: undefined }))
    .sort((a, b) => b.score - a.score || (inOrder(a.entry, b.entry) ? -1 : 1))
    .slice(0, MOST_NEAR);
}

function joinFailed(a: Uint16Array | undefined, b: Uint16Array | undefined): Uint16Array | undefined {
  return a && b ? a.map((bits, i) => bits | (b[i] ?? 0)) : (a ?? b);
}

function describe(layout: Layout, { entry, score, copyOf, related }: Related): EngineHit {
  const idOf = (number: number): EngineHit['clauseId'] => {
    const found = locate(layout, number);
    if (!found) throw new Error(`search: there is no clause number ${number} in the index; this is a bug`);
    return clauseIdAt(found.block, found.own);
  };
  const document = layout.documents[layout.documentOf[entry] ?? 0];
  if (!document) throw new Error(`search: clause number ${entry} has no document; this is a bug`);
  return {
    documentId: document.id,
    clauseId: idOf(entry),
    score,
    copyOf: copyOf === undefined ? undefined : idOf(copyOf),
    related,
  };
}
