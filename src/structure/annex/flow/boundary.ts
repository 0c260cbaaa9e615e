import type { Piece } from '../pieces.js';

/** What the words on both sides say about one boundary between pieces: cost if it is inside a cell, cost if it ends one. */
export interface Boundary {
  readonly join: number;
  readonly cut: number;
}

/** Cost of parting two pieces that come again and again as a pair. */
const PARTS = 1.5;
const OPEN_END = /[、，,：:（(《〈“‘/×=＝+＋－—<＜≥≤及和与或至]$/u;
const WEAK_END = /[的对在为从向以由将被把各每不未并其；]$/u;
const CLOSED_END = /[。！？]$/u;
const BOUND_START = /^[、，。；：:,;）)》〉”’%％×/=＝+＋]/u;
/** What a number at the end of a line counts. */
const COUNTED = /^(?:[年月日%％‰个万亿元家所张人岁天名项件次倍吨]|公里|平方|以[上下内])/u;
/** A dash that stands for an open cell. */
const DASH = /^(?:[—–-]{1,2}|\/)$/u;
const WEAK_START = /^[的和与及或等、]/u;

/**
 * Costs of the boundary before each piece (the first has none). Two characters that follow each other elsewhere inside
 * a piece speak for a word cut in two by the line break.
 */
export function weighBoundaries(pieces: readonly Piece[]): readonly Boundary[] {
  const pairs = new Set<string>();
  for (const { text } of pieces) for (let i = 1; i < text.length; i++) pairs.add(text.slice(i - 1, i + 1));
  const areParts = findParts(pieces);
  return pieces.map((piece, i) => {
    const { join, cut } = weigh(pieces[i - 1]?.text ?? '', piece, pairs);
    return areParts(i) ? { join, cut: cut + PARTS } : { join, cut };
  });
}

/** Whether piece `i` and the one before it follow each other twice or more and hardly stand without each other. */
function findParts(pieces: readonly Piece[]): (i: number) => boolean {
  const counts = new Map<string, number>();
  const count = (key: string): number => counts.get(key) ?? 0;
  const keyOf = (i: number): string => `${pieces[i - 1]?.text ?? ''}\n${pieces[i]?.text ?? ''}`;
  pieces.forEach(({ text }, i) => {
    counts.set(text, count(text) + 1);
    if (i > 0) counts.set(keyOf(i), count(keyOf(i)) + 1);
  });
  return (i) => {
    const together = i > 0 ? count(keyOf(i)) : 0;
    const alone = Math.max(count(pieces[i - 1]?.text ?? ''), count(pieces[i]?.text ?? ''));
    return together >= 2 && together >= 0.75 * alone;
  };
}

function weigh(before: string, piece: Piece, pairs: ReadonlySet<string>): Boundary {
  let join = 0;
  let cut = 0;
  const next = piece.text;
  if (DASH.test(before) || DASH.test(next)) return { join: 3, cut: 0 };
  if (OPEN_END.test(before)) cut += 4;
  else if (WEAK_END.test(before)) cut += 1.5;
  if (CLOSED_END.test(before)) join += 0.7;
  if (/[%％]$/u.test(before) && !/^[以左的，。；、）×]/u.test(next)) join += 1;
  if (BOUND_START.test(next)) cut += 4;
  else if (/^[（(《“]/u.test(next)) cut += 0.7;
  else if (WEAK_START.test(next)) cut += 2;
  if (pairs.has(before.slice(-1) + next.slice(0, 1))) cut += 1.2;
  else join += 0.3;
  if (/\d$/u.test(before)) {
    if (/^\d/u.test(next)) join += 2;
    else if (COUNTED.test(next)) cut += 2.5;
  }
  if (piece.enumerator && !/[；;。：:]$/u.test(before)) join += 1.5;
  return { join, cut };
}
