import type { Span } from '../../domain/span.js';
import { FROM_BESIDE, isTelling, type Contender } from './choose-pieces.js';
import type { PlacedContent } from './family-text.js';

/** What the pieces leave of the clause's content, in reading order. */
export function gapsOf({ start, end }: PlacedContent, pieces: readonly Span[]): readonly Span[] {
  const gaps: Span[] = [];
  let at = start;
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    if (piece.start > at) gaps.push({ start: at, end: piece.start });
    at = Math.max(at, piece.end);
  }
  if (at < end) gaps.push({ start: at, end });
  return gaps;
}

/** The parts of some runs that lie in gaps and are telling by themselves, scored by their length. */
export function withinGaps(
  runs: readonly Contender[],
  gaps: readonly Span[],
  boilerplate: Uint8Array,
): readonly Contender[] {
  return runs.flatMap(({ start, end, run }) =>
    gaps.flatMap((gap): Contender[] => {
      const inside = { start: Math.max(start, gap.start), end: Math.min(end, gap.end) };
      return inside.start < inside.end && isTelling(inside.start, inside.end, boilerplate, FROM_BESIDE)
        ? [{ ...inside, run, score: inside.end - inside.start }]
        : [];
    }),
  );
}
