import { learnSounds } from '../../text/pinyin.js';
import type { Vocabulary, VocabularyPart } from '../engine/search-engine.js';
import { readingsOf } from './near-sounds.js';
import { perGeneration } from './per-generation.js';

/** Words of the index by how they sound; each table is made when it is first asked for. No clause may hold some of them any more. */
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
type Table<K> = Map<K, string | string[]>;

/** Keep the words of the vocabulary by their sounds, made at the first miss. What comes later is added to what is there. */
export function keepSoundIndex(vocabulary: Vocabulary): SoundIndex {
  const words = perGeneration(vocabulary, () => {
    const parts = vocabulary.parts();
    const before = parts.map((part) => soundsOfParts.get(part)).find((one) => one !== undefined);
    const sounds = before ?? new GrowingSounds();
    sounds.add(parts);
    for (const part of parts) soundsOfParts.set(part, sounds);
    return sounds;
  });
  const live = (found: readonly string[]): readonly string[] => found.filter((word) => vocabulary.frequency(word) > 0);
  return {
    ofLength: (length) => words().ofLength(length),
    byLetters: (key) => live(words().byLetters(key)),
    byInitials: (key) => live(words().byInitials(key)),
  };
}

/** All vocabularies that share a part share the words, some of which are then not of theirs. */
const soundsOfParts = new WeakMap<VocabularyPart, GrowingSounds>();

class GrowingSounds implements SoundIndex {
  readonly #parts = new WeakSet<VocabularyPart>();
  readonly #known = new Set<string>();
  readonly #words: string[] = [];
  readonly #lengths = new GrowingTable((word) => [word.length]);
  readonly #letters = new GrowingTable((word) => readingsOf(word));
  readonly #initials = new GrowingTable((word) => readingsOf(word, (sound) => sound.charAt(0)));

  /** Cost: a look at each word of the parts that are new. */
  add(parts: readonly VocabularyPart[]): void {
    const from = this.#words.length;
    for (const part of parts) {
      if (this.#parts.has(part)) continue;
      this.#parts.add(part);
      for (const word of part.terms())
        if (!this.#known.has(word) && HAN_WORD.test(word)) {
          this.#known.add(word);
          this.#words.push(word);
        }
    }
    if (this.#words.length > from) learnSounds(this.#words.slice(from).join(''));
  }

  ofLength(length: number): readonly string[] {
    return this.#lengths.lookUp(length, this.#words);
  }

  byLetters(letters: string): readonly string[] {
    return this.#letters.lookUp(letters, this.#words);
  }

  byInitials(letters: string): readonly string[] {
    return this.#initials.lookUp(letters, this.#words);
  }
}

/** Words by their keys; a word of several keys stands under each. */
class GrowingTable<K> {
  readonly #keysOf: (word: string) => readonly K[];
  readonly #table: Table<K> = new Map();
  #size = 0;

  constructor(keysOf: (word: string) => readonly K[]) {
    this.#keysOf = keysOf;
  }

  lookUp(key: K, words: readonly string[]): readonly string[] {
    for (; this.#size < words.length; this.#size++) this.#add(words[this.#size] ?? '');
    const found = this.#table.get(key);
    return found === undefined ? [] : typeof found === 'string' ? [found] : found;
  }

  #add(word: string): void {
    for (const key of this.#keysOf(word)) {
      const own = this.#table.get(key);
      if (own === undefined) this.#table.set(key, word);
      else if (typeof own === 'string') this.#table.set(key, own === word ? own : [own, word]);
      else if (own.at(-1) !== word) own.push(word);
    }
  }
}
