/** The cheapest of the states offered: at most `size`, no two with the same id, cheapest first. */
export abstract class Beam<T> {
  readonly states: T[] = [];
  readonly costs: number[] = [];
  private readonly ids: number[] = [];
  private readonly size: number;
  /** The least cost that was kept; a dearer state than `most` does not come in. */
  least = Infinity;
  most = Infinity;

  constructor(size: number) {
    this.size = size;
  }

  /** @param id  states alike in it have the same future. */
  offer(id: number, cost: number, state: T): void {
    const { ids, costs, states, size } = this;
    if (cost > this.most) return;
    let at = ids.indexOf(id);
    if (at < 0) at = Math.min(ids.length, size - 1);
    if (at < ids.length && !this.goesBefore(id, cost, at)) return;
    while (at > 0 && this.goesBefore(id, cost, at - 1)) {
      ids[at] = ids[at - 1] ?? 0;
      costs[at] = costs[at - 1] ?? 0;
      states[at] = states[at - 1] ?? state;
      at -= 1;
    }
    ids[at] = id;
    costs[at] = cost;
    states[at] = state;
    this.least = costs[0] ?? Infinity;
    if (ids.length === size) this.most = costs[size - 1] ?? Infinity;
  }

  /** How many were kept that are at most so much dearer than the cheapest. */
  countWithin(slack: number): number {
    const { costs } = this;
    const limit = (costs[0] ?? 0) + slack;
    let count = costs.length;
    while (count > 0 && (costs[count - 1] ?? 0) > limit) count -= 1;
    return count;
  }

  /** Let go of all that was kept. */
  clear(): void {
    this.ids.length = 0;
    this.costs.length = 0;
    this.states.length = 0;
  }

  /** Whether, of equal cost, the state `id` goes before `other`, which was kept before. */
  protected abstract isEarlier(id: number, other: number): boolean;

  private goesBefore(id: number, cost: number, at: number): boolean {
    const other = this.costs[at] ?? Infinity;
    return cost < other || (cost === other && this.isEarlier(id, this.ids[at] ?? 0));
  }
}

/** Of states of equal cost the one offered first goes first. */
export class FirstComeBeam<T> extends Beam<T> {
  protected override isEarlier(): boolean {
    return false;
  }
}
