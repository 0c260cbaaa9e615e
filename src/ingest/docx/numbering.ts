import { childOf, childrenOf, valueOf } from '../xml/find.js';
import type { XmlElement } from '../xml/parse-xml.js';
import { formatNumber } from './number-format.js';

/** Where a paragraph stands in a list: the list and the level, from 0. */
export interface NumberingPlace {
  readonly list: string;
  readonly level: number;
}

interface Level {
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

interface List {
  /** Lists of one definition count on together. */
  readonly definition: string;
  readonly levels: readonly Level[];
  /** Levels at which this list begins anew when it is first used. */
  readonly restarts: ReadonlyMap<number, number>;
}

const LEVELS = 9;
const EMPTY: Level = { start: 1, format: 'none', text: '', isLegal: false, restartAfter: undefined, hasGap: true };

/**
 * Gives paragraphs the labels that a word processor prints before them and does not store: 「一、」, 「（一）」, 「1.」. Counts as it goes,
 * so it must be asked for each numbered paragraph once, in order.
 */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(part: XmlElement | undefined) {
    this.#lists = readLists(part);
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

function readLists(part: XmlElement | undefined): ReadonlyMap<string, List> {
  const definitions = new Map(
    childrenOf(part, 'abstractNum').map((one) => [one.attributes.get('abstractNumId') ?? '', one] as const),
  );
  const byStyle = new Map(
    [...definitions.values()].flatMap((one) => {
      const style = valueOf(one, 'styleLink');
      return style === undefined ? [] : [[style, one] as const];
    }),
  );
  return new Map(
    childrenOf(part, 'num').map((num) => {
      const definition = valueOf(num, 'abstractNumId') ?? '';
      const given = definitions.get(definition);
      const linked = valueOf(given, 'numStyleLink');
      const source = linked === undefined ? given : (byStyle.get(linked) ?? given);
      return [num.attributes.get('numId') ?? '', readList(num, source, definition)] as const;
    }),
  );
}

function readList(num: XmlElement, source: XmlElement | undefined, definition: string): List {
  const levels: Level[] = Array.from({ length: LEVELS }, () => EMPTY);
  const restarts = new Map<number, number>();
  for (const level of childrenOf(source, 'lvl')) levels[levelOf(level)] = readLevel(level);
  for (const override of childrenOf(num, 'lvlOverride')) {
    const at = levelOf(override);
    const own = childOf(override, 'lvl');
    if (own) levels[at] = readLevel(own);
    const start = valueOf(override, 'startOverride');
    if (start !== undefined) restarts.set(at, Number(start) || 0);
  }
  return { definition, levels, restarts };
}

function levelOf(element: XmlElement): number {
  return Math.min(LEVELS - 1, Math.max(0, Math.trunc(Number(element.attributes.get('ilvl')) || 0)));
}

function readLevel(level: XmlElement): Level {
  const restart = valueOf(level, 'lvlRestart');
  const legal = childOf(level, 'isLgl');
  const format = childOf(level, 'numFmt') ?? childOf(level, 'AlternateContent', 'Fallback', 'numFmt');
  return {
    start: Number(valueOf(level, 'start') ?? 1) || 0,
    format: format?.attributes.get('val') ?? 'decimal',
    text: valueOf(level, 'lvlText') ?? '',
    isLegal: legal !== undefined && !isOff(legal.attributes.get('val')),
    restartAfter: restart === undefined ? undefined : Number(restart) || 0,
    hasGap: valueOf(level, 'suff') !== 'nothing',
  };
}

/** A switch of word processing documents that is turned off by its value. */
export function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false' || value === 'off';
}
