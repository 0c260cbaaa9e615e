import type { QueryCorrection } from '../../domain/query-reading.js';
import type { Vocabulary } from '../engine/search-engine.js';
import { correctTypos, type TypoSources } from './correct-typos.js';
import { cutWords } from './cut-piece.js';
import { readPinyin, type PinyinReading, type PinyinSources } from './read-pinyin.js';
import { replaceTraced, typedAs, type TracedText } from './traced-text.js';
import { MAX_CHECKED_PIECES } from './weights.js';

export interface CorrectedPieces {
  readonly pieces: readonly TracedText[];
  readonly corrections: readonly QueryCorrection[];
  readonly notes: readonly string[];
}

export type CorrectionSources = TypoSources & PinyinSources;

const LETTERS = /^[a-z]+$/u;

/** Read letters as Chinese and put wrong characters right, piece by piece. */
export function correctPieces(
  query: string,
  typed: readonly TracedText[],
  sources: CorrectionSources,
): CorrectedPieces {
  const corrections: QueryCorrection[] = [];
  const notes: string[] = [];
  const pieces = joinSyllables(query, typed, sources).map((piece, at) => {
    if (at >= MAX_CHECKED_PIECES) return piece;
    const letters = readLetters(piece.text, sources);
    const text = correctTypos(letters.text, sources);
    if (text === piece.text) return piece;
    const as = typedAs(query, piece);
    corrections.push({ typed: as, meant: text, by: letters.by ?? 'typo' });
    for (const { word, others, meant } of letters.ambiguous)
      notes.push(`“${word}”按“${meant}”检索，也可能是：${others.join('、')}。`);
    return replaceTraced(piece, text);
  });
  return { pieces, corrections, notes };
}

interface ReadLetters {
  readonly text: string;
  readonly by: PinyinReading['by'] | undefined;
  readonly ambiguous: readonly { readonly word: string; readonly meant: string; readonly others: readonly string[] }[];
}

/** Read the Latin words of a piece that the index lacks; DRG stays what it is. */
function readLetters(piece: string, sources: CorrectionSources): ReadLetters {
  if (!/[a-z]/u.test(piece)) return { text: piece, by: undefined, ambiguous: [] };
  let text = '';
  let from = 0;
  let by: PinyinReading['by'] | undefined;
  const ambiguous: { word: string; meant: string; others: readonly string[] }[] = [];
  for (const { term, start, end } of cutWords(piece, sources.segmenter)) {
    const reading = LETTERS.test(term) && !isKnown(term, sources.vocabulary) ? readPinyin(term, sources) : undefined;
    text += piece.slice(from, start) + (reading?.meant ?? piece.slice(start, end));
    from = end;
    by ??= reading?.by;
    if (reading && reading.others.length > 0) ambiguous.push({ ...reading, word: term });
  }
  return { text: text + piece.slice(from), by, ambiguous };
}

/** Letters set apart by spaces that are pinyin together only: 「yi gong ti」. */
function joinSyllables(
  query: string,
  pieces: readonly TracedText[],
  sources: CorrectionSources,
): readonly TracedText[] {
  const joined: TracedText[] = [];
  for (let at = 0; at < pieces.length;) {
    const run = pieces.slice(at, at + runLength(query, pieces, at, sources));
    const letters = run.map(({ text }) => text).join('');
    const whole = run.length > 1 && readPinyin(letters, sources)?.by === 'pinyin';
    if (whole) joined.push({ text: letters, starts: run.flatMap((p) => p.starts), ends: run.flatMap((p) => p.ends) });
    else joined.push(...pieces.slice(at, at + Math.max(1, run.length)));
    at += Math.max(1, run.length);
  }
  return joined;
}

/** How many pieces from `at` on are unknown Latin words with nothing but white space between them. */
function runLength(
  query: string,
  pieces: readonly TracedText[],
  at: number,
  { vocabulary }: CorrectionSources,
): number {
  let length = 0;
  for (; at + length < pieces.length; length++) {
    const piece = pieces[at + length];
    const before = length === 0 ? undefined : pieces[at + length - 1];
    if (!piece || !LETTERS.test(piece.text) || isKnown(piece.text, vocabulary)) break;
    if (before && query.slice(before.ends.at(-1), piece.starts[0]).trim() !== '') break;
  }
  return length;
}

function isKnown(word: string, vocabulary: Vocabulary): boolean {
  return vocabulary.frequency(word) > 0 || vocabulary.countLiteral(word, 1) > 0;
}
