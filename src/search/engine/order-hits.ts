import { clauseIdAt } from './block.js';
import { blockAt } from './filter-clauses.js';
import type { Candidates } from './find-candidates.js';
import { makeHolderTest } from './find-candidates.js';
import { COPY_REACH, foldCopies, type PlacedHit } from './fold-copies.js';
import type { Layout } from './layout.js';
import type { ClauseTexts, EngineRequest } from './search-engine.js';
import { takeBest, type Before } from './take-best.js';

/** How far down literal matches are looked for. */
const LITERAL_DEPTH = 200;
/** Two texts that say nearly the same score nearly the same. */
const COPY_SCORES = 0.7;

type Ordering = Pick<EngineRequest, 'sort' | 'group' | 'literals' | 'offset' | 'limit'>;

interface Ranked {
  readonly entry: number;
  readonly score: number;
}

/**
 * The asked part of the hits in order. By relevance, clauses that hold more of the literals stand before the others among the
 * `LITERAL_DEPTH` best, and near copies follow what they copy. Equal hits keep the order of their documents.
 * Cost: a heap step for each clause; a full sort where hits are grouped or put in order by place or date.
 */
export function orderHits(
  layout: Layout,
  texts: ClauseTexts,
  { scores }: Candidates,
  passing: Uint32Array,
  { sort, group, literals, offset, limit }: Ordering,
): readonly PlacedHit[] {
  const ranks = layout.rankOf(sort);
  const rank = (entry: number): number => ranks[layout.documentOf[entry] ?? 0] ?? 0;
  const inOrder: Before = (a, b) => rank(a) < rank(b) || (rank(a) === rank(b) && a < b);
  const score = (entry: number): number => scores[entry] ?? 0;
  if (sort !== 'relevance') {
    const hits = [...passing]
      .sort((a, b) => (inOrder(a, b) ? -1 : 1))
      .map((entry) => ({ entry, score: score(entry), copyOf: undefined }));
    return (group ? gather(layout, hits, group) : hits).slice(offset, offset + limit);
  }
  const better: Before = (a, b) => score(a) > score(b) || (score(a) === score(b) && inOrder(a, b));
  const depth = group ? passing.length : Math.max(offset + limit + COPY_REACH, LITERAL_DEPTH);
  const best = takeBest(passing, depth, better).map((entry) => ({ entry, score: score(entry) }));
  const folded = foldCopies(liftLiterals(layout, texts, best, literals), makeCopyTest(layout, texts, scores));
  return (group ? gather(layout, folded, group) : folded).slice(offset, offset + limit);
}

/** Each literal that a clause holds lifts it a step above those that do not. */
function liftLiterals(
  layout: Layout,
  texts: ClauseTexts,
  best: readonly Ranked[],
  literals: readonly string[],
): readonly Ranked[] {
  const tests = literals.flatMap((literal) =>
    literal.length < 2 ? [] : (makeHolderTest(layout, texts, [literal]) ?? []),
  );
  if (tests.length === 0) return best;
  const step = (best[0]?.score ?? 0) + 1;
  const head = best.slice(0, LITERAL_DEPTH).map(({ entry, score }, place) => {
    const held = tests.filter((test) => test(entry)).length;
    return { entry, score: score + step * held, place };
  });
  head.sort((a, b) => b.score - a.score || a.place - b.place);
  return [...head, ...best.slice(LITERAL_DEPTH)];
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
  const keyOf = (entry: number): string | number => {
    if (group === 'document') return layout.documentOf[entry] ?? 0;
    const at = blockAt(layout, entry);
    const { block, base = 0 } = layout.blocks[at] ?? {};
    const column = block?.facets.item;
    const from = column?.starts[entry - base] ?? 0;
    if (!block || !column || column.starts[entry - base + 1] === from) return '';
    const framework = block.facets.framework;
    const document = block.documentOf[entry - base] ?? 0;
    const family = framework.values[framework.codes[framework.starts[document] ?? 0] ?? 0] ?? '';
    return `${family}\n${column.values[column.codes[from] ?? 0] ?? ''}`;
  };
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
