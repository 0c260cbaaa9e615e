import type { Segmenter } from '../../text/segment.js';
import type { Vocabulary } from '../engine/search-engine.js';
import { cutPiece, type Token } from './cut-piece.js';
import type { SoundIndex } from './sound-index.js';
import type { Thesaurus } from './synonyms.js';
import { findTypoCandidates, type Grade, type LookAlike } from './typo-candidates.js';
import { MAX_CHECKED, MAX_TYPO } from './weights.js';

export interface TypoSources {
  readonly segmenter: Segmenter;
  readonly thesaurus: Thesaurus;
  readonly vocabulary: Vocabulary;
  readonly sounds: SoundIndex;
  /** Particles and light words: what everybody types is not mistyped, 「用不起」 is not 「补齐」. */
  readonly common: ReadonlySet<string>;
  readonly lookAlike: LookAlike;
}

const HAN = /^\p{Script=Han}+$/u;
/** Wrong characters that are put right in one typed piece. */
const CORRECTIONS = 3;
/** Candidates of a window that are weighed, most frequent first. */
const WEIGHED = 8;

interface Repair {
  readonly text: string;
  /** Lower is better. */
  readonly cost: number;
  readonly length: number;
  readonly frequency: number;
}

/**
 * Put right what the corpus does not know in a typed piece: 「药品追朔」 gives 「药品追溯」. A word is changed only into an index
 * word that sounds or looks alike; one that makes the whole piece stand literally in the corpus is preferred, then one that
 * sounds more alike, then the more frequent. The piece itself where nothing is wrong or nothing is convincingly near.
 */
export function correctTypos(piece: string, sources: TypoSources): string {
  if (piece.length > MAX_CHECKED) return piece;
  let text = piece;
  for (let i = 0; i < CORRECTIONS; i++) {
    const repaired = repairOnce(text, sources);
    if (repaired === undefined) return text;
    text = repaired;
  }
  return text;
}

function repairOnce(text: string, sources: TypoSources): string | undefined {
  const tokens = cutPiece(text, sources.segmenter, sources.thesaurus);
  const wrong = tokens.filter((_, i) => isWrong(text, tokens, i, sources));
  if (wrong.length === 0 || sources.vocabulary.countLiteral(text, 1) > 0) return undefined;
  const repairs = wrong
    .flatMap((token) => windowsWith(tokens, token))
    .flatMap((window) => repairWindow(text, window, sources));
  const [best] = repairs.sort((a, b) => a.cost - b.cost || b.length - a.length || b.frequency - a.frequency);
  return best?.text;
}

/** A word that no clause holds; a single character that no clause holds beside its neighbours. */
function isWrong(text: string, tokens: readonly Token[], at: number, sources: TypoSources): boolean {
  const { vocabulary, thesaurus, common } = sources;
  const token = tokens[at];
  if (!token || !HAN.test(token.term) || common.has(token.term)) return false;
  if (thesaurus.synonymsOf(token.term).length > 0) return false;
  if (token.term.length > 1)
    return vocabulary.frequency(token.term) === 0 && vocabulary.countLiteral(token.term, 1) === 0;
  const stands = (start: number, end: number): boolean => vocabulary.countLiteral(text.slice(start, end), 1) > 0;
  const left = tokens[at - 1];
  const right = tokens[at + 1];
  if (!left && !right) return false;
  return !(left && stands(left.start, token.end)) && !(right && stands(token.start, right.end));
}

interface Window {
  readonly start: number;
  readonly end: number;
  /** The segmenter knows it as one word, so that it is less likely a slip. */
  readonly isWord: boolean;
}

/** Stretches of whole words around a wrong one, of Han characters, short enough to be a word. */
function windowsWith(tokens: readonly Token[], wrong: Token): readonly Window[] {
  const at = tokens.indexOf(wrong);
  const windows: Window[] = [];
  for (let from = at; from >= 0 && isHan(tokens[from]); from--)
    for (let to = at; to < tokens.length && isHan(tokens[to]); to++) {
      const start = tokens[from]?.start ?? 0;
      const end = tokens[to]?.end ?? 0;
      if (end - start > MAX_TYPO) break;
      if (end - start > 1) windows.push({ start, end, isWord: from === to });
    }
  return windows;
}

function isHan(token: Token | undefined): boolean {
  return token !== undefined && HAN.test(token.term);
}

function repairWindow(text: string, { start, end, isWord }: Window, sources: TypoSources): readonly Repair[] {
  const { vocabulary, sounds, lookAlike } = sources;
  const typed = text.slice(start, end);
  if (vocabulary.countLiteral(typed, 1) > 0) return [];
  const isWhole = typed.length === text.length;
  return findTypoCandidates(typed, sounds.ofLength(typed.length), lookAlike)
    .map((candidate) => ({ ...candidate, frequency: vocabulary.frequency(candidate.word) }))
    .filter(({ frequency }) => frequency > 0)
    .sort((a, b) => a.grade - b.grade || b.frequency - a.frequency)
    .slice(0, WEIGHED)
    .flatMap(({ word, grade, frequency }) => {
      const whole = text.slice(0, start) + word + text.slice(end);
      const stands = !isWhole && vocabulary.countLiteral(whole, 1) > 0;
      if (!stands && !isConvincing(typed, word, grade, isWord, isWhole)) return [];
      return [{ text: whole, cost: grade + (stands || isWhole ? 0 : 2), length: word.length, frequency }];
    });
}

/**
 * Whether a word is near enough where the corpus does not confirm it by the words around it. A long word hardly sounds like
 * another by chance; a short one that the dictionary has must share a character and sound the same (「编织」 for 「编制」, not 「诗歌」 for
 * 「十个」), or look alike too (「追朔」 for 「追溯」).
 */
function isConvincing(typed: string, word: string, grade: Grade, isWord: boolean, isWhole: boolean): boolean {
  const shares = Array.from(typed).some((char, i) => word.charAt(i) === char);
  if (typed.length > 2) return grade === 0 || shares;
  if (isWord) return grade <= 1 && shares;
  return grade === 0 || (shares && isWhole);
}
