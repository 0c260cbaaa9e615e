import { normalizeNumber } from '../../text/number-token.js';
import type { Segmenter } from '../../text/segment.js';
import type { Thesaurus } from './synonyms.js';

/** A word of a typed piece, half-open offsets into it. */
export interface Token {
  /** As the index holds it. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** A phrase of the lexicon that the segmenter parts: its own words. */
  readonly inner: readonly string[];
}

/** Phrases from this length on may part a word of the segmenter: 「看病难」 in 「看病 难看 病 贵」. */
const PARTING_FROM = 3;

/** Words of a folded text, signs left out. */
export function cutWords(text: string, segmenter: Segmenter): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const word of segmenter.cut(text)) {
    const end = start + word.length;
    if (/[\p{L}\p{N}]/u.test(word)) tokens.push({ term: normalizeNumber(word), start, end, inner: [] });
    start = end;
  }
  return tokens;
}

/** Words of a folded piece: the longest phrases of the lexicon first, what lies between them by the segmenter. */
export function cutPiece(text: string, segmenter: Segmenter, thesaurus: Thesaurus): readonly Token[] {
  const plain = cutWords(text, segmenter);
  const chosen = choosePhrases(text, plain, thesaurus);
  if (chosen.length === 0) return plain;
  const tokens: Token[] = [];
  let from = 0;
  const fill = (to: number): void => {
    for (const token of cutWords(text.slice(from, to), segmenter))
      tokens.push({ ...token, start: token.start + from, end: token.end + from });
  };
  for (const phrase of chosen) {
    fill(phrase.start);
    tokens.push(phrase);
    from = phrase.end;
  }
  fill(text.length);
  return tokens;
}

function choosePhrases(text: string, plain: readonly Token[], thesaurus: Thesaurus): readonly Token[] {
  const starts = new Set(plain.map(({ start }) => start));
  const ends = new Set(plain.map(({ end }) => end));
  const chosen: Token[] = [];
  let from = 0;
  for (const { phrase, start, end } of thesaurus.findPhrases(text)) {
    const borders = Number(starts.has(start)) + Number(ends.has(end));
    const isInside = plain.some(
      (token) => token.start <= start && end <= token.end && token.end - token.start > end - start,
    );
    if (start < from || isInside || borders < (phrase.length >= PARTING_FROM ? 1 : 2)) continue;
    const inner = plain.filter((token) => start <= token.start && token.end <= end).map(({ term }) => term);
    chosen.push({ term: phrase, start, end, inner: inner.filter((word) => word !== phrase) });
    from = end;
  }
  return chosen;
}
