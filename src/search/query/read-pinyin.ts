import type { Vocabulary } from '../engine/search-engine.js';
import type { FindByInitials } from './heading-initials.js';
import type { SoundIndex } from './sound-index.js';
import { MAX_PINYIN } from './weights.js';

/** Letters read as Chinese. */
export interface PinyinReading {
  readonly meant: string;
  readonly by: 'pinyin' | 'initials';
  /** Other words with the same letters, most frequent first. */
  readonly others: readonly string[];
}

const OTHERS = 3;
/** Of initials; the shortest words of two syllables have as many. */
const LEAST_LETTERS = 3;
const LONGEST_WORD = 40;

export interface PinyinSources {
  readonly sounds: SoundIndex;
  readonly findInHeadings: FindByInitials;
  readonly vocabulary: Vocabulary;
}

/**
 * Read Latin letters as the pinyin of words of the index: `yigongti` as 「医共体」, `xianyuyigongti` as several of them, else as
 * first letters of a word or of words of a heading: `ygt`. The most frequent wins. undefined where they are neither.
 */
export function readPinyin(letters: string, sources: PinyinSources): PinyinReading | undefined {
  if (letters.length < LEAST_LETTERS || letters.length > MAX_PINYIN || !/^[a-z]+$/u.test(letters)) return undefined;
  const { sounds, findInHeadings, vocabulary } = sources;
  const countOf = (word: string): number => vocabulary.frequency(word);
  const whole = sortByCount(sounds.byLetters(letters), countOf);
  if (whole[0] !== undefined) return { meant: whole[0], by: 'pinyin', others: whole.slice(1, 1 + OTHERS) };
  const several = readSeveral(letters, sounds, countOf);
  if (several !== undefined) return { meant: several, by: 'pinyin', others: [] };
  const counts = new Map(findInHeadings(letters).map(({ text, count }) => [text, count]));
  for (const word of sounds.byInitials(letters)) counts.set(word, Math.max(countOf(word), counts.get(word) ?? 0));
  const initials = sortByCount([...counts.keys()], (word) => counts.get(word) ?? 0);
  if (initials[0] === undefined) {
    const pair = readPair(letters, sources);
    return pair === undefined ? undefined : { meant: pair, by: 'initials', others: [] };
  }
  return { meant: initials[0], by: 'initials', others: initials.slice(1, 1 + OTHERS) };
}

/** Letters of a pair of words, and words of each that are put together. */
const LEAST_PAIR = 4;
const LONGEST_PAIR = 8;
const PAIRED = 6;
const COUNTED = 100;

/** Two words by their first letters that stand side by side in the corpus: `xcgg`, 「薪酬」「改革」. */
function readPair(letters: string, { sounds, vocabulary }: PinyinSources): string | undefined {
  if (letters.length < LEAST_PAIR || letters.length > LONGEST_PAIR) return undefined;
  const wordsOf = (part: string): readonly string[] =>
    sortByCount(sounds.byInitials(part), (word) => vocabulary.frequency(word)).slice(0, PAIRED);
  let best = { text: '', count: 0 };
  for (let at = 2; at + 2 <= letters.length; at++)
    for (const left of wordsOf(letters.slice(0, at)))
      for (const right of wordsOf(letters.slice(at))) {
        const count = vocabulary.countLiteral(left + right, COUNTED);
        if (count > best.count) best = { text: left + right, count };
      }
  return best.count > 0 ? best.text : undefined;
}

interface Path {
  readonly words: readonly string[];
  /** Sum of the logarithms of the frequencies. */
  readonly weight: number;
}

/** The fewest words whose pinyin, joined, are the letters; of those the most frequent. */
function readSeveral(letters: string, sounds: SoundIndex, countOf: (word: string) => number): string | undefined {
  const paths: (Path | undefined)[] = [{ words: [], weight: 0 }];
  for (let start = 0; start < letters.length; start++) {
    const path = paths[start];
    if (!path) continue;
    for (let end = start + LEAST_LETTERS; end <= Math.min(letters.length, start + LONGEST_WORD); end++) {
      const [word] = sortByCount(sounds.byLetters(letters.slice(start, end)), countOf);
      if (word === undefined) continue;
      const next = { words: [...path.words, word], weight: path.weight + Math.log1p(countOf(word)) };
      if (isBetter(next, paths[end])) paths[end] = next;
    }
  }
  return paths[letters.length]?.words.join('');
}

function isBetter(a: Path, b: Path | undefined): boolean {
  return !b || a.words.length < b.words.length || (a.words.length === b.words.length && a.weight > b.weight);
}

function sortByCount(words: readonly string[], countOf: (word: string) => number): readonly string[] {
  if (words.length < 2) return words;
  return words
    .map((word) => ({ word, count: countOf(word) }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .map(({ word }) => word);
}
