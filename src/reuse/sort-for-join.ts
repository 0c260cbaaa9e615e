import { numbersOf, type RarestFirst } from './rarest-first.js';

/** Texts of one class of length differ by less than this factor. */
export const CLASS_FACTOR = 1.1;

/**
 * The order in which texts are joined: by classes of length, the longest first, so that a text meets only texts that are no
 * shorter, or hardly; inside a class the text whose shingles most others have first, so that the original of a family comes
 * before its variants and leads them.
 */
export function sortForJoin(texts: RarestFirst): Int32Array {
  const { counts, sizes } = texts;
  const classes = Int32Array.from(sizes, (size) => Math.floor(Math.log(Math.max(1, size)) / Math.log(CLASS_FACTOR)));
  const central = Float64Array.from(sizes, (size, text) => {
    let sum = 0;
    for (const number of numbersOf(texts, text)) sum += counts[number] ?? 0;
    return sum / Math.max(1, size);
  });
  const after = (values: Int32Array | Float64Array, a: number, b: number): number =>
    (values[b] ?? 0) - (values[a] ?? 0);
  return Int32Array.from(sizes.keys()).sort((a, b) => after(classes, a, b) || after(central, a, b) || a - b);
}
