import type { PolicyDocument } from '../../domain/document.js';
import type { DocumentId } from '../../domain/ids.js';
import { normaliseDocumentNumber } from '../../text/document-number.js';
import { remember } from '../../text/remember.js';
import { printedTitle, titleKey, withoutIssuer } from './title-key.js';

/** What a document is looked up by. */
export interface Wanted {
  readonly title?: string | undefined;
  readonly documentNumber?: string | undefined;
  /** Words before the mention, which may name the issuer: 「国务院办公厅印发了」. */
  readonly before?: string;
  /** A document that is not meant. */
  readonly not?: DocumentId;
}

/** Finds the documents of a corpus that a number or a title means: none, one, or several that cannot be told apart. */
export type FindDocuments = (wanted: Wanted) => readonly DocumentId[];

type Known = Pick<PolicyDocument, 'id' | 'header'>;

/**
 * Makes the look-up: by number first, else by title, folded. A title without its issuer (「关于…的意见」) meets the full one; where
 * several documents bear it, the issuer in the words before decides. A document of another number is never meant.
 */
export function makeDocumentFinder(documents: readonly Known[]): FindDocuments {
  const byNumber = new Map<string, Known[]>();
  const byTitle = new Map<string, Known[]>();
  for (const document of documents) {
    const { documentNumber } = document.header;
    if (documentNumber !== undefined) push(byNumber, normaliseDocumentNumber(documentNumber), document);
    for (const key of titleKeys(document.header)) push(byTitle, key, document);
  }
  return ({ title, documentNumber, before, not }) => {
    const number = documentNumber === undefined ? undefined : normaliseDocumentNumber(documentNumber);
    const numbered = number === undefined ? undefined : byNumber.get(number);
    if (numbered) return numbered.map(({ id }) => id);
    if (title === undefined) return [];
    const [key = '', printed = ''] = keysOfTitle(title);
    const titled = (byTitle.get(key) ?? byTitle.get(printed) ?? []).filter(
      ({ id, header }) => id !== not && (number === undefined || header.documentNumber === undefined),
    );
    return (titled.length > 1 ? narrow(titled, before ?? '') : titled).map(({ id }) => id);
  };
}

/** A wanted title, as it is looked up: as it stands, else as that of what it prints. */
function keysOfTitle(title: string): readonly string[] {
  const key = titleKey(title);
  const printed = printedTitle(key);
  return printed === undefined ? [key] : [key, printed];
}

/** The keys under which the finder holds a document: another one with none of them changes nothing for who looks for this. */
export function keysOfDocument(header: Known['header']): readonly string[] {
  const { documentNumber } = header;
  return [...titleKeys(header), ...(documentNumber === undefined ? [] : [normaliseDocumentNumber(documentNumber)])];
}

/** The keys under which the finder looks for what is wanted. */
export function keysOfWanted({ title, documentNumber }: Wanted): readonly string[] {
  return [
    ...(title === undefined ? [] : keysOfTitle(title)),
    ...(documentNumber === undefined ? [] : [normaliseDocumentNumber(documentNumber)]),
  ];
}

/** A document is found by its title, by that of the notice that prints it, and by both from 关于 on. */
const titleKeys = remember((header: Known['header']): ReadonlySet<string> => {
  const keys = [header.title, header.noticeTitle].filter((title) => title !== undefined).map(titleKey);
  const printed = keys.map(printedTitle).filter((key) => key !== undefined);
  const bare = [...keys, ...printed].map(withoutIssuer).filter((key) => key !== undefined);
  return new Set([...keys, ...printed, ...bare]);
});

function narrow(documents: readonly Known[], before: string): readonly Known[] {
  const named = documents.filter(({ header }) => header.issuingAuthorities.some((name) => before.includes(name)));
  return named.length > 0 ? named : documents;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
