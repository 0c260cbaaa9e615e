import { formatNumber } from './number-format.js';

/** Where a paragraph stands in a list: the list and the level, from 0. */
export interface NumberingPlace {
  readonly list: string;
  readonly level: number;
}

/** A level of a list as its definition gives it. */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** 「%1、」, 「（%2）」. */
  readonly text: string;
  /** All numbers of the label in Arabic digits. */
  readonly isLegal: boolean;
  /** Level at whose numbers this one begins anew; 0 for never. Absent: at any higher one. */
  readonly restartAfter: number | undefined;
  readonly hasGap: boolean;
}

/** A list: its levels, and where it begins anew. */
export interface List {
  /** Lists of one definition count on together. */
  readonly definition: string;
  readonly levels: readonly Level[];
  /** Levels at which this list begins anew when it is first used. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Levels of a list in word processing documents. */
export const LEVELS = 9;
/** A level that prints nothing. */
export const EMPTY: Level = {
  start: 1,
  format: 'none',
  text: '',
  isLegal: false,
  restartAfter: undefined,
  hasGap: true,
};

/**
 * Gives paragraphs the labels that a word processor prints before them and does not store: 「一、」, 「（一）」, 「1.」. Counts as it goes,
 * so it must be asked for each numbered paragraph once, in order.
 */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(lists: ReadonlyMap<string, List>) {
    this.#lists = lists;
  }

  /** The label with the space that sets it off; '' for a paragraph without one. */
  next({ list: id, level }: NumberingPlace): string {
    const list = this.#lists.get(id);
    const own = list?.levels[level];
    if (!list || !own) return '';
    const counters = this.#counters.get(list.definition) ?? [];
    this.#counters.set(list.definition, counters);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const [at, start] of list.restarts) counters[at] = start - 1;
    }
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    for (let below = level + 1; below < LEVELS; below++) {
      const { restartAfter } = list.levels[below] ?? EMPTY;
      if (restartAfter !== 0 && (restartAfter === undefined || level < restartAfter)) counters[below] = undefined;
    }
    return this.#print(list, own, counters);
  }

  #print(list: List, own: Level, counters: readonly (number | undefined)[]): string {
    if (own.format === 'bullet') return '• ';
    const label = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const level = list.levels[at] ?? EMPTY;
      return formatNumber(
        counters[at] ?? level.start,
        own.isLegal && level.format !== 'none' ? 'decimal' : level.format,
      );
    });
    return label === '' ? '' : label + (own.hasGap ? ' ' : '');
  }
}
