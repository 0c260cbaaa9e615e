import type { DifferenceKind } from '../domain/comparison.js';
import { rowAnchor } from './compare-anchors.js';
import { buildBaseCell, type BaseCell } from './compare-base-cell.js';
import { buildCompareCell, type CompareCell } from './compare-cell.js';
import { citeRow, type CitationLine, type CompareSource } from './compare-citation.js';
import { countKinds, kindsOf } from './compare-marks.js';
import { differencesOfRow, otherIds, type CompareContext } from './compare-side.js';
import { frameworkParameter } from './framework-clauses.js';
import { compareLink, fragmentLink, itemLink } from './links.js';
import { clauseTitle, itemName, pathTitle, shorten, UNTITLED } from './names.js';

/** A row of the comparison: a clause of the base, and what every other document has against it. */
export interface CompareRow {
  readonly anchor: string;
  /** Address that opens the whole comparison at this row. */
  readonly href: string;
  /** Name of the row's own navigation on a narrow screen. */
  readonly switchLabel: string;
  /** Heading of the item, else of the part that the clause stands in. */
  readonly title: string;
  /** How many differences of each kind there are. */
  readonly kinds: ReturnType<typeof countKinds>;
  /** Kinds of difference that stand in this row. */
  readonly holds: ReadonlySet<DifferenceKind>;
  readonly item: { readonly no: number; readonly href: string } | undefined;
  readonly base: BaseCell;
  readonly cells: readonly CompareCell[];
  readonly citation: readonly CitationLine[];
}

/** Rows in the order of the base. Every clause of the base has exactly one row. */
export function buildCompareRows(context: CompareContext, source: CompareSource): readonly CompareRow[] {
  const { base, corpus, sides, view } = context;
  const framework = corpus.frameworks.find((one) => one.id === base.frameworkId);
  const scope = framework && { framework: frameworkParameter(corpus, framework) };
  const whole = compareLink(base.id, otherIds(context), { ...view, show: undefined });
  return base.clauses.map((clause, at): CompareRow => {
    const differences = differencesOfRow(context, clause.id);
    const [no] = clause.items;
    const item = framework?.items.find((one) => one.no === no);
    const anchor = rowAnchor(base, clause.id);
    const { heading } = clauseTitle(clause);
    const parent = clause.path.at(-1);
    const cells = sides.map((side) => buildCompareCell(context, clause, side));
    return {
      anchor,
      href: `${whole}${fragmentLink(anchor)}`,
      switchLabel: `第 ${at + 1} 行：换地区`,
      title:
        (item && itemName(item)) ??
        (parent === undefined ? undefined : pathTitle(parent)) ??
        (heading === UNTITLED ? shorten(clause.text, 16) : heading),
      kinds: countKinds(differences),
      holds: kindsOf(differences),
      item: item && { no: item.no, href: itemLink(item.no, scope) },
      base: buildBaseCell(context, clause),
      cells,
      citation: citeRow(context, clause, cells, source),
    };
  });
}
