import type { CitedParent, Header } from '../domain/document.js';
import { fold } from '../text/fold.js';
import { remember } from '../text/remember.js';

/** The names that a document goes by, folded: number, title, title of the printing notice; each once. */
export const foldedNames = remember((header: Header): readonly string[] => foldAll(header.documentNumber, header.title, header.noticeTitle));

/** Number and title of a cited parent, folded, the number first. */
export const foldedCitation = remember(({ documentNumber, title }: CitedParent): readonly string[] => foldAll(documentNumber, title));

function foldAll(...names: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== undefined).map(fold))];
}
