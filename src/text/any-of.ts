/** Alternatives of a pattern, the longest first, so that 「改扩建」 wins over 「扩建」. */
export function anyOf(words: readonly string[]): string {
  const escaped = [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'));
  return escaped.join('|') || '(?!)';
}
