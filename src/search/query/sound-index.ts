import type { Vocabulary } from '../engine/search-engine.js';
import type { CountedText } from './language.js';
import { blurSound, readingsOf } from './near-sounds.js';
import { perGeneration } from './per-generation.js';

/** Words of the index by how they sound and how they are written; each table is made when it is first asked for. */
export interface SoundIndex {
  /** By full pinyin: `yigongti`. */
  byLetters(letters: string): readonly string[];
  /** By full pinyin with like sounds made equal. */
  byBlurred(letters: string): readonly string[];
  /** By first letters: `ygt`. Headings too, as far as they are short. */
  byInitials(letters: string): readonly string[];
  byFirstCharacter(char: string): readonly string[];
  byLastCharacter(char: string): readonly string[];
}

const HAN_WORD = /^\p{Script=Han}{2,12}$/u;
type Table = ReadonlyMap<string, readonly string[]>;

/** Keep the sounds of the vocabulary, made at the first miss and again when documents came or went. */
export function keepSoundIndex(vocabulary: Vocabulary, headings: () => readonly CountedText[]): SoundIndex {
  const words = perGeneration(vocabulary, () => [...vocabulary.terms()].filter((term) => HAN_WORD.test(term)));
  const table = (keysOf: (word: string) => Iterable<string>, more: () => readonly string[] = () => []) =>
    perGeneration(vocabulary, () => buildTable([...words(), ...more()], keysOf));
  const letters = table((word) => readingsOf(word).map((sounds) => sounds.join('')));
  const blurred = table((word) => readingsOf(word).map(blurReading));
  const initials = table(
    (word) =>
      word.length < 3 ? [] : readingsOf(word).map((sounds) => sounds.map((sound) => sound.charAt(0)).join('')),
    () =>
      headings()
        .map(({ text }) => text)
        .filter((text) => HAN_WORD.test(text)),
  );
  const first = table((word) => [word.charAt(0)]);
  const last = table((word) => [word.slice(-1)]);
  return {
    byLetters: (key) => letters().get(key) ?? [],
    byBlurred: (key) => blurred().get(key) ?? [],
    byInitials: (key) => initials().get(key) ?? [],
    byFirstCharacter: (char) => first().get(char) ?? [],
    byLastCharacter: (char) => last().get(char) ?? [],
  };
}

export function blurReading(sounds: readonly string[]): string {
  return sounds.map(blurSound).join('');
}

function buildTable(words: readonly string[], keysOf: (word: string) => Iterable<string>): Table {
  const table = new Map<string, string[]>();
  for (const word of new Set(words))
    for (const key of new Set(keysOf(word))) {
      const own = table.get(key);
      if (own) own.push(word);
      else table.set(key, [word]);
    }
  return table;
}
