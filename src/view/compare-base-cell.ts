import type { AnnotatedClause } from '../domain/annotation.js';
import { cellAnchor, rowAnchor } from './compare-anchors.js';
import type { Jump } from './compare-labels.js';
import type { BaseMove } from './compare-moves.js';
import { baseMoveAnchor, baseMovesOf, linkWithin, otherMoveAnchor, type CompareContext } from './compare-side.js';
import { clauseLink, fragmentLink } from './links.js';
import { splitBaseText } from './marked-text.js';
import { clauseTitle, type ClauseTitle } from './names.js';

/** A stretch of the base's own text. */
export interface BasePart {
  readonly text: string;
  /** A number that some other document does not repeat. */
  readonly number: boolean;
  /** A moved fragment: its anchor, and where it went. */
  readonly anchor: string;
  readonly jumps: readonly Jump[];
}

/** The clause of the base, on the left of its row. */
export interface BaseCell {
  readonly anchor: string;
  readonly fragment: string;
  readonly title: ClauseTitle;
  readonly href: string;
  readonly parts: readonly BasePart[];
  readonly departments: string;
}

/** Build the base's cell in the row of `clause`. */
export function buildBaseCell(context: CompareContext, clause: AnnotatedClause): BaseCell {
  const { base } = context;
  const anchor = cellAnchor(rowAnchor(base, clause.id), base);
  return {
    anchor,
    fragment: fragmentLink(anchor),
    title: clauseTitle(clause),
    href: clauseLink(base.id, clause.id),
    parts: toParts(context, clause),
    departments: clause.departments.map((department) => department.name).join('、'),
  };
}

function toParts(context: CompareContext, clause: AnnotatedClause): readonly BasePart[] {
  const removed = listRemoved(context, clause);
  const cut = (start: number, end: number): readonly BasePart[] =>
    splitBaseText(
      clause.text.slice(start, end),
      removed.map((span) => ({ start: span.start - start, end: span.end - start })),
    ).map((part) => ({ ...part, anchor: '', jumps: [] }));
  const parts: BasePart[] = [];
  let at = 0;
  for (const move of baseMovesOf(context, clause.id)) {
    parts.push(...cut(at, move.start));
    parts.push({
      text: clause.text.slice(move.start, move.end),
      number: false,
      anchor: baseMoveAnchor(context, move),
      jumps: listJumps(context, move),
    });
    at = move.end;
  }
  return [...parts, ...cut(at, clause.text.length)];
}

function listJumps(context: CompareContext, move: BaseMove): readonly Jump[] {
  return move.to.flatMap(({ side, span }) => {
    const target = context.sides[side];
    if (!target) return [];
    const { anchor, row } = otherMoveAnchor(context, target, span);
    return [{ href: linkWithin(context, anchor, row === move.clause), label: `看${target.name}新处` }];
  });
}

/** Spans of a base clause that some counterpart does not repeat. */
function listRemoved(
  { sides }: CompareContext,
  clause: AnnotatedClause,
): readonly { readonly start: number; readonly end: number }[] {
  return sides.flatMap(({ counterparts }) =>
    (counterparts.get(clause.id)?.diffs ?? []).flatMap(({ pieces }) =>
      pieces
        .filter((piece) => piece.op === 'removed' && piece.base === clause.id)
        .map((piece) => ({ start: piece.baseStart, end: piece.baseStart + piece.text.length })),
    ),
  );
}
