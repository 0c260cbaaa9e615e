/** A phrase of a lexicon in a text, half-open offsets. */
export interface LexiconPhrase {
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Make a function that finds every phrase of a lexicon in a folded text, phrases inside phrases and overlapping ones too, by
 * their beginnings, the longest first. The index holds each of them as one word; a query takes the longest.
 * @param phrases  folded; those of one character are passed over.
 * Cost: for each character one look-up, and one for each length of the phrases that begin with the same two characters.
 */
export function makePhraseFinder(phrases: Iterable<string>): (folded: string) => readonly LexiconPhrase[] {
  const known = new Set([...phrases].filter((phrase) => phrase.length > 1));
  const lengths = new Map<string, number[]>();
  for (const phrase of known) {
    const head = phrase.slice(0, 2);
    const own = lengths.get(head) ?? [];
    if (!own.includes(phrase.length)) lengths.set(head, [...own, phrase.length]);
  }
  for (const own of lengths.values()) own.sort((a, b) => b - a);
  return (folded) => {
    const found: LexiconPhrase[] = [];
    for (let start = 0; start + 1 < folded.length; start++)
      for (const length of lengths.get(folded.slice(start, start + 2)) ?? []) {
        const phrase = folded.slice(start, start + length);
        if (phrase.length === length && known.has(phrase)) found.push({ phrase, start, end: start + length });
      }
    return found;
  };
}
