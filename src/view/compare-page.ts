import type { AnnotatedDocument } from '../domain/annotation.js';
import type {
  ComparisonDifferences,
  Difference,
  DifferenceKind,
  DocumentComparison,
  TextDiff,
} from '../domain/comparison.js';
import type { Corpus } from '../domain/corpus.js';
import { diffComparison } from './compare-blocks.js';
import { listCandidates, type CompareCell, type CompareSide, type NamedClause } from './compare-cell.js';
import { countKinds, describeMarks, kindsOf, placeDifferences, type DifferenceMark } from './compare-marks.js';
import { buildCompareRows, STATES, type CompareRow } from './compare-rows.js';
import { DIFFERENCE_KINDS } from './difference-kinds.js';
import { buildHead, type PageHead } from './layout.js';
import { clauseLink, compareLink, documentLink } from './links.js';
import { clauseTitle, documentName, pathTitle, shortNames, splitLead, type ClauseTitle } from './names.js';

/** Which rows are shown: all, those of a state, or those that hold a kind of difference. */
export type CompareShow = 'all' | CompareCell['state'] | DifferenceKind;

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
    readonly kinds: CompareRow['kinds'];
    readonly holds: CompareRow['holds'];
    readonly marks: readonly DifferenceMark[];
    readonly candidates: readonly NamedClause[];
  }[];
}

/** A link that holds the page to some rows, with the number of them. */
export interface CompareFilter {
  readonly label: string;
  readonly count: number;
  readonly href: string;
  readonly kind: string;
  readonly current: boolean;
}

/** A document of the comparison with what was found of it. */
export interface ComparedDocument {
  readonly document: AnnotatedDocument;
  readonly comparison: DocumentComparison;
  readonly differences: ComparisonDifferences;
}

/** Two to four documents clause by clause, the base on the left (逐条对照). */
export interface ComparePage {
  readonly head: PageHead;
  readonly title: string;
  readonly baseName: string;
  readonly baseClauses: number;
  readonly base: CompareColumn;
  readonly others: readonly CompareColumn[];
  readonly filters: readonly CompareFilter[];
  /** The kinds of difference that occur; each counts the rows and clauses that it leaves. */
  readonly kindFilters: readonly CompareFilter[];
  readonly rows: readonly CompareRow[];
  readonly onlyOther: readonly OnlyOther[];
  /** Not all rows are shown. */
  readonly filtered: boolean;
  readonly chooseHref: string;
  readonly apiHref: string;
}

const FILTERS: readonly { readonly state: CompareShow; readonly label: string; readonly kind: string }[] = [
  { state: 'all', label: '全部', kind: 'is-all' },
  ...STATES,
];

/** @param others  in the order of the columns. */
export function buildComparePage(
  corpus: Corpus,
  base: AnnotatedDocument,
  others: readonly ComparedDocument[],
  diff: (base: string, other: string) => TextDiff,
  show: CompareShow,
): ComparePage {
  const documents = [base, ...others.map((one) => one.document)];
  const names = shortNames(documents);
  const nameOf = (index: number): string => names[index] ?? '';
  const sides = others.map(({ document, comparison, differences }, i): CompareSide => {
    const counterparts = diffComparison(base, document, comparison, diff);
    const placed = placeDifferences(differences, counterparts);
    return { other: document, name: nameOf(i + 1), comparison, counterparts, placed };
  });
  const rows = buildCompareRows(corpus, base, sides);
  const ids = others.map(({ document }) => document.id);
  const onlyOther = sides.map((side, i) => buildOnlyOther(corpus, side, i));
  const otherNames = sides.map((side) => side.name).join('、');
  const href = compareLink(base.id, ids);
  const toFilter = (value: CompareShow, label: string, kind: string, count: number): CompareFilter => ({
    label,
    kind,
    count,
    href: compareLink(base.id, ids, value === 'all' ? undefined : value),
    current: value === show,
  });
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
    filters: FILTERS.map(({ state, label, kind }) =>
      toFilter(state, label, kind, rows.filter((row) => isShown(row, state)).length),
    ),
    kindFilters: DIFFERENCE_KINDS.map(({ kind, label, mark }) =>
      toFilter(kind, label, mark, countShown(rows, onlyOther, kind)),
    ).filter(({ count, current }) => count > 0 || current),
    rows: rows.filter((row) => isShown(row, show)),
    onlyOther: listOnlyOther(onlyOther, show),
    filtered: show !== 'all',
    chooseHref: compareLink(base.id, []),
    apiHref: href.replace(/^\/compare/, '/api/compare'),
  };
}

function isShown({ cells, holds }: CompareRow, show: CompareShow): boolean {
  const kind = toKind(show);
  return show === 'all' || (kind ? holds.has(kind) : cells.some((cell) => cell.state === show));
}

/** Clauses without counterpart are shown with all rows and with those of a kind; states speak of the base's clauses only. */
function listOnlyOther(onlyOther: readonly OnlyOther[], show: CompareShow): readonly OnlyOther[] {
  const kind = toKind(show);
  if (show === 'all') return onlyOther;
  if (!kind) return [];
  return onlyOther.map((only) => ({ ...only, clauses: only.clauses.filter(({ holds }) => holds.has(kind)) }));
}

function toKind(show: CompareShow): DifferenceKind | undefined {
  return DIFFERENCE_KINDS.find(({ kind }) => kind === show)?.kind;
}

function countShown(rows: readonly CompareRow[], onlyOther: readonly OnlyOther[], kind: DifferenceKind): number {
  const alone = onlyOther.flatMap(({ clauses }) => clauses).filter(({ holds }) => holds.has(kind));
  return rows.filter(({ holds }) => holds.has(kind)).length + alone.length;
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
      const differences: readonly Difference[] = side.placed.ofOther(clause.id);
      return [
        {
          kinds: countKinds(differences),
          holds: kindsOf(differences),
          marks: describeMarks(corpus, differences),
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
