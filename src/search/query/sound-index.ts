import { learnSounds } from '../../text/pinyin.js';
import type { Vocabulary } from '../engine/search-engine.js';
import { readingsOf } from './near-sounds.js';
import { perGeneration } from './per-generation.js';

/** Words of the index by how they sound; each table is made when it is first asked for. */
export interface SoundIndex {
  /** Words of two Han characters or more, by their length. */
  ofLength(length: number): readonly string[];
  /** By full pinyin: `yigongti`. */
  byLetters(letters: string): readonly string[];
  /** By first letters: `ygt`. */
  byInitials(letters: string): readonly string[];
}

const HAN_WORD = /^\p{Script=Han}{2,12}$/u;
/** Most keys have one word, which then stands there by itself. */
type Table<K> = ReadonlyMap<K, string | readonly string[]>;

/** Keep the words of the vocabulary by their sounds, made at the first miss and again when documents came or went. */
export function keepSoundIndex(vocabulary: Vocabulary): SoundIndex {
  const words = perGeneration(vocabulary, () => {
    const own = [...new Set(vocabulary.parts().flatMap((part) => [...part.terms()]))].filter(
      (term) => HAN_WORD.test(term) && vocabulary.frequency(term) > 0,
    );
    learnSounds(own.join(''));
    return own;
  });
  const lengths = perGeneration(vocabulary, () => buildTable(words(), (word) => [word.length]));
  const letters = perGeneration(vocabulary, () => buildTable(words(), (word) => readingsOf(word)));
  const initials = perGeneration(vocabulary, () =>
    buildTable(words(), (word) => readingsOf(word, (sound) => sound.charAt(0))),
  );
  return {
    ofLength: (length) => lookUp(lengths(), length),
    byLetters: (key) => lookUp(letters(), key),
    byInitials: (key) => lookUp(initials(), key),
  };
}

/** Words by their keys; a word of several keys stands under each. */
function buildTable<K>(words: Iterable<string>, keysOf: (word: string) => readonly K[]): Table<K> {
  const table = new Map<K, string | string[]>();
  for (const word of words)
    for (const key of keysOf(word)) {
      const own = table.get(key);
      if (own === undefined) table.set(key, word);
      else if (typeof own === 'string') table.set(key, own === word ? own : [own, word]);
      else if (own.at(-1) !== word) own.push(word);
    }
  return table;
}

function lookUp<K>(table: Table<K>, key: K): readonly string[] {
  const found = table.get(key);
  return found === undefined ? [] : typeof found === 'string' ? [found] : found;
}
