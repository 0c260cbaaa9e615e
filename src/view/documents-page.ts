import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import { findDocuments } from './find-documents.js';
import { kindLabels, levelLabels } from './labels.js';
import { buildHead, type PageHead } from './layout.js';
import { documentLink, documentsLink, lineageLink, sourceLink } from './links.js';
import { documentName } from './names.js';
import { listNearCopies, type NearCopyNote } from './near-copies.js';
import { buildPager, type Pager } from './pager.js';
import { placeOf } from './places.js';
import { dateOf, sortDocuments, type DocumentOrder } from './sort-documents.js';

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
  /** The file that it was read from, with the part of a compilation, and the view of it. */
  readonly file: string;
  readonly sourceHref: string;
  readonly nearCopies: readonly NearCopyNote[];
}

/** The list of documents (文件). */
export interface DocumentsPage {
  readonly head: PageHead;
  readonly rows: readonly DocumentRow[];
  readonly total: number;
  /** Words that the list is held to. */
  readonly find: string;
  /** The orders of the list, each with its address. */
  readonly orders: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
  readonly columns: readonly {
    readonly label: string;
    readonly amount: boolean;
    readonly sorted: 'ascending' | 'descending' | undefined;
  }[];
  /** Fields that the form of the search keeps. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly lineageHref: string;
  readonly pager: Pager;
  readonly unreadable: Corpus['unreadable'];
}

/** Documents on one page of the list. */
const PAGE_SIZE = 100;

const ORDERS: readonly { readonly sort: DocumentOrder | undefined; readonly label: string }[] = [
  { sort: undefined, label: '按文件名' },
  { sort: 'place', label: '按地区' },
  { sort: 'level', label: '按层级' },
  { sort: 'date', label: '日期新的在前' },
  { sort: 'clauses', label: '条款多的在前' },
];

const COLUMNS: readonly {
  readonly label: string;
  readonly order?: DocumentOrder;
  readonly direction?: 'ascending' | 'descending';
}[] = [
  { label: '文件' },
  { label: '地区', order: 'place', direction: 'ascending' },
  { label: '层级', order: 'level', direction: 'ascending' },
  { label: '文种' },
  { label: '文号' },
  { label: '日期', order: 'date', direction: 'descending' },
  { label: '条款', order: 'clauses', direction: 'descending' },
];

/** What the list is held to, and where it begins. */
export interface DocumentsQuery {
  readonly offset: number;
  readonly find: string;
  readonly sort: DocumentOrder | undefined;
}

/** List the documents that hold the words `find`, from the `offset`-th on; in the order of the corpus unless `sort` names one. */
export function buildDocumentsPage(corpus: Corpus, { offset, find, sort }: DocumentsQuery): DocumentsPage {
  const found = sortDocuments(findDocuments(corpus.documents, find), sort);
  const total = found.length;
  const rows = found.slice(offset, offset + PAGE_SIZE).map((document) => toRow(corpus, document));
  return {
    head: buildHead({ title: '文件', section: 'documents', bodyClass: 'documents-page', styles: ['documents.css'] }),
    rows,
    total,
    find,
    orders: ORDERS.map((one) => ({
      label: one.label,
      href: documentsLink(0, find, one.sort),
      current: one.sort === sort,
    })),
    columns: COLUMNS.map(({ label, order, direction }) => ({
      label,
      amount: order === 'clauses',
      sorted: order !== undefined && order === sort ? direction : undefined,
    })),
    kept: sort === undefined ? [] : [{ name: 'sort', value: sort }],
    lineageHref: lineageLink(),
    pager: buildPager({ offset, limit: PAGE_SIZE, shown: rows.length, total }, '份', (from) =>
      documentsLink(from, find, sort),
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
    date: dateOf(document),
    clauses: document.clauseCount,
    file: document.part === undefined ? document.sourceFile : `${document.sourceFile}，${document.part}`,
    sourceHref: sourceLink(document.id),
    nearCopies: listNearCopies(corpus, document.id),
  };
}
