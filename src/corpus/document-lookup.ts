import type { AnnotatedDocument } from '../domain/annotation.js';
import { fold } from '../text/fold.js';
import { foldedNames } from './folded-names.js';

/** Finds the document of the corpus that a number or a title means. */
export interface DocumentLookup {
  /** The number decides where both are given and it is known. @param child  never answered; of several the latest not after it. */
  find(
    named: { readonly documentNumber?: string | undefined; readonly title?: string | undefined },
    child: AnnotatedDocument,
  ): AnnotatedDocument | undefined;
}

/** Look-ups by document number, title and title of the printing notice, whatever the width of brackets. Cost: one pass. */
export function makeDocumentLookup(documents: readonly AnnotatedDocument[]): DocumentLookup {
  const byKey = new Map<string, AnnotatedDocument[]>();
  for (const document of documents) {
    for (const key of foldedNames(document.header)) {
      const known = byKey.get(key);
      if (known) known.push(document);
      else byKey.set(key, [document]);
    }
  }
  return {
    find: ({ documentNumber, title }, child) => {
      for (const name of [documentNumber, title]) {
        const found = (name === undefined ? [] : (byKey.get(fold(name)) ?? [])).filter(({ id }) => id !== child.id);
        if (found.length > 0) return latestBefore(found, child);
      }
      return undefined;
    },
  };
}

function latestBefore(found: readonly AnnotatedDocument[], child: AnnotatedDocument): AnnotatedDocument | undefined {
  const dateOf = ({ header }: AnnotatedDocument): string => header.signedOn ?? header.publishedOn ?? '';
  const own = dateOf(child);
  const earlier = own === '' ? found : found.filter((one) => dateOf(one) <= own);
  return [...(earlier.length > 0 ? earlier : found)].sort((a, b) => dateOf(b).localeCompare(dateOf(a)))[0];
}
