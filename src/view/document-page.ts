import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { Annex } from '../domain/document.js';
import type { DraftingChange } from '../domain/drafting-note.js';
import { buildBody, buildOutline, type BodyBlock, type OutlineEntry } from './document-body.js';
import { citeDocument } from './cite-document.js';
import { buildHeaderRows, buildParentRows, type HeaderRow, type ParentRow } from './document-header.js';
import { buildDraftingTable, type DraftingTable } from './drafting-table.js';
import { setAsideLabels, severityLabels } from './labels.js';
import { buildHead, type PageHead } from './layout.js';
import { compareLink, sourcesLink } from './links.js';
import { documentName, shorten } from './names.js';
import { listVersions, type VersionNote } from './versions.js';
import { listNearCopies, type NearCopyNote } from './near-copies.js';

/** The reading view of one document (阅读). */
export interface DocumentPage {
  readonly head: PageHead;
  readonly title: string;
  readonly untitled: boolean;
  /** Cells of the header table, two fields a line where they are short. */
  readonly header: readonly (readonly HeaderRow[])[];
  readonly parents: readonly ParentRow[];
  readonly nearCopies: readonly NearCopyNote[];
  readonly versions: readonly VersionNote[];
  readonly clauseCount: number;
  /** What a drafting note says was changed; undefined for any other document. */
  readonly changes: DraftingTable | undefined;
  readonly outline: readonly OutlineEntry[];
  readonly body: readonly BodyBlock[];
  readonly annexes: readonly (Pick<Annex, 'title' | 'table' | 'text'> & {
    readonly anchor: string;
    readonly href: string;
  })[];
  readonly setAside: readonly { readonly reason: string; readonly text: string }[];
  readonly diagnostics: readonly { readonly severity: string; readonly message: string }[];
  readonly compareHref: string;
  /** Where its wording comes from; undefined for a document of no family. */
  readonly sourcesHref: string | undefined;
  readonly apiHref: string;
  /** Reference after GB/T 7714. */
  readonly citation: string;
}

/** Build the reading view of `document`. @param change  the only kind of change to list of a drafting note. */
export function buildDocumentPage(corpus: Corpus, document: AnnotatedDocument, change?: DraftingChange): DocumentPage {
  const title = documentName(document);
  const body = buildBody(corpus, document);
  return {
    head: buildHead({
      title,
      section: 'documents',
      bodyClass: 'doc-page',
      styles: document.draftingRecords.length > 0 ? ['document.css', 'changes.css'] : ['document.css'],
      crumbs: [{ label: '文件', href: '/documents' }, { label: shorten(title, 30) }],
    }),
    title,
    untitled: document.header.title === undefined,
    header: pairRows(buildHeaderRows(document)),
    parents: buildParentRows(corpus, document),
    nearCopies: listNearCopies(corpus, document.id),
    versions: listVersions(corpus, document.id),
    clauseCount: document.clauses.length,
    changes: buildDraftingTable(document, change),
    outline: buildOutline(body),
    body,
    annexes: document.annexes.map((annex, at) => ({
      title: annexTitle(annex.title),
      text: annex.text,
      anchor: `annex-${at + 1}`,
      href: `#annex-${at + 1}`,
      ...(annex.table ? { table: annex.table } : {}),
    })),
    setAside: document.setAside.map(({ reason, text }) => ({ reason: setAsideLabels[reason], text })),
    diagnostics: document.diagnostics.map(({ severity, message }) => ({ severity: severityLabels[severity], message })),
    compareHref: compareLink(document.id, []),
    sourcesHref: document.frameworkId === undefined ? undefined : sourcesLink(document.id),
    apiHref: `/api/documents/${encodeURIComponent(document.id)}`,
    citation: citeDocument(document),
  };
}

/** 「附件　任务清单」; a title that already says 附件 stays as printed. */
function annexTitle(title: string): string {
  if (title === '') return '附件';
  return title.startsWith('附') ? title : `附件　${title}`;
}

/** Two short fields share a line; a wide field has its own. */
function pairRows(rows: readonly HeaderRow[]): readonly (readonly HeaderRow[])[] {
  const lines: HeaderRow[][] = [];
  for (const row of rows) {
    const last = lines.at(-1);
    if (!row.wide && last?.length === 1 && last[0]?.wide === false) last.push(row);
    else lines.push([row]);
  }
  return lines;
}
