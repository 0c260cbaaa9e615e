import type { Separator } from '../pieces.js';
import { kindOf, type ColumnKind } from './column-kind.js';
import type { Layout } from './layout.js';

/** Cost of each separator inside a cell, between the cells of a row, and between rows. */
export type SeparatorCosts = Readonly<Record<'join' | 'cell' | 'row', Readonly<Record<Separator, number>>>>;

/** What was learned about the cells of one column. */
export interface ColumnModel {
  readonly kind: ColumnKind;
  /** Width at which its lines are broken, in half-width units; undefined while too few broken lines are known. */
  readonly wrapWidth: number | undefined;
  /** Whole cells and how often each occurs. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** A few texts that come again and again, such as 定性/定量. */
  readonly isClosed: boolean;
  /** Mean and spread of the logarithm of a cell's width; undefined before the first reading. */
  readonly size: { readonly mean: number; readonly spread: number } | undefined;
  /** log(share of the character in the column / share in the whole text). */
  readonly affinity: ReadonlyMap<string, number>;
  /** Affinity of a character that the column does not hold. */
  readonly strange: number;
  /** Cost of a row that opens in this column; of a later cell printed; of a later cell left open. */
  readonly opening: number;
  readonly filled: number;
  readonly open: number;
}

/** Everything by which an assignment of pieces to columns is weighed. */
export interface FlowModel {
  /** Whether a reading of the text has taught it; before that, columns of one kind weigh the text of a cell alike. */
  readonly isLearned: boolean;
  readonly columns: readonly ColumnModel[];
  readonly separators: SeparatorCosts;
  /** The longest cell to look for, in pieces. */
  readonly longestCell: number;
}

/** No longer cell is looked for. */
export const MAX_CELL_PIECES = 60;

/** Shares of the separators as they are found in texts taken from PDF files and web pages. */
export const SEPARATOR_SHARES: Readonly<Record<'join' | 'cell' | 'row', Readonly<Record<Separator, number>>>> = {
  join: { space: 0.04, gap: 0.02, tab: 0.01, line: 0.48, blank: 0.43, page: 0.02 },
  cell: { space: 0.26, gap: 0.14, tab: 0.12, line: 0.31, blank: 0.16, page: 0.01 },
  row: { space: 0.02, gap: 0.02, tab: 0.01, line: 0.5, blank: 0.4, page: 0.05 },
};

/** The model before anything of the text was read: the heads and the general shares only. */
export function initialModel(layout: Layout): FlowModel {
  const { rowColumn } = layout;
  return {
    isLearned: false,
    separators: toCosts(SEPARATOR_SHARES),
    longestCell: MAX_CELL_PIECES,
    columns: layout.columns.map((head, column) => {
      const kind = kindOf(head);
      const filled = kind === 'remark' ? 0.3 : column < rowColumn ? 0.5 : 0.93;
      const opening = column <= rowColumn ? 0.9 / (rowColumn + 1) : 0.1 / layout.columns.length;
      return {
        kind,
        wrapWidth: undefined,
        vocabulary: new Map(),
        isClosed: false,
        size: undefined,
        affinity: new Map(),
        strange: 0,
        opening: -Math.log(opening),
        filled: -Math.log(filled),
        open: -Math.log(1 - filled),
      };
    }),
  };
}

/** Shares to costs (negative logarithms). */
export function toCosts(
  shares: Readonly<Record<'join' | 'cell' | 'row', Readonly<Record<Separator, number>>>>,
): SeparatorCosts {
  const cost = (of: Readonly<Record<Separator, number>>): Readonly<Record<Separator, number>> => ({
    space: -Math.log(of.space),
    gap: -Math.log(of.gap),
    tab: -Math.log(of.tab),
    line: -Math.log(of.line),
    blank: -Math.log(of.blank),
    page: -Math.log(of.page),
  });
  return { join: cost(shares.join), cell: cost(shares.cell), row: cost(shares.row) };
}
