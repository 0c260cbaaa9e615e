import type { AnnotatedDocument } from '../domain/annotation.js';
import { documentName } from './names.js';

/** 责任者. 题名: 文号[Z]. 日期. — with the parts that the text gives. */
export function citeDocument(document: AnnotatedDocument): string {
  const { issuingAuthorities, documentNumber, signedOn, publishedOn } = document.header;
  const author = issuingAuthorities.length > 0 ? `${issuingAuthorities.join(', ')}. ` : '';
  const number = documentNumber === undefined ? '' : `: ${documentNumber}`;
  const date = signedOn ?? publishedOn ?? '日期不详';
  return `${author}${documentName(document)}${number}[Z]. ${date}.`;
}
