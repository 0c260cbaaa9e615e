const NO_CONTENT = /[\s\p{P}]/gu;
const ALL_HAN = /^[\u4e00-\u9fff]*$/;

/** Character pairs of a text without punctuation and white space, as sorted numbers; a pair that stands twice is listed twice. */
export function toBigrams(text: string): Float64Array {
  const plain = ALL_HAN.test(text) ? text : text.replace(NO_CONTENT, '');
  const pairs = new Float64Array(Math.max(0, plain.length - 1));
  for (let i = 0; i < pairs.length; i++) pairs[i] = plain.charCodeAt(i) * 65_536 + plain.charCodeAt(i + 1);
  return pairs.sort();
}

/**
 * Dice coefficient of two sorted bigram lists, 0..1; 1 for the same pairs, 0 when none is shared or both are empty.
 * @param least  what the caller takes notice of: where the lengths alone keep the coefficient below it, 0 is given at once.
 */
export function bigramDice(first: Float64Array, second: Float64Array, least = 0): number {
  if (2 * Math.min(first.length, second.length) < least * (first.length + second.length)) return 0;
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < first.length && j < second.length) {
    const x = first[i] ?? 0;
    const y = second[j] ?? 0;
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const all = first.length + second.length;
  return all === 0 ? 0 : (2 * shared) / all;
}
