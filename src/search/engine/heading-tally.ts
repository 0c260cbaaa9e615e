import type { Block, BlockData } from './block.js';
import type { CountedHeadings } from './search-engine.js';
import { countTexts, textAt } from './text-list.js';

/** A base is counted anew when so many headings, and this share of its own, have changed. */
const MOST_CHANGES = { number: 500, share: 0.05 };

/** A document of a block, by its number there. */
export interface TalliedDocument {
  readonly data: BlockData;
  readonly number: number;
}

type CountedBlock = Pick<Block, 'headings' | 'headingOf' | 'dead'>;

/** How many live clauses have each heading: counted when first asked for, then kept up with what comes and goes. */
export class HeadingTally {
  #base: ReadonlyMap<string, number> | undefined;
  #changes: ReadonlyMap<string, number>;

  constructor(before?: HeadingTally) {
    this.#base = before ? before.#base : undefined;
    this.#changes = before ? before.#changes : new Map();
  }

  /** Documents have come (1) or gone (-1). */
  change(documents: readonly TalliedDocument[], step: 1 | -1): void {
    if (!this.#base || documents.length === 0) return;
    // The map that was given out stays as it was.
    const changes = new Map(this.#changes);
    for (const { data, number } of documents) {
      const { first = 0, end = 0 } = data.documents[number] ?? {};
      for (let own = first; own < end; own++) {
        const heading = textAt(data.headings, data.headingOf[own] ?? 0);
        const changed = (changes.get(heading) ?? 0) + step;
        if (heading === '') continue;
        if (changed === 0) changes.delete(heading);
        else changes.set(heading, changed);
      }
    }
    const isFew = changes.size <= Math.max(MOST_CHANGES.number, MOST_CHANGES.share * this.#base.size);
    this.#base = isFew ? this.#base : undefined;
    this.#changes = isFew ? changes : new Map();
  }

  counts(blocks: readonly CountedBlock[]): CountedHeadings {
    this.#base ??= countHeadings(blocks);
    return { base: this.#base, changes: this.#changes };
  }
}

function countHeadings(blocks: readonly CountedBlock[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { headings, headingOf, dead } of blocks) {
    const counts = new Uint32Array(countTexts(headings));
    headingOf.forEach((number, own) => {
      if (dead[own] !== 1) counts[number] = (counts[number] ?? 0) + 1;
    });
    counts.forEach((count, number) => {
      const heading = textAt(headings, number);
      if (count > 0 && heading !== '') totals.set(heading, (totals.get(heading) ?? 0) + count);
    });
  }
  return totals;
}
