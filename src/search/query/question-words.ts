import { fold } from '../../text/fold.js';
import type { Segmenter } from '../../text/segment.js';
import type { QuestionWords } from './language.js';
import { makePhraseFinder } from './lexicon-phrases.js';
import { sliceTraced, type TracedText } from './traced-text.js';

export interface WithoutQuestion {
  readonly pieces: readonly TracedText[];
  /** What was left out, in the order typed. */
  readonly dropped: readonly TracedText[];
}

interface Found {
  readonly start: number;
  readonly end: number;
}

/**
 * Make a function that leaves the words of a question out of typed pieces: 「老年人看病有哪些便利措施」 leaves 「老年人看病」 and
 * 「便利」. Fillers go only where a question word stands. Where nothing would be left they stay, then the question words too,
 * unless the query has more than its free text (`hasMore`): a filter, a phrase.
 */
export function makeQuestionDropper(words: QuestionWords, segmenter: Segmenter) {
  // The segmenter may join a question word with what follows (「哪些地方」), but none begins inside another word.
  const findQuestions = makeWordFinder(words.questions, segmenter, false);
  const findFillers = makeWordFinder(words.fillers, segmenter, true);
  return (pieces: readonly TracedText[], hasMore: boolean): WithoutQuestion => {
    const narrow = split(pieces, findQuestions);
    if (narrow.dropped.length === 0) return { pieces, dropped: [] };
    const wide = split(narrow.pieces, findFillers);
    const dropped = [...narrow.dropped, ...wide.dropped].sort((a, b) => (a.starts[0] ?? 0) - (b.starts[0] ?? 0));
    if (wide.pieces.length > 0 || hasMore) return { pieces: wide.pieces, dropped };
    return narrow.pieces.length > 0 ? narrow : { pieces, dropped: [] };
  };
}

/** Finds words that begin where a word of the segmenter begins, and also end where one ends if they are single or `strict`. */
function makeWordFinder(words: readonly string[], segmenter: Segmenter, strict: boolean) {
  const folded = words.map(fold);
  const singles = new Set(folded.filter((word) => word.length === 1));
  const findLonger = makePhraseFinder(folded);
  return (text: string): readonly Found[] => {
    const longer = findLonger(text);
    const single = Array.from(text.matchAll(/\p{Script=Han}/gu)).filter(([char]) => singles.has(char));
    if (longer.length + single.length === 0) return [];
    const borders = bordersOf(text, segmenter);
    return withoutOverlaps([
      ...longer.filter(({ start, end }) => borders.has(start) && (!strict || borders.has(end))),
      ...single
        .map(({ index }) => ({ start: index, end: index + 1 }))
        .filter(({ start, end }) => borders.has(start) && borders.has(end)),
    ]);
  };
}

function split(pieces: readonly TracedText[], find: (text: string) => readonly Found[]): WithoutQuestion {
  const kept: TracedText[] = [];
  const dropped: TracedText[] = [];
  for (const piece of pieces) {
    let from = 0;
    for (const { start, end } of find(piece.text)) {
      if (start > from) kept.push(sliceTraced(piece, from, start));
      dropped.push(sliceTraced(piece, start, end));
      from = end;
    }
    if (from < piece.text.length) kept.push(from === 0 ? piece : sliceTraced(piece, from, piece.text.length));
  }
  return { pieces: kept, dropped };
}

function bordersOf(text: string, segmenter: Segmenter): ReadonlySet<number> {
  const borders = new Set([0]);
  let at = 0;
  for (const word of segmenter.cut(text)) borders.add((at += word.length));
  return borders;
}

/** Of words that overlap the first, of those the longest. */
function withoutOverlaps(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}
