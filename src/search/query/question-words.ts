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
 * 「便利」. Fillers go only where a question word stands; a piece of fillers alone stays when nothing else would be left.
 */
export function makeQuestionDropper(words: QuestionWords, segmenter: Segmenter) {
  const questions = new Set(words.questions.map(fold));
  const fillers = new Set(words.fillers.map(fold));
  const findWords = makePhraseFinder([...questions, ...fillers]);
  const singles = (set: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...set].filter((word) => word.length === 1));
  const singleQuestions = singles(questions);
  const singleFillers = singles(fillers);

  const find = (text: string, withFillers: boolean): readonly Found[] => {
    const found: Found[] = [];
    const borders = bordersOf(text, segmenter);
    const accepts = (word: string): boolean => questions.has(word) || (withFillers && fillers.has(word));
    for (const { phrase, start, end } of findWords(text))
      if (start >= (found.at(-1)?.end ?? 0) && accepts(phrase) && borders.has(start) && borders.has(end))
        found.push({ start, end });
    for (const [at, char] of Array.from(text).entries())
      if (
        (singleQuestions.has(char) || (withFillers && singleFillers.has(char))) &&
        borders.has(at) &&
        borders.has(at + 1)
      )
        found.push({ start: at, end: at + 1 });
    return withoutOverlaps(found);
  };

  return (pieces: readonly TracedText[]): WithoutQuestion => {
    const asks = pieces.some(({ text }) => find(text, false).length > 0);
    if (!asks) return { pieces, dropped: [] };
    const wide = split(pieces, (text) => find(text, true));
    return wide.pieces.length > 0 ? wide : split(pieces, (text) => find(text, false));
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

function withoutOverlaps(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}
