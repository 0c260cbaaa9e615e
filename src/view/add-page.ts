import type { AddedBatch } from '../domain/addition.js';
import type { Corpus } from '../domain/corpus.js';
import { buildHead, type PageHead } from './layout.js';
import { addedBatchLink, compareChoiceLink, documentLink, documentsLink } from './links.js';
import { documentName } from './names.js';
import { placeOf } from './places.js';

/** 添加文件 where nobody may add, or to whom has not said the token (口令) yet. */
export interface AddDoorPage {
  readonly head: PageHead;
  /** What is wrong, in Chinese; '' where nothing is. */
  readonly problem: string;
}

/** A batch with its documents. */
export interface BatchView {
  readonly name: string;
  readonly href: string;
  readonly documents: readonly {
    readonly name: string;
    readonly href: string;
    readonly place: string;
    readonly number: string;
    readonly clauses: number;
    readonly compareHref: string;
  }[];
  readonly unreadable: AddedBatch['unreadable'];
  readonly refused: AddedBatch['refused'];
}

/** 添加文件: files or an address to look at, and the latest batches. */
export interface AddPage extends AddDoorPage {
  /** Most that may be sent at once. */
  readonly maxBytes: number;
  /** As it was typed, where it could not be fetched. */
  readonly address: string;
  /** The batch that was just taken back; '' where none was. */
  readonly undone: string;
  readonly batches: readonly BatchView[];
}

/** What was added, or a batch that was added before. */
export interface AddedPage {
  readonly head: PageHead;
  readonly batch: BatchView;
}

const TITLE = '添加文件';
const CRUMBS = [{ label: '文件', href: documentsLink() }, { label: TITLE }];

/** The head of every page about adding; `current` is the last step of the breadcrumb. */
export function buildAddHead(title = TITLE, given: Partial<Pick<PageHead, 'scripts' | 'keptForm'>> = {}): PageHead {
  return buildHead({
    title,
    section: 'documents',
    bodyClass: 'add-page',
    styles: ['add.css'],
    crumbs:
      title === TITLE ? CRUMBS : [...CRUMBS.slice(0, 1), { label: TITLE, href: '/documents/add' }, { label: title }],
    ...given,
  });
}

export function buildAddDoorPage(problem = ''): AddDoorPage {
  return { head: buildAddHead(), problem };
}

export function buildAddPage(
  corpus: Corpus,
  batches: readonly AddedBatch[],
  maxBytes: number,
  said: { readonly problem?: string; readonly address?: string; readonly undone?: string } = {},
): AddPage {
  const { problem = '', address = '', undone = '' } = said;
  return {
    head: buildAddHead(TITLE, { scripts: ['add.js'] }),
    problem,
    maxBytes,
    address,
    undone,
    batches: batches.map((batch) => toBatchView(corpus, batch)),
  };
}

export function buildAddedPage(corpus: Corpus, batch: AddedBatch): AddedPage {
  return { head: buildAddHead(`批次 ${batch.name}`), batch: toBatchView(corpus, batch) };
}

function toBatchView({ documentById }: Corpus, { name, documents, unreadable, refused }: AddedBatch): BatchView {
  return {
    name,
    href: addedBatchLink(name),
    documents: documents.flatMap((id) => {
      const document = documentById.get(id);
      if (!document) return [];
      return {
        name: documentName(document),
        href: documentLink(id),
        place: placeOf(document).name,
        number: document.header.documentNumber ?? '',
        clauses: document.clauseCount,
        compareHref: compareChoiceLink(id, []),
      };
    }),
    unreadable,
    refused,
  };
}
