import { GRAM } from './gram-index.js';
import type { SharedRun } from './find-runs.js';

/** A stretch of a clause's content that is given to one of the runs that cover it. */
export interface ChosenPiece {
  readonly start: number;
  readonly end: number;
  readonly run: SharedRun;
}

/** A run that takes part, with the stretch of it that may be given to it and how much it counts. */
export interface Contender {
  readonly start: number;
  readonly end: number;
  readonly run: SharedRun;
  /** Higher wins; runs of equal score are taken in their order. */
  readonly score: number;
}

/** How long a shared stretch must be to tell where it comes from, and how much of it must be particular. */
export interface Telling {
  readonly length: number;
  /** Characters that are neither boilerplate nor a number. */
  readonly particular: number;
}

/** A superior is meant to be copied. */
export const FROM_ABOVE: Telling = { length: GRAM, particular: 5 };
/** Two places that were not meant to copy each other share many terms of their field: 「公共资源交易目录」. */
export const FROM_BESIDE: Telling = { length: 12, particular: 9 };
/** What is left of a run beside a stronger one, when shorter, is no evidence of its own. */
const SLIVER = 4;

/** However common its parts are, a stretch of this length was not written twice by chance. */
const LONG: Telling = { length: 20, particular: 5 };

/** Whether a stretch is long and particular enough to tell where it comes from (套语折扣). */
export function isTelling(start: number, end: number, boilerplate: Uint8Array, needed: Telling): boolean {
  if (end - start < needed.length) return false;
  let particular = 0;
  for (let at = start; at < end; at++) if (boilerplate[at] === 0) particular++;
  return particular >= needed.particular || (end - start >= LONG.length && particular >= LONG.particular);
}

/** Give every character to the strongest contender that covers it. @returns in reading order, not overlapping. */
export function choosePieces(contenders: readonly Contender[]): readonly ChosenPiece[] {
  const ranked = contenders.map((one, at) => ({ one, at })).sort((a, b) => b.one.score - a.one.score || a.at - b.at);
  const owner = new Map<number, Contender>();
  for (const { one } of ranked) for (let at = one.start; at < one.end; at++) if (!owner.has(at)) owner.set(at, one);
  const pieces: { start: number; end: number; owner: Contender }[] = [];
  for (const at of [...owner.keys()].sort((a, b) => a - b)) {
    const one = owner.get(at);
    const last = pieces.at(-1);
    if (!one) continue;
    if (last?.end === at && last.owner === one) last.end++;
    else pieces.push({ start: at, end: at + 1, owner: one });
  }
  return pieces
    .filter((piece, at) => !isSliver(piece, pieces[at - 1], pieces[at + 1]))
    .map(({ start, end, owner: { run } }) => ({ start, end, run }));
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly owner: Contender;
}

/** A few characters beside a stretch of another run that this one does not hold as well. */
function isSliver({ start, end, owner }: Piece, before: Piece | undefined, after: Piece | undefined): boolean {
  if (end - start >= SLIVER || end - start === owner.end - owner.start) return false;
  const holdsBefore = before?.end === start && owner.start <= before.start;
  const holdsAfter = after?.start === end && owner.end >= after.end;
  return !holdsBefore && !holdsAfter;
}
