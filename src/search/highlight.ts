import type { QueryReading } from '../domain/query-reading.js';
import type { SnippetRun } from '../domain/search.js';
import { foldWithMap, type FoldedText } from '../text/fold-map.js';
import type { Segmenter } from '../text/segment.js';

/** For each UTF-16 unit of a text: 0, or the number (from 1) of the query word that stands there. */
export type Marks = Uint8Array;

const HAN = /^\p{Script=Han}+$/u;
const HAN_RUN_BEFORE = /(?<!\p{Script=Han})\p{Script=Han}*$/u;
const HAN_RUN_AFTER = /^\p{Script=Han}*/u;
const ALPHANUMERIC = /[a-z0-9]/u;

/** Folded words to mark in a hit, in two ranks: the second only where none of the first stands. */
export interface WordsToMark {
  /** Phrases and typed words first, so that they win over the words they were cut into; then what stands for them. */
  readonly typed: readonly string[];
  /** Words inside the typed words. */
  readonly parts: readonly string[];
}

export function wordsToMark({ phrases, typedWords, words }: QueryReading): WordsToMark {
  const alternatives = words.flatMap((word) => word.alternatives);
  const whole = alternatives.filter(({ kind }) => kind !== 'part').map(({ term }) => term);
  return {
    typed: [...new Set([...phrases.map(({ folded }) => folded), ...typedWords, ...whole])],
    parts: alternatives.filter(({ kind }) => kind === 'part').map(({ term }) => term),
  };
}

/**
 * Find the words of a query in a text as printed. A word is marked where it stands as a word: 「中医」 is not marked in
 * 「集中医疗」, nor 「30」 in 「130」; inside a longer word (「医共体」 in 「县域医共体」) it is.
 */
export function markWords(text: string, { typed, parts }: WordsToMark, segmenter: Segmenter): Marks {
  const marks = new Uint8Array(text.length);
  const folded = foldWithMap(text);
  const isWord = makeWordTest(folded.folded, segmenter);
  if (!markAll(marks, folded, typed, isWord)) markAll(marks, folded, parts, isWord);
  return marks;
}

type WordTest = (at: number, word: string) => boolean;

/** @returns whether anything was marked. */
function markAll(marks: Marks, { folded, origin }: FoldedText, words: readonly string[], isWord: WordTest): boolean {
  let found = false;
  words.forEach((word, index) => {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      if (!isWord(at, word)) continue;
      found = true;
      const end = origin[at + word.length] ?? marks.length;
      for (let i = origin[at] ?? 0; i < end; i++) if (marks[i] === 0) marks[i] = Math.min(index + 1, 255);
    }
  });
  return found;
}

/** Runs of a stretch of a text, hits told from the rest. */
export function toRuns(text: string, marks: Marks, from = 0, to = text.length): readonly SnippetRun[] {
  const runs: SnippetRun[] = [];
  for (let start = from, i = from + 1; i <= to; i++) {
    if (i < to && (marks[i] === 0) === (marks[start] === 0)) continue;
    runs.push({ text: text.slice(start, i), hit: marks[start] !== 0 });
    start = i;
  }
  return runs;
}

function makeWordTest(folded: string, segmenter: Segmenter): WordTest {
  const cuts = new Map<string, readonly number[]>();
  const bordersOf = (han: string): readonly number[] => {
    const known = cuts.get(han);
    if (known) return known;
    let sum = 0;
    const borders = [0, ...segmenter.cut(han).map((token) => (sum += token.length))];
    cuts.set(han, borders);
    return borders;
  };
  return (at, word) => {
    const end = at + word.length;
    if (!HAN.test(word)) return !joins(folded, at) && !joins(folded, end);
    if (word.length > 2) return true;
    const before = HAN_RUN_BEFORE.exec(folded.slice(0, at))?.[0] ?? '';
    const after = HAN_RUN_AFTER.exec(folded.slice(end))?.[0] ?? '';
    const borders = bordersOf(before + word + after);
    const from = before.length;
    const to = from + word.length;
    const whole = borders.includes(from) && borders.includes(to);
    const inside = word.length > 1 && !borders.some((border) => border > from && border < to);
    return whole ? word.length > 1 || !borders.some((border) => border > from && border < to) : inside;
  };
}

/** A letter or digit goes on across the place. */
function joins(folded: string, at: number): boolean {
  return ALPHANUMERIC.test(folded.charAt(at - 1)) && ALPHANUMERIC.test(folded.charAt(at));
}
