import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Clause } from '../domain/document.js';
import { clauseName, documentName } from './names.js';

/** Reference after GB/T 7714: 「责任者. 题名: 文号[Z]. 日期.」 with the parts that the text gives. */
export function citeDocument(document: AnnotatedDocument): string {
  return `${cite(document)}.`;
}

/** Reference to one clause: its label and heading stand where a page number would. */
export function citeClause(document: AnnotatedDocument, clause: Clause): string {
  return `${cite(document)}: ${clauseName(clause)}.`;
}

function cite(document: AnnotatedDocument): string {
  const { issuingAuthorities, documentNumber, signedOn, publishedOn } = document.header;
  const author = issuingAuthorities.length > 0 ? `${issuingAuthorities.join(', ')}. ` : '';
  const number = documentNumber === undefined ? '' : `: ${documentNumber}`;
  return `${author}${documentName(document)}${number}[Z]. ${signedOn ?? publishedOn ?? '日期不详'}`;
}
