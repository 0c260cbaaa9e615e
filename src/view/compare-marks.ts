import type { BaseCoverage, ComparisonDifferences, Difference, DifferenceKind } from '../domain/comparison.js';
import type { Corpus } from '../domain/corpus.js';
import type { ClauseId } from '../domain/ids.js';
import type { Counterparts } from './compare-blocks.js';
import { DIFFERENCE_KINDS, isTold, kindLabel, ruleLabel, type KindLabel } from './difference-kinds.js';
import { clauseLink } from './links.js';
import { clauseName, shorten } from './names.js';

/** A fragment of a mark with the clause it stands in. */
export interface MarkFragment {
  /** '' where the ground stands beside the text. */
  readonly text: string;
  readonly name: string;
  readonly href: string;
}

/** A list of departments stands beside the text: the clause is named, its words prove nothing. */
const BESIDE_TEXT = 'kinds/department-list';

/** One mark (差异标记) with its ground. */
export interface DifferenceMark {
  readonly label: string;
  readonly mark: KindLabel['mark'];
  /** The words that decided, else ''. */
  readonly words: string;
  readonly base: MarkFragment | undefined;
  readonly other: MarkFragment | undefined;
  readonly why: string;
  readonly score: string;
}

/** The differences of one comparison by the place where the page shows them; every difference has one place. */
export interface PlacedDifferences {
  /** By clause of the base: with a fragment of it, or in a clause whose best counterpart it is. */
  readonly ofRow: (base: ClauseId) => readonly Difference[];
  /** In clauses of the other document that have no counterpart. */
  readonly ofOther: (other: ClauseId) => readonly Difference[];
  /** The base clause in whose row a clause of the other document is shown; undefined where it has no counterpart. */
  readonly rowShowing: (other: ClauseId) => ClauseId | undefined;
  readonly coverageOf: (base: ClauseId) => BaseCoverage | undefined;
}

/** @param counterparts  what the page shows against each base clause, see `diffComparison` */
export function placeDifferences(
  { differences, coverage }: ComparisonDifferences,
  counterparts: ReadonlyMap<ClauseId, Counterparts>,
): PlacedDifferences {
  const rowOf = new Map<ClauseId, ClauseId>();
  for (const [base, { diffs, maybe }] of counterparts) {
    for (const { link, primary } of diffs) if (primary || !rowOf.has(link.other)) rowOf.set(link.other, base);
    for (const { other } of maybe) if (!rowOf.has(other)) rowOf.set(other, base);
  }
  const rows = new Map<ClauseId, Difference[]>();
  const others = new Map<ClauseId, Difference[]>();
  for (const one of differences) {
    const row = one.base?.clause ?? (one.other ? rowOf.get(one.other.clause) : undefined);
    const [place, key] = row === undefined ? ([others, one.other?.clause] as const) : ([rows, row] as const);
    if (key !== undefined) place.set(key, [...(place.get(key) ?? []), one]);
  }
  const covered = new Map(coverage.map((one) => [one.clause, one]));
  return {
    ofRow: (id) => rows.get(id) ?? [],
    ofOther: (id) => others.get(id) ?? [],
    rowShowing: (id) => rowOf.get(id),
    coverageOf: (id) => covered.get(id),
  };
}

/** Longer fragments are named by their first words: the text stands above. */
const QUOTE_LENGTH = 80;

/** The marks that are told one by one, with their grounds; also those of the kind that the page is held to. */
export function describeMarks(
  corpus: Corpus,
  differences: readonly Difference[],
  shown?: string,
): readonly DifferenceMark[] {
  const name = (fragment: Difference['base'], ruleId: string): MarkFragment | undefined => {
    const found = fragment && corpus.clauseById.get(fragment.clause);
    if (!found) return undefined;
    return {
      text: ruleId === BESIDE_TEXT ? '' : shorten(fragment.text, QUOTE_LENGTH),
      name: clauseName(found.clause),
      href: clauseLink(found.document.id, found.clause.id),
    };
  };
  return differences
    .filter(({ kind }) => isTold(kind) || kind === shown)
    .map(({ kind, base, other, words, ruleId, score }) => ({
      label: kindLabel(kind).label,
      mark: kindLabel(kind).mark,
      words: words ?? '',
      base: name(base, ruleId),
      other: name(other, ruleId),
      why: ruleLabel(ruleId),
      score: score.toFixed(2),
    }));
}

/** How many marks of each kind there are, in the order of the kinds; kinds without any are left out. */
export function countKinds(
  differences: readonly Difference[],
): readonly { readonly label: string; readonly kind: string; readonly count: number }[] {
  return DIFFERENCE_KINDS.flatMap(({ kind, label, mark }) => {
    const count = differences.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [{ label, kind: mark, count }];
  });
}

/** The kinds among some differences. */
export function kindsOf(differences: readonly Difference[]): ReadonlySet<DifferenceKind> {
  return new Set(differences.map(({ kind }) => kind));
}
