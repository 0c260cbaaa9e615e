import { findCopyPairs } from '../corpus/index.js';
import type { Likeness } from '../domain/addition.js';
import type { Corpus } from '../domain/corpus.js';
import type { Header, PolicyDocument } from '../domain/document.js';
import type { DocumentId } from '../domain/ids.js';
import { fold } from '../text/fold.js';

/**
 * Find the documents of the corpus that a given one repeats or replaces: by document number, by title and place, by text.
 * @returns by the order of the corpus. Cost: a look at the sketch of each document, then a few full comparisons.
 */
export function findLikenesses(document: PolicyDocument, corpus: Corpus): readonly Likeness[] {
  const similarities = findSimilar(document, corpus);
  return corpus.documents.flatMap((other) => {
    const likeness = {
      document: other.id,
      sameNumber: hasSameNumber(document.header, other.header),
      version: versionOf(document.header, other.header),
      similarity: similarities.get(other.id),
    };
    const { sameNumber, version, similarity } = likeness;
    return sameNumber || version !== undefined || similarity !== undefined ? [likeness] : [];
  });
}

function hasSameNumber(a: Header, b: Header): boolean {
  const [one, other] = [ownNumber(a), ownNumber(b)];
  return one !== undefined && one === other;
}

/** An interpretation or a drafting note bears the number of what it is about. */
function ownNumber({ documentNumber, kind }: Header): string | undefined {
  return kind === 'interpretation' || kind === 'drafting-note' || documentNumber === undefined
    ? undefined
    : fold(documentNumber);
}

function versionOf(given: Header, held: Header): Likeness['version'] {
  const isOne =
    given.title !== undefined &&
    held.title !== undefined &&
    given.kind === held.kind &&
    given.locality !== undefined &&
    given.locality.adcode === held.locality?.adcode &&
    fold(given.title) === fold(held.title);
  if (!isOne) return undefined;
  const [own, other] = [given.signedOn ?? given.publishedOn, held.signedOn ?? held.publishedOn];
  if (own === undefined || other === undefined || own === other) return 'undated';
  return own > other ? 'newer' : 'older';
}

function findSimilar(document: PolicyDocument, corpus: Corpus): ReadonlyMap<DocumentId, number> {
  const pairs = findCopyPairs([document], corpus.documents);
  return new Map(pairs.map(({ other, similarity }) => [other, similarity]));
}
