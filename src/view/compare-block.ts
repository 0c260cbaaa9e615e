import type { AnnotatedClause } from '../domain/annotation.js';
import type { Difference } from '../domain/comparison.js';
import type { ClauseId } from '../domain/ids.js';
import { rowAnchor } from './compare-anchors.js';
import type { CounterpartDiff } from './compare-blocks.js';
import { labelWords, type Jump, type TextLabel } from './compare-labels.js';
import { baseSpan, meet } from './compare-moves.js';
import { toShownRun, type ShownRun } from './compare-runs.js';
import { baseMoveAnchor, baseMovesOf, linkWithin, otherMoveAnchor } from './compare-side.js';
import type { CompareContext, CompareSide } from './compare-side.js';
import { explainLink, type LinkExplanation } from './explain-link.js';
import { clauseLink } from './links.js';
import { clauseName, clauseTitle, type ClauseTitle } from './names.js';

/** A department of a counterpart; `label` where the base's clause does not name it. */
export interface ShownDepartment {
  readonly name: string;
  readonly label: string;
}

/** A counterpart of the row's base clause, marked against it. */
export interface CounterpartBlock {
  readonly clause: ClauseId;
  readonly title: ClauseTitle;
  readonly href: string;
  readonly uncertain: boolean;
  readonly same: boolean;
  readonly gaveUp: boolean;
  /** A second counterpart that belongs rather to another row: its text is folded. */
  readonly folded: boolean;
  /** The counterpart's text, with short removals in place. */
  readonly runs: readonly ShownRun[];
  readonly departments: readonly ShownDepartment[];
  readonly why: LinkExplanation;
  /** Other rows whose base clause has the same counterpart. */
  readonly sharedWith: readonly { readonly name: string; readonly href: string }[];
}

/** Build a counterpart; also tells which differences have their words marked in it. */
export function buildBlock(
  context: CompareContext,
  side: CompareSide,
  row: ClauseId,
  one: CounterpartDiff,
  folded: boolean,
): { readonly block: CounterpartBlock; readonly placed: ReadonlySet<Difference> } | undefined {
  const { base, corpus } = context;
  const found = corpus.clauseById.get(one.link.other);
  if (!found) return undefined;
  const { document, clause } = found;
  const differences = side.placed.ofRow(row);
  const words = labelWords(clause.id, differences, moveLabels(context, side, row, clause.id));
  const assigned = differences.filter((each) => each.ruleId === DEPARTMENTS && each.other?.clause === clause.id);
  const runs = one.pieces.map((piece) => toShownRun(piece, words.labels, awayTo(context, side, row, piece)));
  return {
    placed: new Set([...words.placed, ...assigned]),
    block: {
      clause: clause.id,
      title: clauseTitle(clause),
      href: clauseLink(document.id, clause.id),
      uncertain: one.link.status === 'uncertain',
      same: runs.every((run) => run.mark === 'equal'),
      gaveUp: one.gaveUp,
      folded,
      // Long passages that are lacking are listed below the text.
      runs: runs.filter(({ mark, whole }) => mark !== 'removed' || !whole),
      departments: showDepartments(clause, assigned),
      why: explainLink(one.link),
      sharedWith: one.sharedWith.flatMap((id) => {
        const shared = corpus.clauseById.get(id);
        return shared
          ? [{ name: clauseName(shared.clause), href: linkWithin(context, rowAnchor(base, id), false) }]
          : [];
      }),
    },
  };
}

const DEPARTMENTS = 'kinds/department-list';

function showDepartments(clause: AnnotatedClause, assigned: readonly Difference[]): readonly ShownDepartment[] {
  const named = new Set(assigned.flatMap(({ words = '' }) => words.split('、')));
  return clause.departments.map(({ name }) => ({ name, label: named.has(name) ? '定责' : '' }));
}

/** Labels of the fragments of a clause that stand elsewhere in the base; they bear an anchor in one row only. */
function moveLabels(context: CompareContext, side: CompareSide, row: ClauseId, clause: ClauseId): readonly TextLabel[] {
  const labels = side.moves
    .filter(({ other }) => other.clause === clause)
    .flatMap(({ base, other }): readonly TextLabel[] => {
      const joined = baseMovesOf(context, base.clause).find((one) => meet(one, base));
      if (!joined) return [];
      const here = otherMoveAnchor(context, side, other);
      return [
        {
          start: other.start,
          end: other.end,
          label: '移位',
          tone: 'k-same',
          moved: true,
          anchor: here.row === row ? here.anchor : '',
          jump: {
            href: linkWithin(context, baseMoveAnchor(context, joined), joined.clause === row),
            label: `看${context.baseName}原处`,
          },
        },
      ];
    })
    .sort((a, b) => a.start - b.start);
  return labels.filter((one, at) => at === 0 || one.start >= (labels[at - 1]?.end ?? 0));
}

/** Where a removed fragment went within the same document. */
function awayTo(
  context: CompareContext,
  side: CompareSide,
  row: ClauseId,
  piece: CounterpartDiff['pieces'][number],
): Jump | undefined {
  const span = piece.op === 'removed' && piece.moveId !== undefined ? baseSpan(piece) : undefined;
  const move = span && side.moves.find(({ base }) => meet(base, span));
  if (!move) return undefined;
  const there = otherMoveAnchor(context, side, move.other);
  return { href: linkWithin(context, there.anchor, there.row === row), label: `看${side.name}新处` };
}
