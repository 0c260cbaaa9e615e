import { NUMERAL_CHARS, parseNumeral } from '../text/numeral.js';

/** Kinds of enumerators, from the widest unit down. Their order decides which unit encloses which. */
export const ENUMERATOR_KINDS = [
  'part', // 第一编
  'chapter', // 第一章
  'section', // 第一节
  'article', // 第一条
  'first', // 一、
  'second', // （一）
  'third', // 1.
  'decimal2', // 1.1
  'decimal3', // 1.1.1
  'fourth', // （1）
  'fifth', // ①
  'spoken', // 一是
] as const;

export type EnumeratorKind = (typeof ENUMERATOR_KINDS)[number];

/** An enumerator at the head of a line. */
export interface Enumerator {
  readonly kind: EnumeratorKind;
  /** As printed, without spaces: 「（一）」, 「1.」, 「第十二条」. */
  readonly label: string;
  /** Position in its series, from 1. */
  readonly ordinal: number;
}

const N = `[${NUMERAL_CHARS}]{1,9}`;
const D = '[0-9０-９]{1,3}';
const COMPOSED = /[\u2474-\u249b\u3220-\u3229]/u;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** 「1.5倍」 and 「2.3万人」 are quantities, 「1.2编制依据」 is a unit. */
const AFTER_DECIMAL = '(?![0-9.．%％‰万亿倍个元米吨公里年月日时分秒人次张所家台套项名位户亩度级岁至到~～—–-])';

type Pattern = readonly [kind: EnumeratorKind, pattern: RegExp];

/** Each pattern is anchored and bounded; group 1 is the number. Examples stand beside the kinds above. */
const PATTERNS: readonly Pattern[] = [
  ['part', new RegExp(`^第(${N}|${D})编(?!制)`, 'u')],
  ['chapter', new RegExp(`^第(${N}|${D})章(?!程)`, 'u')],
  ['section', new RegExp(`^第(${N}|${D})节(?!能)`, 'u')],
  ['article', new RegExp(`^第(${N}|${D})条(?:之${N})?[、：:]?`, 'u')],
  ['spoken', new RegExp(`^([一二三四五六七八九十]{1,2})(?:是|要)(?![否求素件])`, 'u')],
  ['first', new RegExp(`^(${N})[、．.，,]`, 'u')],
  ['second', new RegExp(`^[（(〔[【](${N})[）)〕\\]】][、．.]?`, 'u')],
  // 「1.」 but not 「1.5%」; 「1.2023年底前」 is item 1 again.
  ['third', new RegExp(`^(${D})(?:[、．]|[.](?![0-9])|[.](?=20[0-9]{2}年))`, 'u')],
  ['decimal3', new RegExp(`^[1-9][0-9]?[.．][1-9][0-9]?[.．]([1-9][0-9]?)${AFTER_DECIMAL}`, 'u')],
  ['decimal2', new RegExp(`^[1-9][0-9]?[.．]([1-9][0-9]?)${AFTER_DECIMAL}`, 'u')],
  ['fourth', new RegExp(`^[（(]?(${D})[）)][、．.]?`, 'u')],
  ['fifth', new RegExp(`^([${CIRCLED}])[、．.]?`, 'u')],
];

/** The patterns to be tried for what begins with a character, in this order; no other character begins an enumerator. */
const BY_OPENING = new Map<string, readonly Pattern[]>([
  ...openedBy('第', ['article', 'chapter', 'section', 'part']),
  ...openedBy(NUMERAL_CHARS, ['spoken', 'first']),
  ...openedBy('（(', ['second', 'fourth']),
  ...openedBy('〔【', ['second']),
  ...openedBy('0123456789０１２３４５６７８９', ['third', 'decimal3', 'decimal2', 'fourth']),
  ...openedBy(CIRCLED, ['fifth']),
]);

function openedBy(characters: string, kinds: readonly EnumeratorKind[]): (readonly [string, readonly Pattern[]])[] {
  const patterns = kinds.flatMap((kind) => PATTERNS.filter((pattern) => pattern[0] === kind));
  return Array.from(characters, (character) => [character, patterns] as const);
}

/**
 * Find the enumerator at the head of `text`, e.g. 「（一）指导思想」 → second, 1. `text` must be free of white space.
 * Half-width and mixed brackets count as full-width ones.
 * @returns undefined where there is none; numbers in the text (「1.5%」, 「2022.1.10」) are none.
 * Source: GB/T 9704-2012, 7.3.3 (一、（一）1.（1）), and the drafting rules for 章, 节, 条.
 */
export function findEnumerator(text: string): Enumerator | undefined {
  // 「㈠」, 「⒈」 and 「⑴」 are one character in print: read as what they stand for, kept as printed.
  const first = text.charAt(0);
  const patterns = BY_OPENING.get(first);
  if (!patterns) {
    const found = COMPOSED.test(first) ? findEnumerator(first.normalize('NFKC')) : undefined;
    return found && { ...found, label: first };
  }
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(text);
    if (!match?.[1]) continue;
    const ordinal = kind === 'fifth' ? CIRCLED.indexOf(match[1]) + 1 : parseNumeral(match[1]);
    if (ordinal !== undefined && ordinal > 0) return { kind, label: match[0], ordinal };
  }
  return undefined;
}

/** Rank of a kind: smaller encloses larger. */
export function rankOf(kind: EnumeratorKind): number {
  return ENUMERATOR_KINDS.indexOf(kind);
}

/**
 * Keeps count of the series of each kind, to tell an enumerator from a number that a line break put at the head of a line.
 */
export class Series {
  readonly #last = new Map<EnumeratorKind, number>();

  /** Whether `next` opens a series or goes on with the one that runs. One number may be missing in between. */
  fits(next: Enumerator): boolean {
    const last = this.#last.get(next.kind);
    return next.ordinal === 1 || (last !== undefined && next.ordinal > last && next.ordinal <= last + 2);
  }

  take(next: Enumerator): void {
    this.#last.set(next.kind, next.ordinal);
  }
}
