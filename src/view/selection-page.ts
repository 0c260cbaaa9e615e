import type { Corpus } from '../domain/corpus.js';
import type { ClauseId, DocumentId } from '../domain/ids.js';
import type { SearchQuery } from '../domain/search.js';
import { citeClause } from './cite-document.js';
import { toClauseRecords, type ClauseRecord } from './clause-record.js';
import { describeQuery } from './describe-query.js';
import { buildHead, type PageHead } from './layout.js';
import { clauseLink, clauseReuseLink, compareLink, documentLink } from './links.js';
import { clauseTitle, type ClauseTitle } from './names.js';
import { EXPORT_FORMATS, searchLink, selectionLink } from './search-links.js';
import { listFiles, type FileLink } from './table-formats.js';
import { splitTargets, type TargetNote, type TargetPart } from './targets.js';

/** Some clauses side by side, whole (所选条款). */
export interface SelectionPage {
  readonly head: PageHead;
  /** The search they were picked from, in words; '' where there is none. */
  readonly described: string;
  readonly clauses: readonly SelectedClause[];
  /** Ids that the corpus does not hold. */
  readonly unknown: readonly string[];
  readonly compareHref: string | undefined;
  /** Why the documents cannot be compared; '' where they can. */
  readonly whyNoCompare: string;
  readonly backHref: string;
  readonly clearHref: string;
  readonly exports: readonly FileLink[];
}

/** A picked clause as shown. */
export interface SelectedClause {
  readonly place: string;
  readonly level: string;
  readonly path: string;
  readonly title: ClauseTitle;
  /** Tells it apart from the others for those who do not see it. */
  readonly name: string;
  readonly href: string;
  readonly parts: readonly TargetPart[];
  readonly departmentsQuote: string;
  readonly targets: readonly TargetNote[];
  readonly theme: string;
  readonly items: string;
  readonly document: { readonly name: string; readonly number: string; readonly date: string; readonly href: string };
  readonly citation: string;
  readonly reuseHref: string;
  /** The page without this clause. */
  readonly removeHref: string;
}

/** Documents that one comparison takes at most. */
const MAX_COMPARED = 4;

/** @param picks  in the order in which they are shown: the first one's document is the base of a comparison */
export function buildSelectionPage(corpus: Corpus, picks: readonly ClauseId[], query: SearchQuery): SelectionPage {
  const records = toClauseRecords(corpus, picks, '');
  const known = records.map(({ clause }) => clause.id);
  const documents = [...new Set(records.map(({ document }) => document.id))];
  const whyNoCompare = tellWhyNot(documents);
  return {
    head: buildHead({
      title: `所选条款（${records.length} 条）`,
      section: 'search',
      bodyClass: 'selection-page',
      styles: ['picks.css', 'selection.css'],
      scripts: ['copy-link.js'],
      crumbs: [{ label: '检索', href: searchLink(query, known) }, { label: '所选条款' }],
    }),
    described: describeQuery(corpus, query),
    clauses: records.map((record) => toSelected(record, known, query)),
    unknown: picks.filter((id) => !corpus.clauseById.has(id)),
    compareHref: whyNoCompare === '' ? compareOf(documents) : undefined,
    whyNoCompare,
    backHref: searchLink(query, known),
    clearHref: searchLink(query),
    exports: listFiles(EXPORT_FORMATS, (format) => selectionLink(known, query, format)),
  };
}

/** The comparison of the documents of some clauses, the first one's as the base; undefined where there is none to make. */
export function selectionCompareLink(corpus: Corpus, picks: readonly ClauseId[]): string | undefined {
  const documents = picks.flatMap((id) => corpus.clauseById.get(id)?.document.id ?? []);
  const distinct = [...new Set(documents)];
  return tellWhyNot(distinct) === '' ? compareOf(distinct) : undefined;
}

function compareOf([base, ...others]: readonly DocumentId[]): string | undefined {
  return base === undefined ? undefined : compareLink(base, others);
}

function tellWhyNot(documents: readonly DocumentId[]): string {
  if (documents.length === 0) return '还没有选条款。';
  if (documents.length === 1) return '所选条款出自同一份文件，没有另一份可以对照。';
  if (documents.length > MAX_COMPARED)
    return `所选条款出自 ${documents.length} 份文件，一次最多对照 ${MAX_COMPARED} 份；移出几条再对照。`;
  return '';
}

function toSelected(record: ClauseRecord, picks: readonly ClauseId[], query: SearchQuery): SelectedClause {
  const { document, clause } = record;
  const title = clauseTitle(clause);
  return {
    place: record.place ?? '地区不详',
    level: record.level,
    path: record.path.join(' ／ '),
    title,
    name: `${record.place ?? '地区不详'} ${title.label}${title.heading}`,
    href: clauseLink(document.id, clause.id),
    parts: splitTargets(clause.text, clause.targets),
    departmentsQuote: clause.departmentsQuote,
    targets: record.targets,
    theme: record.theme ?? '',
    items: record.items.join('、'),
    document: {
      name: record.title,
      number: document.header.documentNumber ?? '',
      date: record.date ?? '',
      href: documentLink(document.id),
    },
    citation: citeClause(document, clause),
    reuseHref: clauseReuseLink(clause.id),
    removeHref: selectionLink(
      picks.filter((id) => id !== clause.id),
      query,
    ),
  };
}
