import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { Annex } from '../domain/document.js';
import type { DraftingChange } from '../domain/drafting-note.js';
import { citeForms, hasMadeTitle, type CitationForms, type CitationSource } from './cite-document.js';
import { buildBody, buildOutline, type BodyBlock, type OutlineEntry } from './document-body.js';
import { buildHeaderRows, buildParentRows, type HeaderRow, type ParentRow } from './document-header.js';
import { buildDraftingTable, type DraftingTable } from './drafting-table.js';
import { setAsideLabels, severityLabels } from './labels.js';
import { buildHead, type PageHead } from './layout.js';
import { citationLink, compareLink, sourceLink, sourcesLink } from './links.js';
import { documentName, shorten } from './names.js';
import { listVersions, type VersionNote } from './versions.js';
import { listNearCopies, type NearCopyNote } from './near-copies.js';
import { splitTitle } from './title-lines.js';

/** The reading view of one document (阅读). */
export interface DocumentPage {
  readonly head: PageHead;
  /** The title in parts; a line may end between two of them. */
  readonly title: readonly string[];
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
  readonly sourceHref: string;
  readonly apiHref: string;
  readonly citation: CitationForms & {
    readonly textHref: string;
    readonly bibtexHref: string;
    /** The title was made up, so that a citation must be checked. */
    readonly madeTitle: boolean;
  };
}

/**
 * Build the reading view of `document`.
 * @param source  where and when it is read, for the citations
 * @param change  the only kind of change to list of a drafting note
 */
export function buildDocumentPage(
  corpus: Corpus,
  document: AnnotatedDocument,
  source: CitationSource,
  change?: DraftingChange,
): DocumentPage {
  const title = documentName(document);
  const body = buildBody(corpus, document, source);
  return {
    head: buildHead({
      title,
      section: 'documents',
      bodyClass: 'doc-page',
      styles: ['document.css', 'clause.css', ...(document.draftingRecords.length > 0 ? ['changes.css'] : [])],
      scripts: ['outline.js', 'cite.js'],
      crumbs: [{ label: '文件', href: '/documents' }, { label: shorten(title, 30) }],
    }),
    title: splitTitle(title, document.header.issuingAuthorities),
    untitled: document.header.title === undefined,
    header: pairRows(buildHeaderRows(document)),
    parents: buildParentRows(corpus, document),
    nearCopies: listNearCopies(corpus, document.id),
    versions: listVersions(corpus, document.id),
    clauseCount: document.clauseCount,
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
    sourceHref: sourceLink(document.id),
    apiHref: `/api/documents/${encodeURIComponent(document.id)}`,
    citation: {
      ...citeForms(document, source),
      textHref: citationLink(document.id, 'txt'),
      bibtexHref: citationLink(document.id, 'bib'),
      madeTitle: hasMadeTitle(document),
    },
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
