import type { AnnotatedDocument } from '../domain/annotation.js';
import type { ComparisonDifferences, Difference, DocumentComparison, TextDiff } from '../domain/comparison.js';
import type { Corpus } from '../domain/corpus.js';
import type { ClauseId } from '../domain/ids.js';
import { cellAnchor, fragmentAnchor, onlyAnchor, rowAnchor } from './compare-anchors.js';
import { diffComparison, type Counterparts } from './compare-blocks.js';
import { placeDifferences, type PlacedDifferences } from './compare-marks.js';
import { joinBaseMoves, listMoves, type BaseMove, type ClauseSpan, type Move } from './compare-moves.js';
import { compareLink, fragmentLink, type CompareView } from './links.js';
import { shortNames } from './names.js';

/** A document of the comparison with what was found of it. */
export interface ComparedDocument {
  readonly document: AnnotatedDocument;
  readonly comparison: DocumentComparison;
  readonly differences: ComparisonDifferences;
}

/** A document held against the base, with its name in the column heads and what is shown of it. */
export interface CompareSide {
  readonly other: AnnotatedDocument;
  readonly name: string;
  readonly comparison: DocumentComparison;
  readonly counterparts: ReadonlyMap<ClauseId, Counterparts>;
  readonly placed: PlacedDifferences;
  readonly moves: readonly Move[];
}

/** Everything that the parts of the page are built from. */
export interface CompareContext {
  readonly corpus: Corpus;
  readonly base: AnnotatedDocument;
  readonly baseName: string;
  readonly sides: readonly CompareSide[];
  readonly view: CompareView;
  /** Moved fragments of the base over all columns, by clause; clauses without any are absent. */
  readonly baseMoves: ReadonlyMap<ClauseId, readonly BaseMove[]>;
}

/** @param others  in the order of the columns. */
export function buildContext(
  corpus: Corpus,
  base: AnnotatedDocument,
  others: readonly ComparedDocument[],
  diff: (base: string, other: string) => TextDiff,
  view: CompareView,
): CompareContext {
  const [baseName = '', ...names] = shortNames([base, ...others.map((one) => one.document)]);
  const sides = others.map(({ document, comparison, differences }, at): CompareSide => {
    const counterparts = diffComparison(base, document, comparison, diff);
    return {
      other: document,
      name: names[at] ?? '',
      comparison,
      counterparts,
      placed: placeDifferences(differences, counterparts),
      moves: listMoves(counterparts, differences.differences),
    };
  });
  const moves = sides.map((side) => side.moves);
  const movedClauses = new Set(moves.flat().map((move) => move.base.clause));
  const baseMoves = new Map([...movedClauses].map((id) => [id, joinBaseMoves(id, moves)]));
  return { corpus, base, baseName, sides, view, baseMoves };
}

/** Ids of the documents beside the base, in the order of the columns. */
export function otherIds({ sides }: CompareContext): readonly AnnotatedDocument['id'][] {
  return sides.map(({ other }) => other.id);
}

/** All differences that a row of the base shows. */
export function differencesOfRow({ sides }: CompareContext, clause: ClauseId): readonly Difference[] {
  return sides.flatMap(({ placed }) => placed.ofRow(clause));
}

/** Link to an anchor; from one row to another of a page that shows not all rows, to the whole comparison. */
export function linkWithin(context: CompareContext, anchor: string, sameRow: boolean): string {
  const { base, view } = context;
  const held = view.show !== undefined && view.show !== 'all' && !sameRow;
  return `${held ? compareLink(base.id, otherIds(context), { ...view, show: undefined }) : ''}${fragmentLink(anchor)}`;
}

/** Moved fragments of a base clause over all columns. */
export function baseMovesOf({ baseMoves }: CompareContext, clause: ClauseId): readonly BaseMove[] {
  return baseMoves.get(clause) ?? [];
}

/** Anchor of a moved fragment in the base's column. */
export function baseMoveAnchor({ base }: CompareContext, { clause, start }: ClauseSpan): string {
  return fragmentAnchor(cellAnchor(rowAnchor(base, clause), base), clause, start);
}

/** Anchor of a moved fragment in the column of another document, and the base clause in whose row it stands. */
export function otherMoveAnchor(
  { base }: CompareContext,
  { other, placed }: CompareSide,
  { clause, start }: ClauseSpan,
): { readonly anchor: string; readonly row: ClauseId | undefined } {
  const row = placed.rowShowing(clause);
  const place = row === undefined ? onlyAnchor(other, clause) : rowAnchor(base, row);
  return { anchor: fragmentAnchor(cellAnchor(place, other), clause, start), row };
}
