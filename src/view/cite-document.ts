import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Clause } from '../domain/document.js';
import { clauseNumber } from './clause-number.js';
import { clauseLink, documentLink } from './links.js';
import { clauseName, documentName } from './names.js';
import { readableAddress } from './readable-address.js';

/** Where and when the site was read: what an online citation must say. */
export interface CitationSource {
  /** `http://host:port`, as the reader reached the site. */
  readonly origin: string;
  /** Day of retrieval, YYYY-MM-DD. */
  readonly retrievedOn: string;
}

/** A citation after GB/T 7714 in both carriers. */
export interface CitationForms {
  /** 「发文机关. 题名: 文号[Z]. 日期: 条款号.」 */
  readonly printed: string;
  /** 「发文机关. 题名: 文号[EB/OL]. (日期)[引用日期]: 条款号. 地址」 */
  readonly online: string;
}

/** More authors than these are cut to 「, 等」, as the standard has it. */
const MAX_AUTHORS = 3;

/** 责任者. 题名: 文号[Z]. 日期. — with the parts that the text gives. */
export function citeDocument(document: AnnotatedDocument): string {
  return `${describe(document, 'Z')} ${dateOf(document) ?? '日期不详'}.`;
}

/** A document, or one clause of it, as a reference after GB/T 7714. */
export function citeForms(document: AnnotatedDocument, source: CitationSource, clause?: Clause): CitationForms {
  const address = clause ? clauseLink(document.id, clause.id) : documentLink(document.id);
  const date = dateOf(document);
  const place = clause ? `: ${clauseNumber(clause, document.clauses)}` : '';
  return {
    printed: `${citeDocument(document).replace(/\.$/u, '')}${place}.`,
    online: [
      `${describe(document, 'EB/OL')} ${date === undefined ? '' : `(${date})`}[${source.retrievedOn}]${place}.`,
      readableAddress(`${source.origin}${address}`),
    ].join(' '),
  };
}

/** Reference to one clause: its label and heading stand where a page number would. */
export function citeClause(document: AnnotatedDocument, clause: Clause): string {
  return `${citeDocument(document).replace(/\.$/u, '')}: ${clauseName(clause)}.`;
}

/** True where the title was made up, as the text gives none: a citation puts such a title in square brackets. */
export function hasMadeTitle({ header }: AnnotatedDocument): boolean {
  return header.title === undefined;
}

/** Title for a citation; one that the text does not give stands in square brackets. */
export function citedTitle(document: AnnotatedDocument): string {
  return hasMadeTitle(document) ? `[${documentName(document)}]` : documentName(document);
}

/** 「责任者1, 责任者2, 责任者3, 等」; '' where the text names none. */
export function citedAuthors({ header }: AnnotatedDocument): string {
  const shown = header.issuingAuthorities.slice(0, MAX_AUTHORS).join(', ');
  return header.issuingAuthorities.length > MAX_AUTHORS ? `${shown}, 等` : shown;
}

function describe(document: AnnotatedDocument, carrier: 'Z' | 'EB/OL'): string {
  const authors = citedAuthors(document);
  const { documentNumber } = document.header;
  const number = documentNumber === undefined ? '' : `: ${documentNumber}`;
  return `${authors === '' ? '' : `${authors}. `}${citedTitle(document)}${number}[${carrier}].`;
}

function dateOf({ header }: AnnotatedDocument): string | undefined {
  return header.signedOn ?? header.publishedOn;
}
