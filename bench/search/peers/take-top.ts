/** The `limit` entries of highest score among the first `count`, best first; of equal ones the smaller number. For small limits. */
export function takeTop(
  entries: ArrayLike<number>,
  count: number,
  scores: Float64Array,
  limit: number,
): readonly number[] {
  const best: number[] = [];
  let least = -Infinity;
  for (let i = 0; i < count; i++) {
    const entry = entries[i] ?? 0;
    const score = scores[entry] ?? 0;
    if (best.length === limit && (score < least || (score === least && entry > (best.at(-1) ?? 0)))) continue;
    let at = best.length;
    while (at > 0 && isBetter(entry, score, best[at - 1] ?? 0, scores)) at--;
    best.splice(at, 0, entry);
    if (best.length > limit) best.pop();
    least = scores[best.at(-1) ?? 0] ?? 0;
  }
  return best;
}

function isBetter(entry: number, score: number, other: number, scores: Float64Array): boolean {
  const theirs = scores[other] ?? 0;
  return score > theirs || (score === theirs && entry < other);
}
