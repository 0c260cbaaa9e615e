/** A hit in its place, and the hit that it copies. */
export interface PlacedHit {
  readonly entry: number;
  readonly score: number;
  readonly copyOf: number | undefined;
}

/** How far apart in the ranking a copy and its original may stand. */
export const COPY_REACH = 50;

/**
 * Move each near copy up behind the hit that it copies, so that a text that the corpus holds twice takes one place in the ranking.
 * Only the `COPY_REACH` hits before it are looked at, so that the first hits of a list do not depend on how far it is read.
 */
export function foldCopies(
  ranked: readonly { readonly entry: number; readonly score: number }[],
  isCopy: (entry: number, original: number) => boolean,
): readonly PlacedHit[] {
  const groups: { readonly place: number; readonly hits: PlacedHit[] }[] = [];
  ranked.forEach((hit, place) => {
    const original = groups.findLast((group) => {
      const first = group.hits[0];
      return place - group.place <= COPY_REACH && first !== undefined && isCopy(hit.entry, first.entry);
    });
    if (original) original.hits.push({ ...hit, copyOf: original.hits[0]?.entry });
    else groups.push({ place, hits: [{ ...hit, copyOf: undefined }] });
  });
  return groups.flatMap(({ hits }) => hits);
}
