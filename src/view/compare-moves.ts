import type { Difference } from '../domain/comparison.js';
import type { ClauseId } from '../domain/ids.js';
import type { Counterparts } from './compare-blocks.js';
import type { GroupPiece } from './link-groups.js';

/** A stretch of a clause: half-open offsets in its text. */
export interface ClauseSpan {
  readonly clause: ClauseId;
  readonly start: number;
  readonly end: number;
}

/** A fragment of the base that stands elsewhere in the other document (移位). */
export interface Move {
  readonly base: ClauseSpan;
  readonly other: ClauseSpan;
}

/** A fragment of a base clause that moved in one or more of the other documents. */
export interface BaseMove extends ClauseSpan {
  /** Where it went, with the column of the document. */
  readonly to: readonly { readonly side: number; readonly span: ClauseSpan }[];
}

/** The moves of a comparison: those inside texts that were compared as one, and those told as differences. */
export function listMoves(
  counterparts: ReadonlyMap<ClauseId, Counterparts>,
  differences: readonly Difference[],
): readonly Move[] {
  const moves = [...pairPieces(counterparts)];
  for (const { kind, base, other } of differences) {
    if (kind !== 'moved' || !base || !other) continue;
    if (!moves.some((one) => meet(one.base, base) && meet(one.other, other))) moves.push({ base, other });
  }
  return moves;
}

/** Join the two ends of every moved run: they bear the same `moveId` in the same group. */
function pairPieces(counterparts: ReadonlyMap<ClauseId, Counterparts>): readonly Move[] {
  const ends = new Map<string, { from?: ClauseSpan | undefined; to?: ClauseSpan | undefined }>();
  for (const { diffs } of counterparts.values()) {
    for (const { group, pieces } of diffs) {
      for (const piece of pieces) {
        if (piece.moveId === undefined) continue;
        const key = `${group}:${piece.moveId}`;
        const pair = ends.get(key) ?? {};
        if (piece.op === 'removed') pair.from ??= baseSpan(piece);
        if (piece.op === 'added') pair.to ??= otherSpan(piece);
        ends.set(key, pair);
      }
    }
  }
  return [...ends.values()].flatMap(({ from, to }) => (from && to ? [{ base: from, other: to }] : []));
}

/** Where a piece stands in the base. */
export function baseSpan({ base, baseStart, text }: GroupPiece): ClauseSpan | undefined {
  return base === undefined ? undefined : { clause: base, start: baseStart, end: baseStart + text.length };
}

function otherSpan({ other, otherStart, text }: GroupPiece): ClauseSpan | undefined {
  return other === undefined ? undefined : { clause: other, start: otherStart, end: otherStart + text.length };
}

/** Moved fragments of one base clause over all columns, apart and in reading order; fragments that meet are told as one. */
export function joinBaseMoves(clause: ClauseId, sides: readonly (readonly Move[])[]): readonly BaseMove[] {
  const found = sides
    .flatMap((moves, side) => moves.map(({ base, other }) => ({ base, to: { side, span: other } })))
    .filter(({ base }) => base.clause === clause)
    .sort((a, b) => a.base.start - b.base.start);
  const joined: BaseMove[] = [];
  for (const { base, to } of found) {
    const last = joined.at(-1);
    if (last && base.start < last.end) {
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, base.end), to: [...last.to, to] };
    } else joined.push({ ...base, to: [to] });
  }
  return joined;
}

/** Whether two stretches share a character. */
export function meet(a: ClauseSpan, b: ClauseSpan): boolean {
  return a.clause === b.clause && a.start < b.end && b.start < a.end;
}
