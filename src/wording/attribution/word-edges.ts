import type { Span } from '../../domain/span.js';
import { toWords, type Cut } from '../../text/words.js';
import type { PlacedContent } from './family-text.js';

/** Where shared runs may begin and end in the content of a clause, as offsets in the joined content, in order. */
export interface Edges {
  /** Where words begin; the end of the clause is one too. */
  readonly words: readonly number[];
  /** Where fragments begin. */
  readonly stops: readonly number[];
}

const STOP = /[，。；：！？,;:!?\n]/u;
/** So few characters beyond a stop are shared by chance: 「…办理。市」 of 「…办理。市场主体」. */
const MAX_BEYOND = 3;

/** Find the edges of the words and fragments of a clause. Cost: that of `cut`. */
export function findEdges({ clause: { text }, origin, start, end }: PlacedContent, cut: Cut): Edges {
  const words: number[] = [];
  let at = 0;
  let next = 0;
  for (const word of toWords(text, cut)) {
    while (next < origin.length && (origin[next] ?? 0) < at) next++;
    if (next < origin.length && words.at(-1) !== start + next) words.push(start + next);
    at += word.length;
  }
  const stops = origin.flatMap((place, no) =>
    STOP.test(text.slice((origin[no - 1] ?? place - 1) + 1, place)) ? [start + no] : [],
  );
  return { words: [...words, end], stops };
}

/**
 * The part of a run that ends at edges of words, so that no stretch ends within a word or a number, and does not reach a
 * few characters beyond a stop; undefined where nothing is left.
 */
export function trimToEdges(run: Span, { words, stops }: Edges): Span | undefined {
  const from = stops.findLast((stop) => stop > run.start && stop - run.start <= MAX_BEYOND) ?? run.start;
  const to = stops.find((stop) => stop < run.end && run.end - stop <= MAX_BEYOND) ?? run.end;
  const start = words.find((edge) => edge >= from);
  const end = words.findLast((edge) => edge <= to);
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}
