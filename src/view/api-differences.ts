import type { AnnotatedDocument } from '../domain/annotation.js';
import type { DocumentComparison, TextDiff } from '../domain/comparison.js';
import type { ClauseId } from '../domain/ids.js';
import { diffComparison } from './compare-blocks.js';
import type { GroupPiece } from './link-groups.js';

/** A stretch of a clause's text: half-open UTF-16 offsets. */
interface ApiFragment {
  readonly clause: ClauseId;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A difference between a fragment of the base and one of the other document. */
export interface ApiDifference {
  readonly kind: 'inherited' | 'reworded' | 'added' | 'omitted' | 'moved';
  readonly base: ApiFragment | null;
  readonly other: ApiFragment | null;
  readonly ruleId: string;
  readonly score: number | null;
}

/**
 * The differences inside linked clauses, as the words show them: a removed run followed by an added one is 改写, runs of
 * one move are 移位. Whole clauses without counterpart are not repeated here.
 */
export function listDifferences(
  base: AnnotatedDocument,
  other: AnnotatedDocument,
  comparison: DocumentComparison,
  diff: (base: string, other: string) => TextDiff,
): readonly ApiDifference[] {
  const differences: ApiDifference[] = [];
  const found = diffComparison(base, other, comparison, diff);
  const seen = new Set<GroupPiece>();
  for (const clause of base.clauses) {
    for (const one of found.get(clause.id)?.diffs ?? []) {
      const pieces = one.pieces.filter((piece) => !seen.has(piece));
      for (const piece of pieces) seen.add(piece);
      differences.push(...pairPieces(pieces));
    }
  }
  return differences;
}

function pairPieces(pieces: readonly GroupPiece[]): readonly ApiDifference[] {
  const moves = pieces.filter((piece) => piece.moveId !== undefined && piece.op === 'removed');
  const differences: ApiDifference[] = [];
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i];
    const next = pieces[i + 1];
    if (!piece) continue;
    if (piece.moveId !== undefined) {
      if (piece.op === 'removed') continue;
      const from = moves.find((move) => move.moveId === piece.moveId);
      differences.push(toDifference('moved', from, piece));
    } else if (piece.op === 'equal') {
      differences.push(toDifference('inherited', piece, piece));
    } else if (piece.op === 'removed' && next?.op === 'added' && next.moveId === undefined) {
      differences.push(toDifference('reworded', piece, next));
      i += 1;
    } else {
      differences.push(
        piece.op === 'removed' ? toDifference('omitted', piece, undefined) : toDifference('added', undefined, piece),
      );
    }
  }
  return differences;
}

function toDifference(
  kind: ApiDifference['kind'],
  base: GroupPiece | undefined,
  other: GroupPiece | undefined,
): ApiDifference {
  return {
    kind,
    base: base?.base === undefined ? null : toFragment(base.base, base.baseStart, base.text),
    other: other?.other === undefined ? null : toFragment(other.other, other.otherStart, other.text),
    ruleId: 'diff/words',
    score: null,
  };
}

function toFragment(clause: ClauseId, start: number, text: string): ApiFragment {
  return { clause, start, end: start + text.length, text };
}
