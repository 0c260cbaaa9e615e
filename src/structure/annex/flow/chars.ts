/** Characters of the same class count as one: what matters is that a column holds dates, not which. */
export function toClass(char: string): string {
  if (char >= '0' && char <= '9') return '0';
  return (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z') ? 'a' : char;
}

/** How often each class of characters stands in a text, and how many characters it has. */
export interface CharCounts {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** @param texts  the classes of the characters of each. */
export function countChars(texts: Iterable<readonly string[]>): CharCounts {
  const counts = new Map<string, number>();
  let total = 0;
  for (const classes of texts) {
    for (const char of classes) counts.set(char, (counts.get(char) ?? 0) + 1);
    total += classes.length;
  }
  return { counts, total };
}
