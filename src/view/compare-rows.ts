import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { Difference, DifferenceKind } from '../domain/comparison.js';
import type { Corpus } from '../domain/corpus.js';
import type { Counterparts } from './compare-blocks.js';
import { buildCompareCell, rowAnchor, type CompareCell, type CompareSide } from './compare-cell.js';
import { countKinds, kindsOf } from './compare-marks.js';
import { frameworkParameter } from './framework-clauses.js';
import { clauseLink, fragmentLink, itemLink } from './links.js';
import { splitBaseText, type TextPart } from './marked-text.js';
import { clauseTitle, pathTitle, shorten, UNTITLED, type ClauseTitle, itemName } from './names.js';

/** A row of the comparison: a clause of the base, and what every other document has against it. */
export interface CompareRow {
  readonly anchor: string;
  /** Name of the row's own navigation on a narrow screen. */
  readonly switchLabel: string;
  /** Heading of the item, else of the part that the clause stands in. */
  readonly title: string;
  /** How many documents are in each state here, and how many differences of each kind there are. */
  readonly states: readonly { readonly label: string; readonly kind: string; readonly count: number }[];
  readonly kinds: readonly { readonly label: string; readonly kind: string; readonly count: number }[];
  /** Kinds of difference that stand in this row. */
  readonly holds: ReadonlySet<DifferenceKind>;
  /** True where something differs: a stop of the keys n and p. */
  readonly stop: boolean;
  readonly item: { readonly no: number; readonly href: string } | undefined;
  readonly base: {
    readonly anchor: string;
    readonly fragment: string;
    readonly title: ClauseTitle;
    readonly href: string;
    readonly path: string;
    readonly parts: readonly TextPart[];
    readonly departments: string;
  };
  readonly cells: readonly CompareCell[];
}

/** States of a cell as shown, also the filters of the page. */
export const STATES: readonly {
  readonly state: CompareCell['state'];
  readonly label: string;
  readonly kind: string;
}[] = [
  { state: 'changed', label: '有改动', kind: 'k-add' },
  { state: 'same', label: '文字相同', kind: 'k-same' },
  { state: 'uncertain', label: '存疑', kind: 'k-tone' },
  { state: 'unmatched', label: '未见对应', kind: 'k-del' },
];

/** Rows in the order of the base. Every clause of the base has exactly one row. */
export function buildCompareRows(
  corpus: Corpus,
  base: AnnotatedDocument,
  sides: readonly CompareSide[],
): readonly CompareRow[] {
  const framework = corpus.frameworks.find((one) => one.id === base.frameworkId);
  const scope = framework && { framework: frameworkParameter(corpus, framework) };
  return base.clauses.map((clause, at): CompareRow => {
    const counterparts = sides.map((side) => side.counterparts.get(clause.id));
    const differences = sides.flatMap((side): readonly Difference[] => side.placed.ofRow(clause.id));
    const [no] = clause.items;
    const item = framework?.items.find((one) => one.no === no);
    const anchor = rowAnchor(base, clause.id);
    const { heading } = clauseTitle(clause);
    const parent = clause.path.at(-1);
    const cells = sides.map((side, index) => buildCompareCell(corpus, base, clause, side, index));
    return {
      anchor,
      switchLabel: `第 ${at + 1} 行：换地区`,
      title:
        (item && itemName(item)) ??
        (parent === undefined ? undefined : pathTitle(parent)) ??
        (heading === UNTITLED ? shorten(clause.text, 16) : heading),
      states: countStates(cells),
      kinds: countKinds(differences),
      holds: kindsOf(differences),
      stop: cells.some((cell) => cell.state !== 'same'),
      item: item && { no: item.no, href: itemLink(item.no, scope) },
      base: {
        anchor: `${anchor}-0`,
        fragment: fragmentLink(`${anchor}-0`),
        title: clauseTitle(clause),
        href: clauseLink(base.id, clause.id),
        path: pathTitle(clause.path.at(-1) ?? ''),
        parts: splitBaseText(clause.text, listRemoved(clause, counterparts)),
        departments: clause.departments.map((department) => department.name).join('、'),
      },
      cells,
    };
  });
}

/** The states of a row's cells that are worth a mark, with their numbers. */
function countStates(cells: readonly CompareCell[]): CompareRow['states'] {
  return STATES.flatMap(({ state, label, kind }) => {
    const count = cells.filter((cell) => cell.state === state).length;
    return count === 0 ? [] : [{ label, kind, count }];
  });
}

/** Spans of a base clause that some counterpart does not repeat. */
function listRemoved(
  clause: AnnotatedClause,
  counterparts: readonly (Counterparts | undefined)[],
): readonly { readonly start: number; readonly end: number }[] {
  return counterparts.flatMap((one) =>
    (one?.diffs ?? []).flatMap(({ pieces }) =>
      pieces
        .filter((piece) => piece.op === 'removed' && piece.base === clause.id)
        .map((piece) => ({ start: piece.baseStart, end: piece.baseStart + piece.text.length })),
    ),
  );
}
