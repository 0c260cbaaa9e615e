import { clauseIdAt } from './block.js';
import { blockAt } from './filter-clauses.js';
import { makeHolderTest } from './find-candidates.js';
import { COPY_REACH, foldCopies, type PlacedHit } from './fold-copies.js';
import { itemsOf, makeItemPull } from './item-pull.js';
import type { Layout } from './layout.js';
import type { ClauseTexts, EngineRequest } from './search-engine.js';
import { takeBest, type Before } from './take-best.js';

/** How far down the best clauses are looked at more closely; below, the score alone decides. */
const CLOSE_LOOK = 200;
/** Two texts that say nearly the same score nearly the same. */
const COPY_SCORES = 0.7;
/** What the company that a clause keeps is worth against its own score; see `makeItemPull`. */
const PULL_WEIGHT = 0.7;

type Ordering = Pick<EngineRequest, 'sort' | 'group' | 'literals' | 'byItem'>;

interface Ranked {
  readonly entry: number;
  readonly score: number;
}

/**
 * The first `depth` of some clauses in order. By relevance, the best are looked at more closely: those on the items of the best
 * gain, those that hold more of the literals stand before the others, and near copies follow what they copy. Equal hits keep
 * the order of their documents. Cost: a heap step for each clause; a full sort where hits are grouped or put in order by
 * place or date.
 */
export function orderHits(
  layout: Layout,
  texts: ClauseTexts,
  scores: Float32Array,
  passing: Uint32Array,
  { sort, group, literals, byItem }: Ordering,
  depth: number,
): readonly PlacedHit[] {
  const inOrder = makeDocumentOrder(layout, sort);
  const withScore = (entry: number): Ranked => ({ entry, score: scores[entry] ?? 0 });
  if (sort !== 'relevance') {
    const hits = [...passing]
      .sort((a, b) => (inOrder(a, b) ? -1 : 1))
      .map((entry) => ({ ...withScore(entry), copyOf: undefined }));
    return (group ? gather(layout, hits, group) : hits).slice(0, depth);
  }
  const reach = group ? passing.length : Math.max(depth + COPY_REACH, CLOSE_LOOK);
  const best = takeBest(passing, reach, makeScoreOrder(scores, inOrder)).map(withScore);
  const pull = byItem ? makeItemPull(layout, best) : undefined;
  const lifted = best.slice(0, CLOSE_LOOK).map(({ entry, score }) => ({
    entry,
    score: score + PULL_WEIGHT * (pull?.(entry) ?? 0),
  }));
  const head = liftLiterals(layout, texts, lifted, literals);
  const folded = foldCopies([...head, ...best.slice(CLOSE_LOOK)], makeCopyTest(layout, texts, scores));
  return (group ? gather(layout, folded, group) : folded).slice(0, depth);
}

/** Documents in an order, their clauses as they stand in them. */
export function makeDocumentOrder(layout: Layout, sort: EngineRequest['sort']): Before {
  const ranks = layout.rankOf(sort);
  const rank = (entry: number): number => ranks[layout.documentOf[entry] ?? 0] ?? 0;
  return (a, b) => rank(a) < rank(b) || (rank(a) === rank(b) && a < b);
}

export function makeScoreOrder(scores: Float32Array, inOrder: Before): Before {
  const score = (entry: number): number => scores[entry] ?? 0;
  return (a, b) => score(a) > score(b) || (score(a) === score(b) && inOrder(a, b));
}

/** Best first again, each literal that a clause holds lifting it a step above those that do not. */
function liftLiterals(
  layout: Layout,
  texts: ClauseTexts,
  best: readonly Ranked[],
  literals: readonly string[],
): readonly Ranked[] {
  const tests = literals.flatMap((literal) =>
    literal.length < 2 ? [] : (makeHolderTest(layout, texts, [literal]) ?? []),
  );
  const step = Math.max(0, ...best.map(({ score }) => score)) + 1;
  return best
    .map(({ entry, score }, place) => ({
      entry,
      score: score + step * tests.filter((test) => test(entry)).length,
      place,
    }))
    .sort((a, b) => b.score - a.score || a.place - b.place);
}

function makeCopyTest(
  layout: Layout,
  texts: ClauseTexts,
  scores: Float32Array,
): (entry: number, original: number) => boolean {
  const locate = (entry: number): { readonly at: number; readonly own: number } => {
    const at = blockAt(layout, entry);
    return { at, own: entry - (layout.blocks[at]?.base ?? 0) };
  };
  const placeOf = (entry: number): string => {
    const { at, own } = locate(entry);
    const block = layout.blocks[at]?.block;
    if (!block) return '';
    const { starts, codes, values } = block.facets.locality;
    const document = block.documentOf[own] ?? 0;
    return Array.from(codes.subarray(starts[document], starts[document + 1]), (code) => values[code]).join();
  };
  const idOf = (entry: number): ReturnType<typeof clauseIdAt> | undefined => {
    const { at, own } = locate(entry);
    const block = layout.blocks[at]?.block;
    return block && clauseIdAt(block, own);
  };
  return (entry, original) => {
    const [a = 0, b = 0] = [scores[entry], scores[original]];
    if (Math.min(a, b) < COPY_SCORES * Math.max(a, b) || layout.documentOf[entry] === layout.documentOf[original])
      return false;
    if (placeOf(entry) !== placeOf(original)) return false;
    const [first, second] = [idOf(entry), idOf(original)];
    return first !== undefined && second !== undefined && texts.areCopies(first, second);
  };
}

/** Hits of one document, or of one main item, together; hits without an item come last. */
function gather(layout: Layout, hits: readonly PlacedHit[], group: 'document' | 'item'): readonly PlacedHit[] {
  const groups = new Map<string | number, PlacedHit[]>();
  const keyOf = (entry: number): string | number =>
    group === 'document' ? (layout.documentOf[entry] ?? 0) : (itemsOf(layout, entry)[0]?.key ?? '');
  for (const hit of hits) {
    const key = keyOf(hit.entry);
    const known = groups.get(key);
    if (known) known.push(hit);
    else groups.set(key, [hit]);
  }
  const last = groups.get('') ?? [];
  groups.delete('');
  return [...[...groups.values()].flat(), ...last];
}
