import { findFilterName } from './field-names.js';
import { opensQuote, quoteAt } from './quotes.js';

const SPACE = /^\s$/u;
const COMMA = /^[,，、;；|]$/u;
const BRACKETS = new Map([
  ['(', ')）'],
  ['（', ')）'],
  ['[', ']］'],
  ['［', ']］'],
  ['【', '】'],
  ['〔', '〕'],
]);
/** Another field that follows without a space: 「地区:江西主题:人事」. */
const NEXT_FIELD = /(?<han>\p{Script=Han}{1,4})\s?[:：﹕]/uy;
const STOP_AT_END = /(?<![。.!！?？])[。.!！?？]+$/u;

export interface FieldValues {
  readonly values: readonly string[];
  /** Behind the last value. */
  readonly end: number;
}

/**
 * Read the values behind the colon of a field, from `start` on: 「江西」, 「"江西省"」, 「江西,巴中」, 「（江西 巴中）」; one space
 * before them is no end. Never throws.
 */
export function readFieldValues(text: string, start: number): FieldValues {
  let at = start;
  while (at < text.length && SPACE.test(text.charAt(at))) at++;
  const close = BRACKETS.get(text.charAt(at));
  const closing = close === undefined ? -1 : indexOfAny(text, close, at + 1);
  if (close !== undefined && closing >= 0) {
    const { values } = readList(text.slice(at + 1, closing), 0, true);
    return { values, end: closing + 1 };
  }
  const list = readList(text, close === undefined ? at : at + 1, false);
  return list.values.length === 0 ? { values: [], end: Math.max(start, list.end) } : list;
}

/** Values set apart by commas, in brackets also by white space. */
function readList(text: string, start: number, inBrackets: boolean): FieldValues {
  const values: string[] = [];
  let at = start;
  let value = '';
  const close = (): void => {
    const plain = value.trim().replace(STOP_AT_END, '');
    if (plain !== '') values.push(plain);
    value = '';
  };
  while (at < text.length) {
    const char = text.charAt(at);
    const quoted = value === '' && opensQuote(char) ? quoteAt(text, at) : undefined;
    if (quoted) {
      if (quoted.inner.trim() !== '') values.push(quoted.inner.trim());
      at = quoted.end;
      if (!inBrackets && !COMMA.test(text.charAt(at))) break;
      continue;
    }
    if (!inBrackets && (SPACE.test(char) || opensQuote(char) || startsField(text, at, value))) break;
    if (COMMA.test(char) || SPACE.test(char)) close();
    else value += char;
    at++;
  }
  close();
  return { values, end: at };
}

function startsField(text: string, at: number, value: string): boolean {
  if (value === '') return false;
  NEXT_FIELD.lastIndex = at;
  const name = NEXT_FIELD.exec(text)?.groups?.['han'];
  // 「有」 alone is too short to break a value.
  return name !== undefined && name.length > 1 && findFilterName(name) !== undefined;
}

function indexOfAny(text: string, chars: string, from: number): number {
  for (let at = from; at < text.length; at++) if (chars.includes(text.charAt(at))) return at;
  return -1;
}
