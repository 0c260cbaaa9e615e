import { choosePieces, FROM_ABOVE, FROM_BESIDE, type Contender } from './choose-pieces.js';
import type { PlacedContent } from './family-text.js';
import type { SharedRun } from './find-runs.js';
import type { DocumentSources } from './find-sources.js';
import { gapsOf } from './gaps.js';
import type { TracedPiece } from './settle-piece.js';
import { trimToEdges, type Edges } from './word-edges.js';

/** What others have had in runs that tell nothing: boilerplate and terms of the field. It is nobody's own. */
export function findCommon(
  clause: PlacedContent,
  pieces: readonly TracedPiece[],
  runs: readonly SharedRun[],
  edges: Edges,
  { superiors, others }: DocumentSources,
): readonly TracedPiece[] {
  const above = new Set(superiors);
  const gaps = gapsOf(clause, pieces);
  const covered = runs.flatMap((run): Contender[] => {
    const { id } = run.source.document;
    const inside = trimToEdges(run, edges);
    const needed = above.has(id) ? FROM_ABOVE.length : others.has(id) ? FROM_BESIDE.length : Infinity;
    if (!inside || inside.end - inside.start < needed) return [];
    return gaps.flatMap((gap) => {
      const part = { start: Math.max(inside.start, gap.start), end: Math.min(inside.end, gap.end) };
      return part.end - part.start >= FROM_ABOVE.length ? [{ ...part, run, score: 0 }] : [];
    });
  });
  return choosePieces(covered).map(({ start, end }) => ({
    start,
    end,
    source: 'formula',
    run: undefined,
    alsoIn: [],
    ruleId: 'attribution/formula',
  }));
}
