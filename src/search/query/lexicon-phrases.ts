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
  const begins = new Uint8Array(0x10000);
  const lengths = new Map<number, number[]>();
  for (const phrase of known) {
    begins[phrase.charCodeAt(0)] = 1;
    const head = headAt(phrase, 0);
    const own = lengths.get(head) ?? [];
    if (!own.includes(phrase.length)) lengths.set(head, [...own, phrase.length]);
  }
  for (const own of lengths.values()) own.sort((a, b) => b - a);
  return (folded) => {
    const found: LexiconPhrase[] = [];
    for (let start = 0; start + 1 < folded.length; start++) {
      if (begins[folded.charCodeAt(start)] === 0) continue;
      for (const length of lengths.get(headAt(folded, start)) ?? []) {
        const phrase = folded.slice(start, start + length);
        if (phrase.length === length && known.has(phrase)) found.push({ phrase, start, end: start + length });
      }
    }
    return found;
  };
}

/** Two characters as one number. */
function headAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}
