import { FACET_NAMES, type FacetName, type FacetValue } from '../../domain/search.js';
import type { Block } from './block.js';
import { countRow, countValues, isBlank } from './facet-column.js';
import { countLive } from './facet-counts.js';
import { bitOf, isOfDocuments } from './filter-clauses.js';
import type { Candidates } from './find-candidates.js';
import { splitByBlock, type Layout } from './layout.js';

export type FacetCounts = Readonly<Record<FacetName, readonly FacetValue[]>>;

export const NO_FACETS = Object.fromEntries(FACET_NAMES.map((name) => [name, []])) as unknown as FacetCounts;

/**
 * Count the values of every facet, each over the candidates that fail no filter but its own.
 * @param failed  see `failedFilters`; undefined where none is set
 * @returns values that occur, the most frequent first, equal ones in the order of their code points.
 */
export function countFacets(
  layout: Layout,
  { entries, count }: Pick<Candidates, 'entries' | 'count'>,
  failed: Uint16Array | undefined,
): FacetCounts {
  const totals = new Map(FACET_NAMES.map((name) => [name, new Map<string, number>()]));
  let filtered = 0;
  for (const bits of failed ?? []) filtered |= bits;
  for (const { block, base, from, to } of splitByBlock(layout, entries, count)) {
    const passing = (allowed: number): Counted => {
      const own = new Uint32Array(to - from);
      let size = 0;
      for (let i = from; i < to; i++)
        if (!failed || ((failed[i] ?? 0) & ~allowed) === 0) own[size++] = (entries[i] ?? 0) - base;
      return new Counted(block, own.subarray(0, size));
    };
    // Facets that nothing is filtered by are counted over the same clauses.
    const ofAll = passing(0);
    for (const name of FACET_NAMES) {
      const { values } = block.facets[name];
      const sums = totals.get(name);
      if (!sums || isBlank(block.facets[name])) continue;
      ((filtered & bitOf(name)) === 0 ? ofAll : passing(bitOf(name))).count(name).forEach((times, code) => {
        const value = values[code] ?? '';
        if (times > 0) sums.set(value, (sums.get(value) ?? 0) + times);
      });
    }
  }
  return Object.fromEntries([...totals].map(([name, sums]) => [name, sortValues(sums)])) as unknown as FacetCounts;
}

function sortValues(sums: ReadonlyMap<string, number>): readonly FacetValue[] {
  return [...sums]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Some clauses of a block. Where they are most of it, those that are left out are counted and taken from all. */
class Counted {
  readonly #block: Block;
  readonly #listed: Uint32Array;
  readonly #isRest: boolean;
  #tally: Uint32Array | undefined;

  constructor(block: Block, own: Uint32Array) {
    this.#block = block;
    this.#isRest = 2 * own.length > block.size - block.deadCount;
    this.#listed = this.#isRest ? restOf(block, own) : own;
  }

  /** Number of the clauses with each value. */
  count(name: FacetName): Uint32Array {
    const counts = isOfDocuments(name)
      ? this.#countDocuments(name)
      : countValues(this.#block.facets[name], this.#listed);
    if (!this.#isRest) return counts;
    return countLive(this.#block, name).map((all, code) => all - (counts[code] ?? 0));
  }

  #countDocuments(name: FacetName): Uint32Array {
    const column = this.#block.facets[name];
    const counts = new Uint32Array(column.values.length);
    this.#tally ??= this.#tallyDocuments();
    this.#tally.forEach((times, document) => {
      if (times > 0) countRow(column, document, counts, times);
    });
    return counts;
  }

  /** How many of the clauses each document has. */
  #tallyDocuments(): Uint32Array {
    const { documents, documentOf } = this.#block;
    const tally = new Uint32Array(documents.length);
    for (const own of this.#listed) {
      const document = documentOf[own] ?? 0;
      tally[document] = (tally[document] ?? 0) + 1;
    }
    return tally;
  }
}

/** The live clauses of a block that are not among some. */
function restOf({ size, dead }: Block, own: Uint32Array): Uint32Array {
  const left = new Uint32Array(size);
  const taken = dead.slice();
  for (const entry of own) taken[entry] = 1;
  let count = 0;
  for (let entry = 0; entry < size; entry++) if (taken[entry] === 0) left[count++] = entry;
  return left.subarray(0, count);
}
