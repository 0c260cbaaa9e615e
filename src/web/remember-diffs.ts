import type { TextDiff } from '../domain/comparison.js';

type Diff = (base: string, other: string) => TextDiff;

/** Differences kept; with two clauses of usual length each this is some ten megabytes. */
const CAPACITY = 3000;

/** The same `diff`, with the latest answers kept: a page that is opened again, filtered or swapped back is not worked again. */
export function rememberDiffs(diff: Diff, capacity = CAPACITY): Diff {
  const kept = new Map<string, TextDiff>();
  return (base, other) => {
    const key = `${base}\u0000${other}`;
    const known = kept.get(key);
    if (known) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const made = diff(base, other);
    kept.set(key, made);
    if (kept.size > capacity) {
      const [oldest] = kept.keys();
      if (oldest !== undefined) kept.delete(oldest);
    }
    return made;
  };
}
