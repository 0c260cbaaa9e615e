import type { DocumentText, FamilyText } from './family-text.js';
import type { Passage } from './passages.js';
import type { DescribedPoint } from './points.js';
import { holdsWord, toWordToken } from './reader.js';

/** Share of the witnesses that must use a word before its absence says anything: the point is worded freely. */
const USUAL = 0.6;

/** Words of a point that a document could be expected to use, and those of them that it lacks. */
export interface MissingWords {
  readonly words: readonly string[];
  /** Share of the weight of the expected words, 0..1; 0 where none is expected. */
  readonly share: number;
}

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
): MissingWords {
  const { reader } = family;
  const witnessing = new Set(exemplars.filter((one) => !family.isKin(one.document, document)).map((one) => one.clause));
  const witnesses = family.documents.flatMap((text) => text.clauses).filter(({ clause }) => witnessing.has(clause));
  const isUsual = (word: string): boolean =>
    witnesses.filter(({ tokens }) => holdsWord(tokens, word)).length >= Math.max(1, witnesses.length * USUAL);
  const expected = [...new Set(reader.words(point.text))].filter(isUsual);
  const scope = clauses.filter(({ clause }) => clause === best.clause || clause.items.includes(point.item.no));
  const words = expected.filter((word) => !scope.some(({ tokens }) => holdsWord(tokens, word)));
  const weigh = (list: readonly string[]): number =>
    list.reduce((sum, word) => sum + family.weigh(toWordToken(word)), 0);
  const all = weigh(expected);
  return { words, share: all === 0 ? 0 : weigh(words) / all };
}
