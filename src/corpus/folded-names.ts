import type { Header } from '../domain/document.js';
import { fold } from '../text/fold.js';
import { remember } from '../text/remember.js';

/** The names that a document goes by, folded: number, title, title of the printing notice; each once. */
export const foldedNames = remember((header: Header): readonly string[] =>
  foldAll(header.documentNumber, header.title, header.noticeTitle),
);

/** A document as others cite it; a cited parent, or one that is missing. */
interface Cited {
  readonly documentNumber?: string | undefined;
  readonly title?: string | undefined;
}

/** Number and title of a cited document, folded, the number first. */
export const foldedCitation = remember(({ documentNumber, title }: Cited): readonly string[] =>
  foldAll(documentNumber, title),
);

function foldAll(...names: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== undefined).map(fold))];
}
