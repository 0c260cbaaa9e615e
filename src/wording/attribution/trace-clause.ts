import type { AnnotatedDocument } from '../../domain/annotation.js';
import type { DocumentId } from '../../domain/ids.js';
import type { WordingSource } from '../../domain/wording.js';
import type { Lineages } from '../lineages.js';
import { choosePieces, FROM_ABOVE, FROM_BESIDE, isTelling, type ChosenPiece, type Contender } from './choose-pieces.js';
import type { PlacedContent } from './family-text.js';
import type { SharedRun } from './find-runs.js';
import { dateOf, type DocumentSources } from './find-sources.js';
import { trimToWords } from './word-edges.js';

/** A stretch of a clause's content with its source, in offsets of the joined content. */
export interface TracedPiece {
  readonly start: number;
  readonly end: number;
  readonly source: WordingSource;
  readonly run: SharedRun | undefined;
  /** Heads of the other documents that hold most of it. */
  readonly alsoIn: readonly DocumentId[];
  readonly ruleId: string;
}

/** All that a clause is traced with. */
export interface TraceContext {
  readonly sources: DocumentSources;
  readonly lineages: Lineages;
  readonly boilerplate: Uint8Array;
  /** Documents of the family in the order of the corpus. */
  readonly documents: readonly AnnotatedDocument[];
}

/** A run with a superior needs no support of another one from this length on. */
const ALONE = 12;
/** A document holds a stretch when one run of it covers this share. */
const HOLDS = 0.8;
/** From this number of other provinces on, a common source outside the corpus is likelier than copying. */
const MANY_PROVINCES = 3;

/**
 * Trace the wording of one clause: first the superiors, the longest run winning and the higher superior where two
 * are of one length; then, in what is left, other places; what nobody else has before is the place's own.
 * @param runs  all runs of the clause, see `findRuns`
 * @param edges  see `findWordEdges`
 * @returns pieces in reading order that cover the clause's content exactly once.
 */
export function traceClause(
  clause: PlacedContent,
  runs: readonly SharedRun[],
  edges: readonly number[],
  context: TraceContext,
): readonly TracedPiece[] {
  const { sources, boilerplate } = context;
  const trimmed = runs.flatMap((run): Contender[] => {
    const inside = trimToWords(run, edges);
    return inside && isTelling(inside.start, inside.end, boilerplate, FROM_ABOVE) ? [{ ...inside, run, score: 0 }] : [];
  });
  const rank = new Map(sources.superiors.map((id, at) => [id, at]));
  const placeOf = ({ run }: Contender): number => rank.get(run.source.document.id) ?? Infinity;
  const fromAbove = choosePieces(
    [
      ...withSupport(
        clause,
        trimmed.filter((one) => rank.has(one.run.source.document.id)),
      ),
    ]
      .sort((a, b) => placeOf(a) - placeOf(b))
      .map((one) => ({ ...one, score: one.end - one.start })),
  );
  const left = gapsOf(clause, fromAbove);
  const dates = new Map(context.documents.map((one) => [one.id, dateOf(one) ?? '9']));
  const dateOfRun = ({ run }: Contender): string => dates.get(run.source.document.id) ?? '9';
  const beside = trimmed
    .filter(({ run }) => sources.others.has(run.source.document.id))
    .sort((a, b) => dateOfRun(a).localeCompare(dateOfRun(b)));
  const fromBeside = choosePieces(withinGaps(beside, left, boilerplate));
  const afterwards = trimmed.filter(({ run }) => sources.later.has(run.source.document.id));
  const former = trimmed.filter(
    ({ run: { source } }) =>
      sources.own.has(source.document.id) &&
      (dates.get(source.document.id) ?? '9') < (dates.get(clause.document.id) ?? ''),
  );
  const rest = gapsOf(clause, [...fromAbove, ...fromBeside]);
  const known = choosePieces([...withinGaps(former, rest, boilerplate), ...withinGaps(afterwards, rest, boilerplate)]);
  const pieces = [
    ...fromAbove.map((piece) => settle(piece, trimmed, context, 'above')),
    ...fromBeside.map((piece) => settle(piece, trimmed, context, 'beside')),
    ...known.map((piece) => settle(piece, trimmed, context, 'own')),
  ];
  const none = gapsOf(clause, pieces).map((gap): TracedPiece => ({
    ...gap,
    source: 'own',
    run: undefined,
    alsoIn: [],
    ruleId: 'attribution/no-long-run',
  }));
  return [...pieces, ...none].sort((a, b) => a.start - b.start);
}

/**
 * Leave out short runs with a clause that shares nothing else with this one, unless they are whole fragments: they are
 * terms of the field (「多元化纠纷解决机制」), not wording that was taken over.
 */
function withSupport(
  { origin, start: from, end: to }: PlacedContent,
  runs: readonly Contender[],
): readonly Contender[] {
  /** A mark stands before the character, or the text begins or ends there. */
  const isEdge = (at: number): boolean =>
    at === from || at === to || (origin[at - from] ?? 0) - (origin[at - from - 1] ?? 0) > 1;
  const bySource = new Map<PlacedContent, Contender[]>();
  for (const one of runs) bySource.set(one.run.source, [...(bySource.get(one.run.source) ?? []), one]);
  return runs.filter(({ start, end, run }) => {
    const length = end - start;
    return (
      length >= ALONE ||
      (isEdge(start) && isEdge(end)) ||
      (bySource.get(run.source) ?? []).some((other) => other.start >= end || other.end <= start)
    );
  });
}

function settle(
  piece: ChosenPiece,
  runs: readonly Contender[],
  context: TraceContext,
  from: 'above' | 'beside' | 'own',
): TracedPiece {
  const { sources } = context;
  const holders = findHolders(piece, runs, context);
  const { document } = piece.run.source;
  const alsoIn = holders.filter((id) => id !== document.id);
  const base = { start: piece.start, end: piece.end, run: piece.run, alsoIn };
  if (from === 'above') return { ...base, source: levelOf(document), ruleId: 'attribution/superior' };
  if (sources.own.has(document.id)) return { ...base, source: 'own', ruleId: 'attribution/former-version' };
  const reason = findDoubt(holders, context, document, from);
  if (reason !== undefined) return { ...base, source: 'undecided', ruleId: reason };
  return from === 'own'
    ? { ...base, source: 'own', ruleId: 'attribution/later-only' }
    : { ...base, source: 'sibling', ruleId: 'attribution/earlier-place' };
}

/** Why it cannot be said who has the words from whom; undefined where it can. */
function findDoubt(
  holders: readonly DocumentId[],
  context: TraceContext,
  document: AnnotatedDocument,
  from: 'beside' | 'own',
): string | undefined {
  const { sources, lineages } = context;
  if (sources.superiorMissing) return 'attribution/superior-missing';
  const provinces = new Set(
    holders.filter((id) => !sources.own.has(id) && !sources.below.has(id)).map((id) => lineages.provinceOf(id) ?? id),
  );
  if (provinces.size >= MANY_PROVINCES) return 'attribution/many-places';
  return from === 'beside' && dateOf(document) === undefined ? 'attribution/order-unknown' : undefined;
}

function levelOf({ header: { level } }: AnnotatedDocument): WordingSource {
  return level === 'nation' || level === 'province' ? level : 'city';
}

/** Documents with a run over most of the piece, in the order of the corpus, each near copy once. */
function findHolders(piece: ChosenPiece, runs: readonly Contender[], context: TraceContext): readonly DocumentId[] {
  const needed = (piece.end - piece.start) * HOLDS;
  const found = new Set<DocumentId>();
  for (const { run } of runs)
    if (Math.min(run.end, piece.end) - Math.max(run.start, piece.start) >= needed) found.add(run.source.document.id);
  const heads = new Set<DocumentId>();
  return context.documents.flatMap(({ id }) => {
    const head = context.lineages.headOf(id);
    if (!found.has(id) || heads.has(head)) return [];
    heads.add(head);
    return [id];
  });
}

interface Gap {
  readonly start: number;
  readonly end: number;
}

/** What the pieces leave of the clause's content, in reading order. */
function gapsOf({ start, end }: PlacedContent, pieces: readonly Gap[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let at = start;
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    if (piece.start > at) gaps.push({ start: at, end: piece.start });
    at = Math.max(at, piece.end);
  }
  if (at < end) gaps.push({ start: at, end });
  return gaps;
}

/** The parts of some runs that lie in gaps and are telling by themselves, scored by their length. */
function withinGaps(runs: readonly Contender[], gaps: readonly Gap[], boilerplate: Uint8Array): readonly Contender[] {
  return runs.flatMap(({ start, end, run }) =>
    gaps.flatMap((gap): Contender[] => {
      const inside = { start: Math.max(start, gap.start), end: Math.min(end, gap.end) };
      return inside.start < inside.end && isTelling(inside.start, inside.end, boilerplate, FROM_BESIDE)
        ? [{ ...inside, run, score: inside.end - inside.start }]
        : [];
    }),
  );
}
