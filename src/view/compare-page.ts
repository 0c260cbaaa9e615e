import type { AnnotatedDocument } from '../domain/annotation.js';
import type { DocumentComparison, TextDiff } from '../domain/comparison.js';
import type { Corpus } from '../domain/corpus.js';
import { listCandidates, type CompareCell, type NamedClause } from './compare-cell.js';
import { buildCompareRows, STATES, type CompareRow, type CompareSide } from './compare-rows.js';
import { buildHead, type PageHead } from './layout.js';
import { clauseLink, compareLink, documentLink } from './links.js';
import { clauseTitle, documentName, pathTitle, shortNames, splitLead, type ClauseTitle } from './names.js';

/** Which rows are shown. */
export type CompareShow = 'all' | CompareCell['state'];

/** Head of a column: one document. */
export interface CompareColumn {
  readonly name: string;
  readonly title: string;
  readonly href: string;
  readonly number: string;
  readonly date: string;
  /** 「对应 30 条，存疑 2 条，未见对应 4 条，独有 6 条」; '' for the base. */
  readonly counts: string;
  /** Address with this document as the base; undefined for the base. */
  readonly asBaseHref: string | undefined;
}

/** Clauses that only one of the other documents has. */
export interface OnlyOther {
  readonly name: string;
  readonly anchor: string;
  readonly clauses: readonly {
    readonly title: ClauseTitle;
    readonly href: string;
    readonly path: string;
    readonly lead: string;
    readonly rest: string;
    readonly candidates: readonly NamedClause[];
  }[];
}

/** Two to four documents clause by clause, the base on the left (逐条对照). */
export interface ComparePage {
  readonly head: PageHead;
  readonly title: string;
  readonly baseName: string;
  readonly baseClauses: number;
  readonly base: CompareColumn;
  readonly others: readonly CompareColumn[];
  readonly filters: readonly {
    readonly label: string;
    readonly count: number;
    readonly href: string;
    readonly kind: string;
    readonly current: boolean;
  }[];
  readonly rows: readonly CompareRow[];
  readonly onlyOther: readonly OnlyOther[];
  readonly chooseHref: string;
  readonly apiHref: string;
}

const FILTERS: readonly { readonly state: CompareShow; readonly label: string; readonly kind: string }[] = [
  { state: 'all', label: '全部', kind: 'is-all' },
  ...STATES,
];

/** @param comparisons  one for each of the others, in the order of the columns. */
export function buildComparePage(
  corpus: Corpus,
  base: AnnotatedDocument,
  others: readonly { readonly document: AnnotatedDocument; readonly comparison: DocumentComparison }[],
  diff: (base: string, other: string) => TextDiff,
  show: CompareShow,
): ComparePage {
  const documents = [base, ...others.map((one) => one.document)];
  const names = shortNames(documents);
  const nameOf = (index: number): string => names[index] ?? '';
  const sides = others.map(({ document, comparison }, i): CompareSide => ({
    other: document,
    name: nameOf(i + 1),
    comparison,
  }));
  const rows = buildCompareRows(corpus, base, sides, diff);
  const ids = others.map(({ document }) => document.id);
  const has = (row: CompareRow, state: CompareShow): boolean =>
    state === 'all' || row.cells.some((cell) => cell.state === state);
  const otherNames = sides.map((side) => side.name).join('、');
  const href = compareLink(base.id, ids);
  return {
    head: buildHead({
      title: `${nameOf(0)}与${otherNames}逐条对照`,
      section: 'compare',
      bodyClass: `compare-page columns-${documents.length}`,
      styles: ['compare.css'],
      scripts: ['differences.js'],
      crumbs: [{ label: '对照', href: '/compare' }, { label: '逐条对照' }],
    }),
    title: `${nameOf(0)}与${otherNames}`,
    baseName: documentName(base),
    baseClauses: base.clauses.length,
    base: toColumn(base, nameOf(0), '', undefined),
    others: sides.map((side) =>
      toColumn(side.other, side.name, countLinks(side.comparison), swap(base, documents, side.other)),
    ),
    filters: FILTERS.map(({ state: value, label, kind }) => ({
      label,
      kind,
      count: rows.filter((row) => has(row, value)).length,
      href: compareLink(base.id, ids, value === 'all' ? undefined : value),
      current: value === show,
    })),
    rows: rows.filter((row) => has(row, show)),
    onlyOther: show === 'all' ? sides.map((side, i) => buildOnlyOther(corpus, side, i)) : [],
    chooseHref: compareLink(base.id, []),
    apiHref: href.replace(/^\/compare/, '/api/compare'),
  };
}

/** The same documents with another one as the base. */
function swap(base: AnnotatedDocument, documents: readonly AnnotatedDocument[], next: AnnotatedDocument): string {
  const rest = documents.filter((document) => document !== next && document !== base).map((document) => document.id);
  return compareLink(next.id, [base.id, ...rest]);
}

function toColumn(
  document: AnnotatedDocument,
  name: string,
  counts: string,
  asBaseHref: string | undefined,
): CompareColumn {
  const { documentNumber, signedOn, publishedOn } = document.header;
  return {
    name,
    title: documentName(document),
    href: documentLink(document.id),
    number: documentNumber ?? '',
    date: signedOn ?? publishedOn ?? '',
    counts,
    asBaseHref,
  };
}

/** Counts of the base's clauses by their state in one document, and of that document's own clauses. */
function countLinks({ links, onlyBase, onlyOther }: DocumentComparison): string {
  const firm = new Set(links.filter((link) => link.status === 'linked').map((link) => link.base));
  const uncertain = new Set(links.filter((link) => !firm.has(link.base)).map((link) => link.base));
  const parts = [`对应 ${firm.size} 条`];
  if (uncertain.size > 0) parts.push(`存疑 ${uncertain.size} 条`);
  parts.push(`未见对应 ${onlyBase.length} 条`, `独有 ${onlyOther.length} 条`);
  return parts.join('，');
}

function buildOnlyOther(corpus: Corpus, side: CompareSide, index: number): OnlyOther {
  return {
    name: side.name,
    anchor: `only-${index + 1}`,
    clauses: side.comparison.onlyOther.flatMap((unmatched) => {
      const found = corpus.clauseById.get(unmatched.clause);
      if (!found) return [];
      const { clause, document } = found;
      return [
        {
          title: clauseTitle(clause),
          href: clauseLink(document.id, clause.id),
          path: pathTitle(clause.path.at(-1) ?? ''),
          ...splitLead(clause.text, 200),
          candidates: listCandidates(corpus, unmatched),
        },
      ];
    }),
  };
}
