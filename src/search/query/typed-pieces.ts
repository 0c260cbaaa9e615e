import { fold } from '../../text/fold.js';
import type { LexiconPhrase } from './lexicon-phrases.js';
import { joinTraced, replaceTraced, sliceTraced, toPlain, type TracedText } from './traced-text.js';

/** Signs that join numbers and Latin words and so stay inside a typed word: 「1:2」, 「4-5所」, 「30%」, 「2.5」. */
const SEPARATORS = /[^\p{L}\p{N}%‰:∶.~-]+|[:∶.~-](?!\p{N})|(?<!\p{N})[:∶.~-]/gu;
const SIGN = /[^\p{L}\p{N}]/u;
const SINGLE_HAN = /^\p{Script=Han}$/u;

/**
 * What was typed between spaces and punctuation in a stretch of the query, folded: 「县域医共体」. Single Han characters set
 * apart by spaces are read as one word (「医 共 体」). Signs inside a phrase of the lexicon part nothing (「互联网+护理」).
 */
export function findPieces(
  query: string,
  start: number,
  end: number,
  findPhrases: (text: string) => readonly LexiconPhrase[],
): readonly TracedText[] {
  const plain = toPlain(query, start, end);
  const phrases = findPhrases(plain.text).filter(({ phrase }) => SIGN.test(phrase));
  const isInPhrase = (at: number): boolean => phrases.some((phrase) => phrase.start < at && at < phrase.end);
  const pieces: TracedText[] = [];
  let from = 0;
  let stray = false;
  const close = (to: number): void => {
    if (to <= from) return;
    const piece = sliceTraced(plain, from, to);
    const single = SINGLE_HAN.test(piece.text);
    const last = pieces.at(-1);
    const joins = single
      ? stray || /\p{Script=Han}$/u.test(last?.text ?? '')
      : stray && /^\p{Script=Han}/u.test(piece.text);
    if (last && joins) pieces[pieces.length - 1] = joinTraced(last, piece);
    else pieces.push(piece);
    stray = single;
  };
  for (const match of plain.text.matchAll(SEPARATORS)) {
    if (isInPhrase(match.index)) continue;
    close(match.index);
    from = match.index + match[0].length;
  }
  close(plain.text.length);
  return pieces.map(foldPiece).filter(({ text }) => text !== '');
}

/** Dashes and the like made uniform; only a run of dashes changes the length. */
function foldPiece(piece: TracedText): TracedText {
  const text = fold(piece.text);
  return text.length === piece.text.length ? { ...piece, text } : replaceTraced(piece, text);
}
