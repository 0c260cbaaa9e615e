import { FACET_NAMES, type FacetName, type FacetValue } from '../../domain/search.js';
import type { BlockData } from './block.js';
import { countRow, type FacetColumn } from './facet-column.js';
import { bitOf, isOfDocuments } from './filter-clauses.js';
import type { Candidates } from './find-candidates.js';
import { blockAt, type Layout } from './layout.js';

export type FacetCounts = Readonly<Record<FacetName, readonly FacetValue[]>>;

export const NO_FACETS = Object.fromEntries(FACET_NAMES.map((name) => [name, []])) as unknown as FacetCounts;

/**
 * Count the values of every facet, each over the candidates that fail no filter but its own.
 * @param failed  see `failedFilters`; undefined where none is set
 * @returns values that occur, the most frequent first, equal ones in the order of their code points.
 */
export function countFacets(layout: Layout, candidates: Candidates, failed: Uint16Array | undefined): FacetCounts {
  const byBlock = splitByBlock(layout, candidates);
  return Object.fromEntries(
    FACET_NAMES.map((name) => [name, countFacet(layout, byBlock, failed, name)]),
  ) as unknown as FacetCounts;
}

/** Candidates of one block: their places among all candidates and their numbers in the block. */
interface BlockCandidates {
  /** undefined where they are all candidates, in their order. */
  readonly places: Uint32Array | undefined;
  readonly own: Uint32Array;
  /** Kept by `tallyDocuments`. */
  tally?: Uint32Array;
}

function splitByBlock(layout: Layout, { entries, count }: Candidates): readonly BlockCandidates[] {
  if (layout.blocks.length === 1) return [{ places: undefined, own: entries.subarray(0, count) }];
  const sizes = layout.blocks.map(() => 0);
  const blockOf = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    const at = blockAt(layout, entries[i] ?? 0);
    blockOf[i] = at;
    sizes[at] = (sizes[at] ?? 0) + 1;
  }
  const split = sizes.map((size) => ({ places: new Uint32Array(size), own: new Uint32Array(size), filled: 0 }));
  for (let i = 0; i < count; i++) {
    const at = blockOf[i] ?? 0;
    const part = split[at];
    if (!part) continue;
    part.places[part.filled] = i;
    part.own[part.filled++] = (entries[i] ?? 0) - (layout.blocks[at]?.base ?? 0);
  }
  return split;
}

function countFacet(
  layout: Layout,
  byBlock: readonly BlockCandidates[],
  failed: Uint16Array | undefined,
  name: FacetName,
): readonly FacetValue[] {
  const others = ~bitOf(name);
  const totals = new Map<string, number>();
  layout.blocks.forEach(({ block }, at) => {
    const column = block.facets[name];
    const candidates = byBlock[at];
    if (!candidates || column.codes.length === 0) return;
    const counts = new Uint32Array(column.values.length);
    if (isOfDocuments(name))
      tallyDocuments(block, candidates, failed, others).forEach((times, document) => {
        if (times > 0) countRow(column, document, counts, times);
      });
    else countClauses(column, failed ? passing(candidates, failed, others) : candidates.own, counts);
    counts.forEach((count, code) => {
      const value = column.values[code] ?? '';
      if (count > 0) totals.set(value, (totals.get(value) ?? 0) + count);
    });
  });
  return [...totals]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** How many of the candidates each document has. Without filters that is the same for every facet, and worked once. */
function tallyDocuments(
  block: BlockData,
  candidates: BlockCandidates,
  failed: Uint16Array | undefined,
  others: number,
): Uint32Array {
  if (!failed && candidates.tally) return candidates.tally;
  const tally = new Uint32Array(block.documents.length);
  for (let i = 0; i < candidates.own.length; i++) {
    if (!passes(candidates, i, failed, others)) continue;
    const document = block.documentOf[candidates.own[i] ?? 0] ?? 0;
    tally[document] = (tally[document] ?? 0) + 1;
  }
  if (!failed) candidates.tally = tally;
  return tally;
}

/** A row for each clause: the loop that takes the time of a search with many hits. */
function countClauses({ starts, codes }: FacetColumn, clauses: Uint32Array, counts: Uint32Array): void {
  for (const own of clauses) {
    const end = starts[own + 1] ?? 0;
    for (let at = starts[own] ?? 0; at < end; at++) {
      const code = codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
}

function passing(candidates: BlockCandidates, failed: Uint16Array, others: number): Uint32Array {
  return candidates.own.filter((_, i) => passes(candidates, i, failed, others));
}

function passes({ places }: BlockCandidates, i: number, failed: Uint16Array | undefined, others: number): boolean {
  return !failed || ((failed[places ? (places[i] ?? 0) : i] ?? 0) & others) === 0;
}
