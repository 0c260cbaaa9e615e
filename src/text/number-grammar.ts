import type { Span } from '../domain/span.js';
import { findMatches } from './find-matches.js';
import { parseNumeral } from './numeral.js';

/** A number with its unit as it stands in a text: 「4-5所」, 「百分之三」, 「10余万人」, 「1:2」. */
export interface PrintedNumber extends Span {
  readonly form: 'single' | 'range' | 'ratio';
  /** In `unit`: 「3万元」 is 3 万元; [low, high] of a range, both sides of a ratio. */
  readonly value: number | readonly [number, number];
  /** As printed, with its scale: 「个」, 「万元」; 「%」 also for 百分之; 「比」 for a ratio; undefined where there is none. */
  readonly unit: string | undefined;
  readonly numeral: 'arabic' | 'han';
  /** 余, 多, 来 or 几 says that it is somewhat more: 「10余家」. */
  readonly more: boolean;
}

const PARTS: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' };
const ARABIC = '\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d{1,12}(?:\\.\\d{1,6})?';
/** Begins with a digit or 十: 「千县」, 「百强」 and 「万元收入」 are words. */
const HAN = '[一二两三四五六七八九十][〇零一二两三四五六七八九十百千]{0,9}(?:点[〇零一二三四五六七八九]{1,3})?';
const RANGE_MARK = /^(?:[-~]{1,2}|至|到)$/u;

interface Atom extends Span {
  readonly value: number | readonly [number, number];
  readonly unit: string | undefined;
  readonly numeral: 'arabic' | 'han';
  readonly more: boolean;
}

/**
 * Make a function that finds the numbers of a text folded by `foldWidth`, in reading order. Digits inside a Latin word
 * (「5G」, 「PM2.5」, 「20xx年」) are no number; dates are not told apart here.
 * @param units  Unit words (量词、单位); the longest one wins.
 */
export function makeNumberFinder(units: readonly string[]): (folded: string) => readonly PrintedNumber[] {
  const unit =
    [...new Set(units)]
      .sort((a, b) => b.length - a.length)
      .map((word) =>
        word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/[（）]/gu, (c) => (c === '（' ? '\\(' : '\\)')),
      )
      .join('|') || '(?!)';
  // Groups: 百 of 百分之, digits, Chinese numerals, 余, scale, 余, unit.
  const pattern = new RegExp(
    `(?=[\\d一二两三四五六七八九十百千万])(?<![A-Za-z\\d.+])(?:([百千万])分之)?(?:(${ARABIC})(?![A-Za-z\\d]|\\.\\d)|(${HAN}))` +
      `([余多几来])?(万亿|[十百千]?[万亿]|[百千](?!分))?([余多])?(?:(?!分之)([%‰]|(?:${unit})(?:/(?:${unit}))?))?`,
    'gu',
  );
  return (folded) => {
    const atoms = findMatches(folded, pattern).map(toAtom);
    return joinAtoms(
      folded,
      atoms.filter((atom) => atom !== undefined),
    );
  };
}

function toAtom(match: RegExpExecArray): Atom | undefined {
  const [whole, parts, arabic, han = '', more, scale = '', after, unit = ''] = match;
  const value = arabic === undefined ? readHan(han) : Number(arabic.replace(/,/gu, ''));
  if (value === undefined) return undefined;
  const start = match.index;
  const numeral = arabic === undefined ? 'han' : 'arabic';
  if (parts === undefined)
    return {
      start,
      numeral,
      value,
      end: start + whole.length,
      unit: scale + unit || undefined,
      more: (more ?? after) !== undefined,
    };
  // What follows 百分之三 is no unit of it: 「百分之三个人」.
  const length = whole.length - (more ?? '').length - scale.length - (after ?? '').length - unit.length;
  return { start, numeral, value, end: start + length, unit: PARTS[parts], more: false };
}

/** 「十二」 12, 「一点五」 1.5, 「两三」 [2, 3]; undefined for digits in a row that are no number (「十四五」, 「三六九」). */
function readHan(text: string): number | readonly [number, number] | undefined {
  if (text.length === 1) return parseNumeral(text);
  if (text.includes('点')) {
    const [whole = '', fraction = ''] = text.split('点');
    const head = parseNumeral(whole);
    const tail = Array.from(fraction, (digit) => parseNumeral(digit) ?? 0).join('');
    return head === undefined ? undefined : Number(`${head}.${tail}`);
  }
  if (/^[一二两三四五六七八九]{2,}$/u.test(text)) {
    const [low = 0, high = 0, ...more] = Array.from(text, (digit) => parseNumeral(digit) ?? 0);
    return more.length === 0 && high === low + 1 ? [low, high] : undefined;
  }
  return parseNumeral(text);
}

function toFour(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

/** Put 「4」 and 「5所」 around a range mark, 「1」 and 「2」 around a colon and 「三」 and 「二」 around 分之 together. */
function joinAtoms(folded: string, atoms: readonly Atom[]): readonly PrintedNumber[] {
  const found: PrintedNumber[] = [];
  for (let i = 0; i < atoms.length; i++) {
    const first = atoms[i];
    const second = atoms[i + 1];
    if (!first) continue;
    // No sign that joins two numbers has more than two characters.
    const isNear = second !== undefined && second.start - first.end <= 2;
    const joined = isNear ? join(first, second, folded.slice(first.end, second.start)) : undefined;
    if (joined) i++;
    found.push(joined ?? toNumber(first));
  }
  return found;
}

function toNumber({ start, end, numeral, value, unit, more }: Atom): PrintedNumber {
  return { start, end, numeral, value, unit, more, form: typeof value === 'number' ? 'single' : 'range' };
}

function join(first: Atom, second: Atom, between: string): PrintedNumber | undefined {
  const { value: a } = first;
  const { value: b } = second;
  if (typeof a !== 'number' || typeof b !== 'number' || first.more) return undefined;
  const base = { start: first.start, end: second.end, numeral: second.numeral, more: false };
  if (between === ':' && first.unit === undefined) return { ...base, form: 'ratio', value: [a, b], unit: '比' };
  if (between === '分之' && first.unit === undefined)
    return { ...base, form: 'single', value: toFour(b / a), unit: undefined };
  if (between === '/' && first.unit === undefined && a < b)
    return { ...base, form: 'single', value: toFour(a / b), unit: second.unit };
  // 「3%-5%」 and 「3个至5个」 repeat the unit, 「3-5个」 leaves it out; 「3个到5所」 is no range.
  const sameUnit = first.unit === undefined || first.unit === second.unit;
  if (RANGE_MARK.test(between) && sameUnit && a < b)
    return { ...base, form: 'range', value: [a, b], unit: second.unit };
  if (/^[至到]$/u.test(between) && isSharesOnce(first, second) && a < b)
    return { ...base, form: 'range', value: [a, b], unit: '%' };
  return undefined;
}

/** 「百分之三十至四十」 says 百分之 once. */
function isSharesOnce(first: Atom, second: Atom): boolean {
  return first.numeral === 'han' && first.unit === '%' && second.numeral === 'han' && second.unit === undefined;
}
