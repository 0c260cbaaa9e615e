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
  const byOpening = new Map<string, string[]>();
  for (const term of new Set(terms)) {
    if (term.length < 2) continue;
    const opening = term.slice(0, 2);
    byOpening.set(opening, [...(byOpening.get(opening) ?? []), term]);
  }
  for (const list of byOpening.values()) list.sort((a, b) => b.length - a.length);
  return (text) => {
    const hits: TermHit[] = [];
    let covered = 0;
    for (let start = 0; start < text.length - 1; start++) {
      const longest = byOpening.get(text.slice(start, start + 2))?.find((term) => text.startsWith(term, start));
      if (longest === undefined || start + longest.length <= covered) continue;
      covered = start + longest.length;
      hits.push({ term: longest, start, end: covered });
    }
    return hits;
  };
}
