import type { Enumerator } from '../enumerator.js';
import type { Entry } from './enter.js';
import { missedKeys } from './key-cost.js';
import type { Layout } from './layout.js';
import type { Place } from './place.js';
import { cellCosts, type Scale } from './scale.js';

/** The entries of one column, and the cells they grow to. */
interface ColumnGrowth {
  /** Costs of the cells of one piece, two, three… */
  readonly cells: readonly number[];
  /** Cost of the cheapest entry and of the dearest. */
  least: number;
  most: number;
}

/** Cells begun at one piece that grow together, piece by piece. */
export class Growth {
  private readonly layout: Layout;
  private readonly entries: readonly Entry[];
  private readonly ids: readonly number[];
  /** Cost of each entry with the numbers that its cell has passed over. */
  private readonly costs: number[];
  private readonly columns: readonly ColumnGrowth[];
  /** Index in `columns` of each entry's column. */
  private readonly slots: readonly number[];

  constructor(scale: Scale, layout: Layout, entries: readonly Entry[], from: number) {
    this.layout = layout;
    this.entries = entries;
    this.ids = entries.map((entry) => entry.id);
    this.costs = entries.map((entry) => entry.cost);
    const columns = [...new Set(entries.map((entry) => entry.column))];
    this.slots = entries.map((entry) => columns.indexOf(entry.column));
    this.columns = columns.map((column) => ({
      cells: cellCosts(scale, from, column),
      least: Infinity,
      most: -Infinity,
    }));
    this.findExtremes();
  }

  /** Take in a piece that carries a number. */
  passNumber(enumerator: Enumerator): void {
    let passed = 0;
    for (let e = 0; e < this.entries.length; e++) {
      const missed = missedKeys(this.layout, this.entries[e]?.numbers ?? [], enumerator);
      this.costs[e] = (this.costs[e] ?? 0) + missed;
      passed += missed;
    }
    if (passed > 0) this.findExtremes();
  }

  /**
   * Let the cells of `count` pieces end at `place`, those that are at most `slack` dearer than what is known to end there.
   * @returns whether there were any.
   */
  endAt(place: Place, count: number, slack: number): boolean {
    const limit = place.least + slack;
    const { columns } = this;
    const { most } = place;
    let isAny = false;
    let isAll = true;
    let isAdmitted = false;
    for (const column of columns) {
      const cell = column.cells[count - 1] ?? Infinity;
      const least = column.least + cell;
      if (least <= limit) isAny = true;
      if (least <= most) isAdmitted = true;
      if (column.most + cell > limit) isAll = false;
    }
    if (!isAny) return false;
    place.see(isAll ? this.ids : this.ids.filter((_, e) => this.costOf(e, count) <= limit));
    if (isAdmitted) this.offerTo(place, count, limit);
    return true;
  }

  private offerTo(place: Place, count: number, limit: number): void {
    const { entries } = this;
    for (let e = 0; e < entries.length; e++) {
      const entry = entries[e];
      const cost = this.costOf(e, count);
      if (entry && cost <= limit && cost <= place.most) place.offer(entry.id, cost, entry);
    }
  }

  private costOf(e: number, count: number): number {
    return (this.costs[e] ?? 0) + (this.columns[this.slots[e] ?? 0]?.cells[count - 1] ?? Infinity);
  }

  private findExtremes(): void {
    for (const column of this.columns) {
      column.least = Infinity;
      column.most = -Infinity;
    }
    for (const [e, cost] of this.costs.entries()) {
      const column = this.columns[this.slots[e] ?? 0];
      if (!column) continue;
      if (cost < column.least) column.least = cost;
      if (cost > column.most) column.most = cost;
    }
  }
}
