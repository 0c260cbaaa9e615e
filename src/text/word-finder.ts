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
  const openings = new Map<number, Opening>();
  for (const word of [...new Set(words)].sort((a, b) => b.length - a.length)) {
    if (word === '') continue;
    const first = word.charCodeAt(0);
    const opening = openings.get(first) ?? { bySecond: new Map<number, string[]>(), alone: undefined };
    openings.set(first, opening);
    if (word.length === 1) opening.alone = word;
    else push(opening.bySecond, word.charCodeAt(1), word);
  }
  /** For each UTF-16 unit the position of its words in `list`, from 1; 0 where no word begins. */
  const places = new Uint16Array(0x10000);
  [...openings.keys()].forEach((first, at) => (places[first] = at + 1));
  const list = [...openings.values()];
  return (text) => {
    const hits: WordHit[] = [];
    for (let start = 0; start < text.length; start++) {
      const place = places[text.charCodeAt(start)] ?? 0;
      const opening = place === 0 ? undefined : list[place - 1];
      const word = opening && longestAt(text, start, opening);
      if (word === undefined) continue;
      const end = start + word.length;
      hits.push({ start, end, word });
      start = end - 1;
    }
    return hits;
  };
}

/** The words that begin with one character. */
interface Opening {
  /** By their second character, the longest first. */
  readonly bySecond: Map<number, string[]>;
  /** The character as a word. */
  alone: string | undefined;
}

function longestAt(text: string, start: number, { bySecond, alone }: Opening): string | undefined {
  const words = bySecond.get(text.charCodeAt(start + 1));
  if (words) for (const word of words) if (text.startsWith(word, start)) return word;
  return alone;
}

function push(lists: Map<number, string[]>, key: number, word: string): void {
  const list = lists.get(key);
  if (list) list.push(word);
  else lists.set(key, [word]);
}
