import { Beam } from './beam.js';
import type { Entry } from './enter.js';

/** The cheapest cells that end at one place; of equals that whose like was first to end there. */
export class Place extends Beam<Entry> {
  /** Ids in the order in which cells came to end here, those included that were too dear to be offered. */
  private readonly seen: (readonly number[])[] = [];

  /** Note that cells with these ids may end here; those that the place admits are to be offered then. */
  see(ids: readonly number[]): void {
    this.seen.push(ids);
  }

  /** The cell that is cheapest together with what is yet to be paid for it. */
  cheapestWith(restOf: (entry: Entry) => number): { readonly entry: Entry; readonly cost: number } | undefined {
    const ends = new Place(1);
    ends.seen.push(...this.seen);
    for (const [k, entry] of this.states.entries()) ends.offer(entry.id, (this.costs[k] ?? 0) + restOf(entry), entry);
    const [entry] = ends.states;
    return entry && { entry, cost: ends.least };
  }

  override clear(): void {
    super.clear();
    this.seen.length = 0;
  }

  protected override isEarlier(id: number, other: number): boolean {
    for (const ids of this.seen)
      for (const one of ids) if (one === id || one === other) return one === id && id !== other;
    return false;
  }
}
