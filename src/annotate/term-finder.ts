/** A term that stands in a text, with half-open offsets. */
export interface TermHit {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Make a function that finds all of `terms` in a text in one pass. A term that stands inside a longer one at the same
 * place does not count there: 「预算管理」 is not found in 「全面预算管理」 when that is a term too.
 * @param terms  in the form of the texts to come (folded alike); those of fewer than two characters are passed over.
 * @returns hits in reading order; a term that stands twice is given twice. Cost: the length of the text.
 */
export function makeTermFinder(terms: Iterable<string>): (text: string) => readonly TermHit[] {
  const byOpening = new Map<number, string[]>();
  const opens = new Uint8Array(65_536);
  for (const term of new Set(terms)) {
    if (term.length < 2) continue;
    const opening = pairAt(term, 0);
    opens[term.charCodeAt(0)] = 1;
    byOpening.set(opening, [...(byOpening.get(opening) ?? []), term]);
  }
  if (byOpening.size === 0) return () => [];
  for (const list of byOpening.values()) list.sort((a, b) => b.length - a.length);
  return (text) => {
    const hits: TermHit[] = [];
    let covered = 0;
    for (let start = 0; start < text.length - 1; start++) {
      if (opens[text.charCodeAt(start)] === 0) continue;
      const longest = byOpening.get(pairAt(text, start))?.find((term) => text.startsWith(term, start));
      if (longest === undefined || start + longest.length <= covered) continue;
      covered = start + longest.length;
      hits.push({ term: longest, start, end: covered });
    }
    return hits;
  };
}

/** Two characters as one number: no string is made for each place of a text. */
function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);
}
