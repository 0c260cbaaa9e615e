import type { MissingParent } from '../domain/lineage.js';
import type { DraftingChange } from '../domain/drafting-note.js';
import type { ClauseId, DocumentId } from '../domain/ids.js';
import type { TableFormat } from './table-formats.js';
import { withQuery } from './with-query.js';

export { DEFAULT_LIMIT, searchLink } from './search-links.js';

/** Every address of the site is made here, so that a link stays a citation. */

/** Id of a clause's element in its document's page: `clause-2.1.6`. */
export function clauseAnchor(documentId: DocumentId, clauseId: ClauseId): string {
  const own = clauseId.startsWith(`${documentId}:`) ? clauseId.slice(documentId.length + 1) : clauseId;
  return `clause-${own.replace(/\s+/g, '_')}`;
}

/** Link to an element of the same page. */
export function fragmentLink(anchor: string): string {
  return `#${encodeURIComponent(anchor)}`;
}

/** Address of a document's page. */
export function documentLink(id: DocumentId): string {
  return `/documents/${encodeURIComponent(id)}`;
}

/** Permalink of a clause: its document's page with the clause's anchor. */
export function clauseLink(documentId: DocumentId, clauseId: ClauseId): string {
  return `${documentLink(documentId)}${fragmentLink(clauseAnchor(documentId, clauseId))}`;
}

/** Id of a clause's first stretch in the source view: `source-2.1.6`. */
export function sourceAnchor(documentId: DocumentId, clauseId: ClauseId): string {
  return clauseAnchor(documentId, clauseId).replace(/^clause-/, 'source-');
}

/** Address of a document's source file with the account of every character, at a clause where one is given. */
export function sourceLink(id: DocumentId, clause?: ClauseId): string {
  const address = `${documentLink(id)}/source`;
  return clause === undefined ? address : `${address}${fragmentLink(sourceAnchor(id, clause))}`;
}

/** Address of a document's citation as a plain text or a BibTeX file. */
export function citationLink(id: DocumentId, format: 'txt' | 'bib'): string {
  return `${documentLink(id)}/citation.${format}`;
}

/** Address of the lineage (沿革): the trees that hold the words `find`, from the `offset`-th on. */
export function lineageLink(offset = 0, find = ''): string {
  return withQuery('/lineage', { find: find === '' ? undefined : find, offset: offset === 0 ? undefined : offset });
}

/** Id of a missing parent in the lineage, from its number or title. */
export function missingAnchor({ documentNumber, title }: MissingParent): string {
  return `missing-${(documentNumber ?? title ?? '').replace(/\s+/g, '')}`;
}

/** Address of the trees of the lineage that hold a missing parent, at that parent. */
export function missingLink(parent: MissingParent): string {
  return `${lineageLink(0, parent.documentNumber ?? parent.title)}${fragmentLink(missingAnchor(parent))}`;
}

/** Anchor of the table of changes in the page of a drafting note. */
export const CHANGES_ANCHOR = 'changes';

/** Address of the table of changes of a drafting note, held to one kind of change where it is given. */
export function draftingLink(id: DocumentId, change?: DraftingChange): string {
  return `${withQuery(documentLink(id), { change })}#${CHANGES_ANCHOR}`;
}

/** Address of the list of documents that hold the words `find`, from the `offset`-th on; by file name where no order is named. */
export function documentsLink(offset = 0, find = '', sort?: string): string {
  return withQuery('/documents', {
    find: find === '' ? undefined : find,
    sort,
    offset: offset === 0 ? undefined : offset,
  });
}

/** Which framework (none for the first one) and which locality a theme or item page is held to. */
export interface FrameworkScope {
  readonly framework?: string | undefined;
  readonly locality?: string | undefined;
}

/** Address of a theme's page. */
export function themeLink(id: string, scope: FrameworkScope = {}): string {
  return withQuery(`/themes/${encodeURIComponent(id)}`, { framework: scope.framework, locality: scope.locality });
}

/** Address of a theme as a table to be printed (对照表), or of the same as a file for word processors. */
export function themeTableLink(id: string, scope: FrameworkScope = {}, format?: 'docx'): string {
  const file = format === undefined ? 'table' : `table.${format}`;
  return withQuery(`/themes/${encodeURIComponent(id)}/${file}`, {
    framework: scope.framework,
    locality: scope.locality,
  });
}

/** Address of an item's page. */
export function itemLink(no: number, scope: FrameworkScope & { readonly offset?: number } = {}): string {
  const offset = scope.offset === 0 ? undefined : scope.offset;
  return withQuery(`/items/${no}`, { framework: scope.framework, locality: scope.locality, offset });
}

/** Id of a point's row in the page of its item: `point-3a`. */
export function pointAnchor(id: string): string {
  return `point-${id}`;
}

/** Id of a row in the table of the matrix: `row-3a`. */
export function rowAnchor(id: string): string {
  return `row-${id}`;
}

/** What the matrix shows; what is left out is the default and stays out of the address. */
export interface MatrixQuery {
  readonly by?: 'item' | 'point' | undefined;
  readonly framework?: string | undefined;
  /** The page of one item's points, at one of them where it is given. */
  readonly item?: number | undefined;
  readonly point?: string | undefined;
  /** Rows of one theme, or with a cell of one status, only. */
  readonly theme?: string | undefined;
  readonly status?: string | undefined;
  /** The cell whose evidence stands beside the table, see `formatCellId`. */
  readonly cell?: string | undefined;
  /** The row that the table opens at. */
  readonly at?: string | undefined;
}

/** Address of the matrix, by item where nothing else is said. With a cell it leads to the evidence. */
export function matrixLink(shown: MatrixQuery, path = '/matrix'): string {
  const { by, framework, item, point, theme, status, cell, at } = shown;
  const address = withQuery(path, { by: by === 'item' ? undefined : by, framework, item, theme, status, cell });
  if (cell !== undefined) return `${address}#evidence`;
  const anchor = at !== undefined ? rowAnchor(at) : point !== undefined ? pointAnchor(point) : undefined;
  return anchor === undefined ? address : `${address}${fragmentLink(anchor)}`;
}

/** Address of the rows that the matrix shows as a file, a line for each cell. */
export function matrixFileLink(shown: MatrixQuery, format: TableFormat): string {
  const { by, framework, theme, status } = shown;
  return withQuery('/api/matrix', { by: by === 'item' ? undefined : by, framework, theme, status, format });
}

/** How a comparison is shown; what is left out is the default and stays out of the address. */
export interface CompareView {
  /** Rows of a state or a kind of difference only. */
  readonly show?: string | undefined;
  /** `open`: long passages that are the same are not folded. */
  readonly same?: string | undefined;
  /** `words`: every mark is written out, 【增】, 【删】, for those who cannot tell the colours. */
  readonly marks?: string | undefined;
}

/** Address of a comparison; without `others` it opens the choice with the base already set. */
export function compareLink(
  base: DocumentId,
  others: readonly DocumentId[],
  { show, same, marks }: CompareView = {},
): string {
  return withQuery('/compare', { base, with: others, show: show === 'all' ? undefined : show, same, marks });
}

/** Address of the choice of documents with those of a comparison already chosen. */
export function compareChoiceLink(base: DocumentId, others: readonly DocumentId[]): string {
  return withQuery('/compare', { base, with: others, edit: 1 });
}

/** Address of a comparison as a file: JSON, or any other held to the rows that `show` leaves. */
export function compareFileLink(
  base: DocumentId,
  others: readonly DocumentId[],
  format: 'json' | 'docx' | TableFormat,
  show = 'all',
): string {
  return withQuery('/api/compare', {
    base,
    with: others,
    show: format === 'json' || show === 'all' ? undefined : show,
    format: format === 'json' ? undefined : format,
  });
}

/** Address of the clusters of near-equal clauses, from the `offset`-th on. */
export function reuseLink(offset = 0): string {
  return withQuery('/reuse', { offset: offset === 0 ? undefined : offset });
}

/** Address of the clauses elsewhere that share their wording with this one, from the `offset`-th wording on. */
export function clauseReuseLink(clause: ClauseId, offset = 0): string {
  return withQuery('/reuse', { clause, offset: offset === 0 ? undefined : offset });
}

/** Address of the shared wording of a family, held to one item where it is given. */
export function wordingLink(
  scope: { readonly framework?: string | undefined; readonly item?: number | undefined } = {},
): string {
  return withQuery('/wording', { framework: scope.framework, item: scope.item });
}

/** Address of the page that tells where the wording of a document comes from. */
export function sourcesLink(id: DocumentId): string {
  return `${documentLink(id)}/sources`;
}

/** Address of the differences of two near copies; of the list of near copies without them. */
export function copiesLink(first?: DocumentId, second?: DocumentId): string {
  return withQuery('/copies', { first, second });
}

/** What the ledger of targets is held to; default values are left out of the address. */
export interface TargetsQuery {
  readonly framework?: string | undefined;
  readonly base?: DocumentId | undefined;
  readonly indicator?: string | undefined;
  readonly locality?: string | undefined;
  readonly theme?: string | undefined;
  readonly year?: string | undefined;
  readonly verdict?: string | undefined;
  readonly group?: string | undefined;
  readonly sort?: string | undefined;
  readonly dir?: 'desc' | undefined;
  readonly offset?: number | undefined;
}

/** Address of the target ledger (指标台账) as a page, or of the same answer as a file. */
export function targetsLink(query: TargetsQuery = {}, format?: 'json' | TableFormat): string {
  const { framework, base, indicator, locality, theme, year, verdict, group, sort, dir, offset } = query;
  return withQuery(format === undefined ? '/targets' : '/api/targets', {
    framework,
    base,
    indicator: indicator === '' ? undefined : indicator,
    locality,
    theme,
    year,
    verdict,
    group,
    sort: sort === 'item' ? undefined : sort,
    dir,
    offset: offset === 0 ? undefined : offset,
    format: format === 'json' ? undefined : format,
  });
}

/** Address of one indicator: its chart and all who set it. */
export function indicatorLink(
  id: string,
  query: Pick<TargetsQuery, 'framework' | 'base' | 'sort' | 'dir'> = {},
): string {
  const { framework, base, sort, dir } = query;
  return withQuery(`/targets/${encodeURIComponent(id)}`, { framework, base, sort, dir });
}

/** What the table of units is held to; default values are left out of the address. */
export interface DepartmentsQuery {
  readonly framework?: string | undefined;
  readonly base?: DocumentId | undefined;
  readonly unit?: string | undefined;
  readonly theme?: string | undefined;
  readonly role?: string | undefined;
  readonly sort?: string | undefined;
}

/** Address of the table of units (责任单位) as a page, or of the same answer as a file. */
export function departmentsLink(query: DepartmentsQuery = {}, format?: 'json' | TableFormat): string {
  const { framework, base, unit, theme, role, sort } = query;
  return withQuery(format === undefined ? '/departments' : '/api/departments', {
    framework,
    base,
    unit: unit === '' ? undefined : unit,
    theme,
    role,
    sort: sort === 'places' ? undefined : sort,
    format: format === 'json' ? undefined : format,
  });
}

/** Address of one unit: what it answers for in every document. */
export function unitLink(id: string, query: Pick<DepartmentsQuery, 'framework' | 'base'> = {}): string {
  return withQuery(`/departments/${encodeURIComponent(id)}`, { framework: query.framework, base: query.base });
}

/** Address of the page where files are added. */
export function addLink(): string {
  return '/documents/add';
}

/** Address of a preview of files that are to be added; it lasts as long as they are held. */
export function addPreviewLink(id: string): string {
  return `${addLink()}/preview/${encodeURIComponent(id)}`;
}

/** Address of a batch of files that were added. */
export function addedBatchLink(batch: string): string {
  return `${addLink()}/batches/${encodeURIComponent(batch)}`;
}

/** Address of the page where files are added, saying that a batch was taken back. */
export function undoneLink(batch: string): string {
  return withQuery(addLink(), { undone: batch });
}
