import type { IndicatorLexicon } from './indicator-lexicon.js';
import { makePairScore } from './pair-score.js';
import { makeLikeness } from './target-likeness.js';
import type { TargetProfile } from './target-profile.js';

/** Pairs below this are two indicators. */
const ENOUGH = 0.48;

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/**
 * Put targets that measure the same together. The likest pairs are joined first; two groups are joined only where their
 * targets are like one another on the average, so that no chain of small steps ends at something else.
 * @param tellsLittle  Words that do not tell one indicator of the family from another: 建设, and what the family is about.
 * @returns groups in the order of their first target; every target is in exactly one. Cost: the pairs that share a word.
 */
export function groupTargets(
  profiles: readonly TargetProfile[],
  lexicon: IndicatorLexicon,
  tellsLittle: ReadonlySet<string>,
): readonly (readonly TargetProfile[])[] {
  const groups = [...splitByKind(profiles).values()].flatMap((kind) => joinLikest(kind, lexicon, tellsLittle));
  const at = new Map(profiles.map((profile, i) => [profile, i]));
  const placeOf = ([first]: readonly TargetProfile[]): number => (first && at.get(first)) ?? 0;
  return groups.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Targets of unlike kinds of units never meet. */
function splitByKind(profiles: readonly TargetProfile[]): ReadonlyMap<string, readonly TargetProfile[]> {
  const kinds = new Map<string, TargetProfile[]>();
  for (const profile of profiles) {
    const list = kinds.get(profile.measure.kind);
    if (list) list.push(profile);
    else kinds.set(profile.measure.kind, [profile]);
  }
  return kinds;
}

function joinLikest(
  profiles: readonly TargetProfile[],
  lexicon: IndicatorLexicon,
  tellsLittle: ReadonlySet<string>,
): TargetProfile[][] {
  const scores = scorePairs(profiles, lexicon, tellsLittle);
  const groupOf = profiles.map((_, i) => i);
  const members = profiles.map((_, i) => [i]);
  const pairs = scores.flatMap((row, a) => Array.from(row, ([b, score]): Pair => ({ a, b, score })));
  pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  for (const { a, b } of pairs) {
    const [left = a, right = b] = [groupOf[a], groupOf[b]].sort((x = 0, y = 0) => x - y);
    if (left === right) continue;
    const [own, other] = [members[left] ?? [], members[right] ?? []];
    if (meanScore(own, other, scores) < ENOUGH) continue;
    for (const member of other) groupOf[member] = left;
    own.push(...other);
    members[right] = [];
  }
  return members
    .filter((group) => group.length > 0)
    .map((group) => group.sort((x, y) => x - y).flatMap((i) => profiles[i] ?? []));
}

/** Scores above `ENOUGH` of each target with the later ones. */
function scorePairs(
  profiles: readonly TargetProfile[],
  lexicon: IndicatorLexicon,
  tellsLittle: ReadonlySet<string>,
): readonly Map<number, number>[] {
  const likenessOf = makeLikeness(profiles, tellsLittle, new Set([...tellsLittle, ...lexicon.generic]));
  const scoreOf = makePairScore(lexicon, tellsLittle);
  return profiles.map((profile, a) => {
    const row = new Map<number, number>();
    const { names, sentences, contexts } = likenessOf(a);
    for (let b = a + 1; b < profiles.length; b++) {
      const other = profiles[b];
      const likeness = { names: names[b] ?? 0, sentences: sentences[b] ?? 0, contexts: contexts[b] ?? 0 };
      if (!other || likeness.names + likeness.sentences + likeness.contexts < ENOUGH) continue;
      const score = scoreOf(profile, other, likeness);
      if (score >= ENOUGH) row.set(b, score);
    }
    return row;
  });
}

function meanScore(own: readonly number[], other: readonly number[], scores: readonly Map<number, number>[]): number {
  let sum = 0;
  for (const a of own) for (const b of other) sum += scores[Math.min(a, b)]?.get(Math.max(a, b)) ?? 0;
  return sum / (own.length * other.length);
}
