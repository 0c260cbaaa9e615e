import type { Corpus } from '../domain/corpus.js';
import type { DocumentId } from '../domain/ids.js';
import type { ReuseSpread, ReuseWitness } from '../domain/reuse.js';
import { compareStrings } from './compare-strings.js';
import { makeComponents } from './components.js';

/** What is asked of a corpus: its documents with their places, and which of them are one text twice. */
export type SpreadSource = Pick<Corpus, 'documents' | 'nearCopies' | 'versions'>;

/**
 * Make a function that tells how far a wording has spread, by its witnesses: places, and documents, with the versions of one
 * instrument and the near copies of one text counted once. Near copies of two different places count as two: there the whole
 * text was taken over.
 */
export function makeSpreadCounter(corpus: SpreadSource): (witnesses: readonly ReuseWitness[]) => ReuseSpread {
  const originalOf = groupCopies(corpus);
  const localityOf = new Map(corpus.documents.map(({ id, header }) => [id, header.locality]));
  return (witnesses) => {
    const copies = new Map<DocumentId, Set<DocumentId>>();
    const places = new Map<string, string>();
    const placed = new Set<DocumentId>();
    for (const { document } of witnesses) {
      const original = originalOf(document);
      copies.set(original, (copies.get(original) ?? new Set()).add(document));
      const locality = localityOf.get(document);
      if (!locality) continue;
      places.set(locality.adcode, locality.name);
      placed.add(original);
    }
    return {
      localities: [...places].sort(([a], [b]) => compareStrings(a, b)).map(([, name]) => name),
      documents: copies.size,
      unplaced: copies.size - placed.size,
      copies: [...copies.values()].filter(({ size }) => size > 1).map((group) => [...group].sort(compareStrings)),
    };
  };
}

/** By which document of its group a document is counted. */
function groupCopies({ documents, nearCopies, versions }: SpreadSource): (id: DocumentId) => DocumentId {
  const numberOf = new Map(documents.map(({ id }, number) => [id, number]));
  const groups = makeComponents(documents.length);
  const placeOf = (id: DocumentId): string | undefined => documents[numberOf.get(id) ?? -1]?.header.locality?.adcode;
  const join = (first: DocumentId, second: DocumentId): void => {
    const [a, b] = [numberOf.get(first), numberOf.get(second)];
    if (a !== undefined && b !== undefined) groups.join(a, b);
  };
  for (const { first, second } of nearCopies) {
    const [a, b] = [placeOf(first), placeOf(second)];
    if (a === undefined || b === undefined || a === b) join(first, second);
  }
  for (const group of versions) for (const one of group) join(group[0] ?? one, one);
  return (id) => documents[groups.rootOf(numberOf.get(id) ?? -1)]?.id ?? id;
}
