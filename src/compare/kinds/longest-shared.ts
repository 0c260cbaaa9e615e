/** Beyond this length a text is looked at in its first part only; a fragment of this length is no sentence any more. */
const MAX_LENGTH = 400;

/** Length of the longest stretch of characters that stands in both texts. Cost: O(n · m), at most 160,000 steps. */
export function longestShared(first: string, second: string): number {
  const [a, b] = [first.slice(0, MAX_LENGTH), second.slice(0, MAX_LENGTH)];
  let best = 0;
  let previous = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const current = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++)
      if (a.charCodeAt(i) === b.charCodeAt(j)) {
        const length = (previous[j] ?? 0) + 1;
        current[j + 1] = length;
        if (length > best) best = length;
      }
    previous = current;
  }
  return best;
}
