import type { Vocabulary } from '../engine/search-engine.js';
import type { SoundIndex } from './sound-index.js';
import { MAX_PINYIN } from './weights.js';

/** Letters read as Chinese. */
export interface PinyinReading {
  readonly meant: string;
  readonly by: 'pinyin' | 'initials';
  /** Other words with the same letters, most frequent first. */
  readonly others: readonly string[];
}

const LEAST_INITIALS = 3;
const OTHERS = 3;
/** `yi`, the shortest word of two syllables has three letters: `ai'e`. */
const LEAST_LETTERS = 3;
const LONGEST_WORD = 40;

/**
 * Read Latin letters as the pinyin of words of the index: `yigongti` as 「医共体」, `xianyuyigongti` as several of them, else as
 * first letters: `ygt`. The most frequent word wins. undefined where they are neither.
 */
export function readPinyin(
  letters: string,
  sounds: SoundIndex,
  countOf: (word: string) => number,
): PinyinReading | undefined {
  if (letters.length < LEAST_LETTERS || letters.length > MAX_PINYIN || !/^[a-z]+$/u.test(letters)) return undefined;
  const whole = sortByCount(sounds.byLetters(letters), countOf);
  if (whole[0] !== undefined) return { meant: whole[0], by: 'pinyin', others: whole.slice(1, 1 + OTHERS) };
  const several = readSeveral(letters, sounds, countOf);
  if (several !== undefined) return { meant: several, by: 'pinyin', others: [] };
  if (letters.length < LEAST_INITIALS) return undefined;
  const initials = sortByCount(sounds.byInitials(letters), countOf);
  if (initials[0] === undefined) return undefined;
  return { meant: initials[0], by: 'initials', others: initials.slice(1, 1 + OTHERS) };
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

/** How many clauses have a word: as an index word, else as a heading. */
export function makeCounter(
  vocabulary: Vocabulary,
  headings: () => ReadonlyMap<string, number>,
): (word: string) => number {
  return (word) => Math.max(vocabulary.frequency(word), headings().get(word) ?? 0);
}
