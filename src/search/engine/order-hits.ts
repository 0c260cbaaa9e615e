import { bodyAt } from './clause-texts.js';
import { makeHolderTest, type Candidates } from './find-candidates.js';
import { COPY_REACH, foldCopies, type CopyTraits, type PlacedHit } from './fold-copies.js';
import { itemsOf, makeItemPull } from './item-pull.js';
import { locate, type Layout } from './layout.js';
import type { EngineRequest } from './search-engine.js';
import { takeBest, type Before } from './take-best.js';

/** How far down the best clauses are looked at more closely; below, the score alone decides. */
const CLOSE_LOOK = 200;
/** What the company that a clause keeps is worth against its own score; see `makeItemPull`. */
const PULL_WEIGHT = 0.7;

type Ordering = Pick<EngineRequest, 'sort' | 'group' | 'literals' | 'words' | 'byItem'>;

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
  { scores, typed }: Pick<Candidates, 'scores' | 'typed'>,
  passing: Uint32Array,
  { sort, group, literals, words, byItem }: Ordering,
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
  const close = byItem || literals.length > 0 ? CLOSE_LOOK : 0;
  const reach = group ? passing.length : Math.max(depth + COPY_REACH, close);
  const best = takeBest(passing, reach, scores, inOrder).map(withScore);
  const pull = byItem ? makeItemPull(layout, best) : undefined;
  const tests = makeLiteralTests(layout, literals, words, typed);
  const head = pull || tests.length > 0 ? lift(best.slice(0, CLOSE_LOOK), pull, tests) : best;
  const folding = head.slice(0, depth + COPY_REACH);
  const rest = [...head.slice(folding.length), ...best.slice(head.length)];
  const folded = [
    ...foldCopies(folding, makeTraits(layout)),
    ...rest.map(({ entry, score }) => ({ entry, score, copyOf: undefined })),
  ];
  return (group ? gather(layout, folded, group) : folded).slice(0, depth);
}

/** Documents in an order, their clauses as they stand in them. */
export function makeDocumentOrder(layout: Layout, sort: EngineRequest['sort']): Before {
  const ranks = layout.rankOf(sort);
  const rank = (entry: number): number => ranks[layout.documentOf[entry] ?? 0] ?? 0;
  return (a, b) => rank(a) < rank(b) || (rank(a) === rank(b) && a < b);
}

/** Best first again: what an item pulls, and a step for each literal that a clause holds above those that do not. */
function lift(
  best: readonly Ranked[],
  pull: ((entry: number) => number) | undefined,
  tests: readonly ((entry: number) => boolean)[],
): readonly Ranked[] {
  const pulled = best.map(({ entry, score }) => ({ entry, score: score + PULL_WEIGHT * (pull?.(entry) ?? 0) }));
  const step = Math.max(0, ...pulled.map(({ score }) => score)) + 1;
  return pulled
    .map(({ entry, score }, place) => ({
      entry,
      score: score + step * tests.filter((test) => test(entry)).length,
      place,
    }))
    .sort((a, b) => b.score - a.score || a.place - b.place);
}

/** A literal that is itself a word of the index stands where its postings say; others are looked for in the text. */
function makeLiteralTests(
  layout: Layout,
  literals: readonly string[],
  words: EngineRequest['words'],
  typed: Uint32Array,
): readonly ((entry: number) => boolean)[] {
  return literals.flatMap((literal) => {
    if (literal.length < 2) return [];
    const number = words.findIndex(({ alternatives }) =>
      alternatives.some(({ term, kind }) => kind === 'typed' && term === literal),
    );
    if (number < 0 || number > 31) return makeHolderTest(layout, [literal]) ?? [];
    return [(entry: number) => (((typed[entry] ?? 0) >>> number) & 1) === 1];
  });
}

function makeTraits(layout: Layout): (entry: number) => CopyTraits {
  return (entry) => {
    const document = layout.documentOf[entry] ?? 0;
    let known: string | undefined;
    return { document, place: layout.placeOf(document), text: () => (known ??= readBody(layout, entry)) };
  };
}

function readBody(layout: Layout, entry: number): string {
  const found = locate(layout, entry);
  return found ? bodyAt(found.block.texts, found.own) : '';
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
