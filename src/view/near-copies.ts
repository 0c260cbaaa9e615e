import type { Corpus } from '../domain/corpus.js';
import type { DocumentId } from '../domain/ids.js';
import { compareLink, copiesLink, documentLink } from './links.js';
import { documentName } from './names.js';
import { placeOf } from './places.js';

/** A pair of documents that are nearly the same text, as shown. */
export interface NearCopyNote {
  readonly other: { readonly name: string; readonly place: string; readonly href: string };
  /** 「相同 97%」. */
  readonly share: string;
  readonly compareHref: string;
  /** All differences, to the character. */
  readonly differencesHref: string;
}

/** The near copies of a document, the most alike first. */
export function listNearCopies(corpus: Corpus, id: DocumentId): readonly NearCopyNote[] {
  return corpus.nearCopies
    .filter((pair) => pair.first === id || pair.second === id)
    .sort((a, b) => b.similarity - a.similarity)
    .flatMap((pair) => {
      const other = corpus.documentById.get(pair.first === id ? pair.second : pair.first);
      if (!other) return [];
      return [
        {
          other: { name: documentName(other), place: placeOf(other).short, href: documentLink(other.id) },
          share: formatShare(pair.similarity),
          compareHref: compareLink(id, [other.id]),
          differencesHref: copiesLink(pair.first, pair.second),
        },
      ];
    });
}

/** 0.973 as 「97%」; rounded down, so that only identical texts show 100%. */
export function formatShare(share: number): string {
  return `${Math.floor(share * 100)}%`;
}
