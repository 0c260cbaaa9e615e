import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import { findDocuments } from './find-documents.js';
import { kindLabels, levelLabels } from './labels.js';
import { buildHead, type PageHead } from './layout.js';
import { documentLink, documentsLink } from './links.js';
import { documentName } from './names.js';
import { listNearCopies } from './near-copies.js';
import { buildPager, type Pager } from './pager.js';
import { placeOf } from './places.js';

/** A line of the list of documents. */
export interface DocumentRow {
  readonly name: string;
  readonly href: string;
  /** True where the name was made up because the text gives no title. */
  readonly untitled: boolean;
  readonly place: string;
  readonly level: string;
  readonly kind: string;
  readonly number: string;
  readonly date: string;
  readonly clauses: number;
  /** 「与《…》基本相同（97%）」. */
  readonly nearCopies: readonly string[];
}

/** The list of documents (文件). */
export interface DocumentsPage {
  readonly head: PageHead;
  readonly rows: readonly DocumentRow[];
  readonly total: number;
  /** Words that the list is held to. */
  readonly find: string;
  readonly pager: Pager;
  readonly unreadable: Corpus['unreadable'];
}

/** Documents on one page of the list. */
const PAGE_SIZE = 100;

/** List the documents that hold the words `find` in the order of the corpus, from the `offset`-th on. */
export function buildDocumentsPage(corpus: Corpus, offset: number, find = ''): DocumentsPage {
  const found = findDocuments(corpus.documents, find);
  const total = found.length;
  const rows = found.slice(offset, offset + PAGE_SIZE).map((document) => toRow(corpus, document));
  return {
    head: buildHead({ title: '文件', section: 'documents', bodyClass: 'documents-page', styles: ['document.css'] }),
    rows,
    total,
    find,
    pager: buildPager({ offset, limit: PAGE_SIZE, shown: rows.length, total }, '份', (from) =>
      documentsLink(from, find),
    ),
    unreadable: corpus.unreadable,
  };
}

function toRow(corpus: Corpus, document: AnnotatedDocument): DocumentRow {
  const { header } = document;
  return {
    name: documentName(document),
    href: documentLink(document.id),
    untitled: header.title === undefined,
    place: placeOf(document).name,
    level: levelLabels[header.level],
    kind: kindLabels[header.kind],
    number: header.documentNumber ?? '',
    date: header.signedOn ?? header.publishedOn ?? '',
    clauses: document.clauses.length,
    nearCopies: listNearCopies(corpus, document.id).map((copy) => `与“${copy.other.name}”文字相同 ${copy.share}`),
  };
}
