import type { DocumentText, FamilyText } from './family-text.js';
import type { Passage } from './passages.js';
import type { DescribedPoint } from './points.js';
import { holdsWord, toWordToken } from './reader.js';

/** Share of the witnesses that must use a word before its absence says anything: the point is worded freely. */
const USUAL = 0.6;
/** Words as common as 健全 and 体系 say nothing. */
const LEAST_WEIGHT = 0.3;

/**
 * Find the words of a point's text that the clauses known to write it out use, and that neither the clause of `best` nor the
 * document's other clauses of the item hold.
 * @param exemplars  see `findExemplars`; those of the document's kin are left out
 */
export function findMissing(
  point: DescribedPoint,
  { document, clauses }: DocumentText,
  best: Passage,
  exemplars: readonly Passage[],
  family: FamilyText,
): readonly string[] {
  const { reader } = family;
  const witnessing = new Set(exemplars.filter((one) => !family.isKin(one.document, document)).map((one) => one.clause));
  const witnesses = family.documents.flatMap((text) => text.clauses).filter(({ clause }) => witnessing.has(clause));
  const isUsual = (word: string): boolean =>
    witnesses.filter(({ tokens }) => holdsWord(tokens, word)).length >= Math.max(1, witnesses.length * USUAL);
  const expected = [...new Set(reader.words(point.text))].filter(
    (word) => family.weigh(toWordToken(word)) >= LEAST_WEIGHT && isUsual(word),
  );
  const scope = clauses.filter(({ clause }) => clause === best.clause || clause.items.includes(point.item.no));
  return expected.filter((word) => !scope.some(({ tokens }) => holdsWord(tokens, word)));
}
