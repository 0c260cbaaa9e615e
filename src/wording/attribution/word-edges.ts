import { toWords, type Cut } from '../../text/words.js';
import type { Span } from '../../domain/span.js';
import type { PlacedContent } from './family-text.js';

/**
 * Where words begin in the content of a clause, as offsets in the joined content; the end of the clause is one too. Shared
 * runs are trimmed to these edges, so that no stretch ends within a word or a number.
 */
export function findWordEdges({ clause, origin, start, end }: PlacedContent, cut: Cut): readonly number[] {
  const edges: number[] = [];
  let at = 0;
  let next = 0;
  for (const word of toWords(clause.text, cut)) {
    while (next < origin.length && (origin[next] ?? 0) < at) next++;
    if (next < origin.length && edges.at(-1) !== start + next) edges.push(start + next);
    at += word.length;
  }
  return [...edges, end];
}

/** The part of a run between the first and the last word edge in it; undefined where it holds no whole word. */
export function trimToWords(run: Span, edges: readonly number[]): Span | undefined {
  const start = edges.find((edge) => edge >= run.start);
  const end = edges.findLast((edge) => edge <= run.end);
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}
