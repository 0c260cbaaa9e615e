import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { ClauseFragment, ClauseLink, DocumentComparison, Unmatched } from '../domain/comparison.js';
import type { Corpus } from '../domain/corpus.js';
import type { ClauseId } from '../domain/ids.js';
import type { CounterpartDiff, Counterparts } from './compare-blocks.js';
import { describeMarks, type DifferenceMark, type PlacedDifferences } from './compare-marks.js';
import { reasonLabels } from './labels.js';
import { clauseAnchor, clauseLink, fragmentLink } from './links.js';
import { toMarkedRun, type MarkedRun } from './marked-text.js';
import { clauseName, clauseTitle, pathTitle, type ClauseTitle } from './names.js';

/** A clause named beside another: a candidate, a possible counterpart. */
export interface NamedClause {
  readonly name: string;
  readonly href: string;
  /** 0.00 to 1.00. */
  readonly score: string;
}

/** A counterpart of the row's base clause, marked against it. */
export interface CounterpartBlock {
  readonly title: ClauseTitle;
  readonly href: string;
  readonly path: string;
  readonly uncertain: boolean;
  readonly score: string;
  readonly same: boolean;
  readonly gaveUp: boolean;
  /** A second counterpart that belongs rather to another row: its text is folded. */
  readonly folded: boolean;
  /** The counterpart's text, with short removals in place. */
  readonly runs: readonly MarkedRun[];
  /** Long passages of the base that the counterpart lacks. */
  readonly lost: readonly MarkedRun[];
  readonly departments: string;
  readonly why: readonly { readonly label: string; readonly value: string }[];
  /** Other rows whose base clause has the same counterpart. */
  readonly sharedWith: readonly { readonly name: string; readonly href: string }[];
}

/** What one document has against the row's base clause. */
export interface CompareCell {
  readonly place: string;
  readonly anchor: string;
  readonly fragment: string;
  readonly state: 'same' | 'changed' | 'uncertain' | 'unmatched';
  readonly blocks: readonly CounterpartBlock[];
  readonly maybe: readonly NamedClause[];
  /** What this document adds to the base clause, sets by number or name, softens or hardens. */
  readonly marks: readonly DifferenceMark[];
  /** Sentences of the base clause that stand nowhere in this document; `share` of the clause was found, in per cent. */
  readonly missing: { readonly share: number; readonly texts: readonly string[] } | undefined;
  /** Clauses that were weighed, where there is no counterpart. */
  readonly candidates: readonly NamedClause[];
  /** How many clauses were looked through. */
  readonly searched: number;
}

/** Anchor of the row of a base clause. */
export function rowAnchor(document: AnnotatedDocument, id: ClauseId): string {
  return clauseAnchor(document.id, id).replace(/^clause-/, 'row-');
}

/** A document held against the base, with its name in the column heads and what is shown of it. */
export interface CompareSide {
  readonly other: AnnotatedDocument;
  readonly name: string;
  readonly comparison: DocumentComparison;
  readonly counterparts: ReadonlyMap<ClauseId, Counterparts>;
  readonly placed: PlacedDifferences;
}

/** Build the cell of a document in the row of `clause`. */
export function buildCompareCell(
  corpus: Corpus,
  base: AnnotatedDocument,
  clause: AnnotatedClause,
  { other, name, comparison, counterparts, placed }: CompareSide,
  index: number,
): CompareCell {
  const found = counterparts.get(clause.id);
  const diffs = found?.diffs ?? [];
  const blocks = diffs.flatMap(
    (one) => buildBlock(corpus, base, one, !one.primary && diffs.some((other) => other.primary)) ?? [],
  );
  const unmatched = comparison.onlyBase.find((one) => one.clause === clause.id);
  const anchor = `${rowAnchor(base, clause.id)}-${index + 1}`;
  return {
    place: name,
    anchor,
    fragment: fragmentLink(anchor),
    state: stateOf(blocks),
    blocks,
    maybe: (found?.maybe ?? []).flatMap((link) => nameClause(corpus, link.other, link.score) ?? []),
    marks: describeMarks(corpus, placed.ofRow(clause.id)),
    missing: toMissing(placed.coverageOf(clause.id)),
    candidates: unmatched ? listCandidates(corpus, unmatched) : [],
    searched: other.clauses.length,
  };
}

function toMissing(
  coverage: { readonly share: number; readonly missing: readonly ClauseFragment[] } | undefined,
): CompareCell['missing'] {
  if (!coverage || coverage.missing.length === 0) return undefined;
  return { share: Math.round(coverage.share * 100), texts: coverage.missing.map(({ text }) => text) };
}

function stateOf(blocks: readonly CounterpartBlock[]): CompareCell['state'] {
  if (blocks.length === 0) return 'unmatched';
  if (blocks.some((block) => block.uncertain)) return 'uncertain';
  return blocks.every((block) => block.same) ? 'same' : 'changed';
}

function buildBlock(
  corpus: Corpus,
  base: AnnotatedDocument,
  one: CounterpartDiff,
  folded: boolean,
): CounterpartBlock | undefined {
  const found = corpus.clauseById.get(one.link.other);
  if (!found) return undefined;
  const { document, clause } = found;
  const marked = one.pieces.map(toMarkedRun);
  const isLost = (run: MarkedRun): boolean => run.whole && (run.mark === 'removed' || run.mark === 'moved-away');
  return {
    title: clauseTitle(clause),
    href: clauseLink(document.id, clause.id),
    path: pathTitle(clause.path.at(-1) ?? ''),
    uncertain: one.link.status === 'uncertain',
    score: formatScore(one.link.score),
    same: marked.every((run) => run.mark === 'equal'),
    gaveUp: one.gaveUp,
    folded,
    runs: marked.filter((run) => !isLost(run)),
    lost: marked.filter(isLost),
    departments: clause.departments.map((department) => department.name).join('、'),
    why: explainLink(one.link),
    sharedWith: one.sharedWith.flatMap((id) => {
      const shared = corpus.clauseById.get(id);
      return shared ? [{ name: clauseName(shared.clause), href: fragmentLink(rowAnchor(base, id)) }] : [];
    }),
  };
}

/** The grounds of a link in words, with what each adds to the log-odds of the score: 「0.52 × 8.40 = +4.37」. */
export function explainLink(link: ClauseLink): CounterpartBlock['why'] {
  return link.why.map(({ feature, value, weight }) => ({
    label: reasonLabels[feature],
    value: feature === 'confirmed' ? '照此认定' : toProduct(value, weight),
  }));
}

function toProduct(value: number, weight: number): string {
  const product = value * weight;
  return `${formatScore(value)} × ${formatScore(weight)} = ${product > 0 ? '+' : ''}${formatScore(product)}`;
}

/** A candidate below this score shares no more than common words. */
const WORTH_NAMING = 0.05;

/** The clauses that were weighed against a clause without counterpart, nearest first. */
export function listCandidates(corpus: Corpus, unmatched: Unmatched): readonly NamedClause[] {
  return unmatched.candidates
    .filter(({ score }) => score >= WORTH_NAMING)
    .flatMap(({ clause, score }) => nameClause(corpus, clause, score) ?? []);
}

function nameClause(corpus: Corpus, id: ClauseId, score: number): NamedClause | undefined {
  const found = corpus.clauseById.get(id);
  if (!found) return undefined;
  return { name: clauseName(found.clause), href: clauseLink(found.document.id, id), score: formatScore(score) };
}

function formatScore(score: number): string {
  return score.toFixed(2);
}
