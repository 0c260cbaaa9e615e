import { findFilterName, FILTER_LIST } from './field-names.js';
import { readFieldValues } from './field-values.js';
import { opensQuote, quoteAt } from './quotes.js';

/** A stretch of the query, half-open offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** `地区:江西`: the name as typed and the values behind it; no value where there is none. */
export interface Field extends Stretch {
  readonly name: string;
  readonly values: readonly string[];
}

/** A query by its signs. */
export interface ScannedQuery {
  readonly phrases: readonly Stretch[];
  readonly excluded: readonly Stretch[];
  readonly fields: readonly Field[];
  /** What is left: free text. */
  readonly free: readonly Stretch[];
  readonly notes: readonly string[];
}

const MINUS = /^[-－﹣−]$/u;
const SPACE = /^\s$/u;
const WORD = /^[\p{L}\p{N}]$/u;
const FIELD_NAME = /(?:\p{Script=Han}{1,8}|[A-Za-zＡ-Ｚａ-ｚ]{1,20})(?=\s?[:：﹕])/uy;
const COLON = /\s?[:：﹕]/uy;

/** Take a query apart by its signs: quotes, minus, fields. Never throws. Cost: linear but for quotes that are not closed. */
export function scan(text: string): ScannedQuery {
  const found = {
    phrases: [] as Stretch[],
    excluded: [] as Stretch[],
    fields: [] as Field[],
    free: [] as Stretch[],
    notes: new Set<string>(),
  };
  let from = 0;
  let at = 0;
  const take = (end: number): void => {
    if (from < at) found.free.push({ start: from, end: at });
    at = from = end;
  };
  while (at < text.length) {
    const before = at === 0 ? ' ' : text.charAt(at - 1);
    const minus = MINUS.test(text.charAt(at)) && SPACE.test(before) ? excludedAt(text, at) : undefined;
    const quoted = minus ? undefined : quoteAt(text, at);
    const field = minus || quoted || (at > from && WORD.test(before)) ? undefined : fieldAt(text, at, found.notes);
    if (minus) {
      if (minus.field !== undefined)
        found.notes.add(`条件“${minus.field}”不能用减号排除，已略去；减号后面写要排除的词，如 -编制。`);
      else found.excluded.push(minus);
      take(minus.stop);
    } else if (quoted) {
      found.phrases.push({ start: at + 1, end: quoted.end - 1 });
      take(quoted.end);
    } else if (field) {
      found.fields.push(field);
      take(field.end);
    } else {
      if (opensQuote(text.charAt(at)))
        found.notes.add('引号没有成对，按普通字词检索；要求原文照样出现，请写成“总药师”。');
      if (MINUS.test(text.charAt(at)) && isAlone(text, at))
        found.notes.add('减号后面没有词，已略去；要排除一个词，请写成 -编制。');
      at++;
    }
  }
  take(text.length);
  return { ...found, notes: [...found.notes] };
}

function isAlone(text: string, at: number): boolean {
  return SPACE.test(at === 0 ? ' ' : text.charAt(at - 1)) && SPACE.test(text.charAt(at + 1) || ' ');
}

interface Excluded extends Stretch {
  /** Behind it, closing quote included. */
  readonly stop: number;
  /** A field, which cannot be excluded. */
  readonly field?: string;
}

/** `-词` or `-"…"` at a minus that stands at the beginning of a word. */
function excludedAt(text: string, at: number): Excluded | undefined {
  const next = text.charAt(at + 1);
  if (next === '' || SPACE.test(next) || MINUS.test(next)) return undefined;
  const quoted = quoteAt(text, at + 1);
  if (quoted) return { start: at + 2, end: quoted.end - 1, stop: quoted.end };
  const field = fieldAt(text, at + 1, new Set());
  if (field) return { ...field, stop: field.end, field: text.slice(at + 1, field.end) };
  let end = at + 1;
  while (end < text.length && !SPACE.test(text.charAt(end)) && !quoteAt(text, end)) end++;
  return { start: at + 1, end, stop: end };
}

function fieldAt(text: string, at: number, notes: Set<string>): Field | undefined {
  FIELD_NAME.lastIndex = at;
  const name = FIELD_NAME.exec(text)?.[0];
  if (name === undefined) return undefined;
  COLON.lastIndex = at + name.length;
  const colon = COLON.exec(text)?.[0] ?? '';
  const start = at + name.length + colon.length;
  if (findFilterName(name) === undefined) {
    if (!text.startsWith('//', start) && name.length <= 6) notes.add(`没有“${name}”这个条件，可用：${FILTER_LIST}。`);
    return undefined;
  }
  const { values, end } = readFieldValues(text, start);
  return { start: at, end, name, values };
}
