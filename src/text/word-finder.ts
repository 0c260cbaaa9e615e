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
  const opens = new Uint8Array(0x10000);
  for (const word of new Set(words)) {
    if (word === '') continue;
    const opening = word.charCodeAt(0);
    opens[opening] = 1;
    const list = byOpening.get(opening);
    if (list) list.push(word);
    else byOpening.set(opening, [word]);
  }
  for (const list of byOpening.values()) list.sort((a, b) => b.length - a.length);
  return (text) => {
    const hits: WordHit[] = [];
    for (let start = 0; start < text.length; start++) {
      const code = text.charCodeAt(start);
      if (opens[code] === 0) continue;
      const word = byOpening.get(code)?.find((one) => text.startsWith(one, start));
      if (word === undefined) continue;
      const end = start + word.length;
      hits.push({ start, end, word });
      start = end - 1;
    }
    return hits;
  };
}
