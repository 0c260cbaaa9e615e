import type { Difference } from '../domain/comparison.js';
import type { ClauseId } from '../domain/ids.js';
import { cellAnchor, onlyAnchor, onlyGroupAnchor } from './compare-anchors.js';
import { listCandidates, type NamedClause } from './compare-cell.js';
import { labelWords } from './compare-labels.js';
import { countKinds, describeMarks, kindsOf, type DifferenceMark } from './compare-marks.js';
import type { CompareRow } from './compare-rows.js';
import { toShownRun, type ShownRun } from './compare-runs.js';
import { otherIds, type CompareContext, type CompareSide } from './compare-side.js';
import { clauseLink, compareLink, fragmentLink } from './links.js';
import { clauseName, clauseTitle, type ClauseTitle } from './names.js';

/** A clause that only one of the other documents has, as a row whose base is empty. */
export interface OnlyRow {
  readonly clause: ClauseId;
  readonly anchor: string;
  readonly href: string;
  readonly name: string;
  readonly title: ClauseTitle;
  readonly clauseHref: string;
  readonly cell: string;
  readonly runs: readonly ShownRun[];
  readonly departments: string;
  readonly kinds: CompareRow['kinds'];
  readonly holds: CompareRow['holds'];
  readonly say: string;
  readonly grounds: readonly DifferenceMark[];
  readonly candidates: readonly NamedClause[];
}

/** Clauses that only one of the other documents has. */
export interface OnlyOther {
  readonly name: string;
  readonly anchor: string;
  /** Column of the document, from 0. */
  readonly side: number;
  readonly rows: readonly OnlyRow[];
}

/** The clauses of every other document that have no counterpart in the base, by document. */
export function buildOnlyOthers(context: CompareContext): readonly OnlyOther[] {
  return context.sides.map((side, at) => ({
    name: side.name,
    anchor: onlyGroupAnchor(side.other),
    side: at,
    rows: side.comparison.onlyOther.flatMap((unmatched) => buildRow(context, side, unmatched) ?? []),
  }));
}

function buildRow(
  context: CompareContext,
  side: CompareSide,
  unmatched: CompareSide['comparison']['onlyOther'][number],
): OnlyRow | undefined {
  const { base, corpus, view } = context;
  const clause = side.other.clauses.find(({ id }) => id === unmatched.clause);
  if (!clause) return undefined;
  const differences: readonly Difference[] = side.placed.ofOther(clause.id);
  const anchor = onlyAnchor(side.other, clause.id);
  const kinds = countKinds(differences);
  const whole = compareLink(base.id, otherIds(context), { ...view, show: undefined });
  return {
    clause: clause.id,
    anchor,
    href: `${whole}${fragmentLink(anchor)}`,
    name: clauseName(clause),
    title: clauseTitle(clause),
    clauseHref: clauseLink(side.other.id, clause.id),
    cell: cellAnchor(anchor, side.other),
    runs: [
      toShownRun(
        {
          op: 'added',
          text: clause.text,
          moveId: undefined,
          base: undefined,
          other: clause.id,
          baseStart: 0,
          otherStart: 0,
        },
        labelWords(clause.id, differences).labels,
        undefined,
      ),
    ],
    departments: clause.departments.map(({ name }) => name).join('、'),
    kinds,
    holds: kindsOf(differences),
    say: [`只在${side.name}有`, ...kinds.map(({ label, count }) => `${label} ${count}`)].join('，'),
    grounds: describeMarks(corpus, differences, view.show),
    candidates: listCandidates(corpus, unmatched),
  };
}
