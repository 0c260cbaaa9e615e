import { NUMERAL_CHARS, parseNumeral } from '../../text/numeral.js';

/** How a number is printed in front of a cell: 「一、」, 「（一）」, 「1.」, 「（1）」, or alone in its cell. */
export type EnumeratorStyle = 'han-comma' | 'han-bracket' | 'point' | 'bracket' | 'bare' | 'bare-han';

export interface Enumerator {
  readonly style: EnumeratorStyle;
  readonly value: number;
}

const PATTERNS: readonly (readonly [EnumeratorStyle, RegExp])[] = [
  ['han-comma', new RegExp(`^([${NUMERAL_CHARS}]{1,4})、`, 'u')],
  ['han-bracket', new RegExp(`^[（(]([${NUMERAL_CHARS}]{1,4})[）)]`, 'u')],
  ['bracket', /^[（(](\d{1,3})[）)]/u],
  ['bare', /^(\d{1,3})$/u],
  ['bare-han', new RegExp(`^([${NUMERAL_CHARS}]{1,4})$`, 'u')],
  // 「1.建立」 and 「1．2025年」 are numbered, 「1.5倍」 is a number.
  ['point', /^(\d{1,3})(?:[.．、](?!\d(?!\d{3}年)))/u],
];

/** The number that `text` opens with, e.g. 「12.出院」 12 in style `point`; undefined when it opens with none. */
export function parseEnumerator(text: string): Enumerator | undefined {
  const start = text.slice(0, 12);
  for (const [style, pattern] of PATTERNS) {
    const digits = pattern.exec(style.startsWith('bare') ? text.slice(0, 5) : start)?.[1];
    const value = digits === undefined ? undefined : parseNumeral(digits);
    if (value !== undefined && value > 0) return { style, value };
  }
  return undefined;
}
