import { choosePieces, FROM_ABOVE, FROM_BESIDE, isTelling, type Contender } from './choose-pieces.js';
import type { PlacedContent } from './family-text.js';
import { findCommon } from './find-common.js';
import type { SharedRun } from './find-runs.js';
import { dateOf } from './find-sources.js';
import { gapsOf, withinGaps } from './gaps.js';
import { settlePiece, type TraceContext, type TracedPiece } from './settle-piece.js';
import { withSupport } from './with-support.js';
import { trimToEdges, type Edges } from './word-edges.js';

/**
 * Trace the wording of one clause: first the superiors, the longest run winning and the higher superior where two
 * are of one length; then, in what is left, other places; what nobody else has before is the place's own.
 * @param runs  all runs of the clause, see `findRuns`
 * @param edges  see `findEdges`
 * @returns pieces in reading order that cover the clause's content exactly once.
 */
export function traceClause(
  clause: PlacedContent,
  runs: readonly SharedRun[],
  edges: Edges,
  context: TraceContext,
): readonly TracedPiece[] {
  const { sources, boilerplate } = context;
  const trimmed = runs.flatMap((run): Contender[] => {
    const inside = trimToEdges(run, edges);
    return inside && isTelling(inside.start, inside.end, boilerplate, FROM_ABOVE) ? [{ ...inside, run, score: 0 }] : [];
  });
  const rank = new Map(sources.superiors.map((id, at) => [id, at]));
  const placeOf = ({ run }: Contender): number => rank.get(run.source.document.id) ?? Infinity;
  const above = trimmed
    .filter(({ run }) => rank.has(run.source.document.id))
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((one) => ({ ...one, score: one.end - one.start }));
  const fromAbove = choosePieces(withSupport(clause, above));
  const left = gapsOf(clause, fromAbove);
  const dates = new Map(context.documents.map((one) => [one.id, dateOf(one) ?? '9']));
  const dateOfRun = ({ run }: Contender): string => dates.get(run.source.document.id) ?? '9';
  const beside = trimmed
    .filter(({ run }) => sources.others.has(run.source.document.id))
    .sort((a, b) => dateOfRun(a).localeCompare(dateOfRun(b)));
  // What a stronger run leaves of another must be telling by itself.
  const fromBeside = choosePieces(withinGaps(beside, left, boilerplate)).filter(({ start, end }) =>
    isTelling(start, end, boilerplate, FROM_BESIDE),
  );
  const afterwards = trimmed.filter(({ run }) => sources.later.has(run.source.document.id));
  const former = trimmed.filter(
    ({ run: { source } }) =>
      sources.own.has(source.document.id) &&
      (dates.get(source.document.id) ?? '9') < (dates.get(clause.document.id) ?? ''),
  );
  const rest = gapsOf(clause, [...fromAbove, ...fromBeside]);
  const known = choosePieces([...withinGaps(former, rest, boilerplate), ...withinGaps(afterwards, rest, boilerplate)]);
  const pieces = [
    ...fromAbove.map((piece) => settlePiece(piece, trimmed, context, 'above')),
    ...fromBeside.map((piece) => settlePiece(piece, trimmed, context, 'beside')),
    ...known.map((piece) => settlePiece(piece, trimmed, context, 'own')),
  ];
  const common = findCommon(clause, pieces, runs, edges, sources);
  const none = gapsOf(clause, [...pieces, ...common]).map((gap): TracedPiece => ({
    ...gap,
    source: 'own',
    run: undefined,
    alsoIn: [],
    ruleId: 'attribution/no-long-run',
  }));
  return [...pieces, ...common, ...none].sort((a, b) => a.start - b.start);
}
