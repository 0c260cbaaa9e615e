import type { Span } from '../domain/span.js';

/** A word of a list where it stands in a text. */
export interface WordHit extends Span {
  readonly word: string;
}

/**
 * Make a function that finds `words` in a text in reading order: where several begin at one place the longest, and none that
 * begins inside the one before; what the pattern 「甲乙|甲|乙」 finds. For long lists: a pattern tries every word at every place, this
 * looks only where a word can begin. Cost: the length of the text.
 */
export function makeWordFinder(words: Iterable<string>): (text: string) => readonly WordHit[] {
  const byOpening = new Map<number, string[]>();
  for (const word of new Set(words)) {
    if (word === '') continue;
    const opening = word.charCodeAt(0);
    byOpening.set(opening, [...(byOpening.get(opening) ?? []), word]);
  }
  const lists = [...byOpening.values()].map((list) => list.sort((a, b) => b.length - a.length));
  /** For each UTF-16 unit the position of its words in `lists`, from 1; 0 where no word begins. */
  const places = new Uint16Array(0x10000);
  [...byOpening.keys()].forEach((opening, at) => (places[opening] = at + 1));
  return (text) => {
    const hits: WordHit[] = [];
    for (let start = 0; start < text.length; start++) {
      const place = places[text.charCodeAt(start)] ?? 0;
      if (place === 0) continue;
      const word = longestAt(text, start, lists[place - 1] ?? []);
      if (word === undefined) continue;
      const end = start + word.length;
      hits.push({ start, end, word });
      start = end - 1;
    }
    return hits;
  };
}

/** @param words  that begin with the character at `start`, the longest first */
function longestAt(text: string, start: number, words: readonly string[]): string | undefined {
  const second = text.charCodeAt(start + 1);
  for (const word of words)
    if (word.length === 1 || (word.charCodeAt(1) === second && text.startsWith(word, start))) return word;
  return undefined;
}
