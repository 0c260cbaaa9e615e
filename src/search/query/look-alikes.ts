import type { LookAlike } from './typo-candidates.js';

/** Make the test whether two characters look alike: whether a group of the lexicon has both (「未末」). */
export function makeLookAlike(groups: readonly string[]): LookAlike {
  const groupsOf = new Map<string, Set<string>>();
  for (const group of groups)
    for (const char of group) {
      const own = groupsOf.get(char) ?? new Set<string>();
      for (const other of group) own.add(other);
      groupsOf.set(char, own);
    }
  return (a, b) => groupsOf.get(a)?.has(b) ?? false;
}
