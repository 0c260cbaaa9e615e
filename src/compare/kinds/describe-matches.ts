import type { Difference } from '../../domain/comparison.js';
import { toFragment } from './fragment.js';
import { judgeTone } from './judge-tone.js';
import type { ReadDocument } from './kind-context.js';
import type { UnitPair } from './likeness.js';
import { findMoved } from './moved.js';
import type { Match } from './pair-units.js';

/** 沿用 or 改写 for every match, 移位, 加强 and 减弱 where they apply. */
export function describeMatches(
  left: ReadDocument,
  right: ReadDocument,
  matches: readonly Match[],
  pairs: readonly UnitPair[],
): readonly Difference[] {
  const moved = new Map(findMoved(left.units, right.units, matches, pairs).map(({ match, ruleId }) => [match, ruleId]));
  return matches.flatMap((match): Difference[] => {
    const [base, other] = [left.units[match.base], right.units[match.other]];
    if (!base || !other) return [];
    const ground = { base: toFragment(base), other: toFragment(other), score: match.likeness };
    const isSame = base.core === other.core;
    const found: Difference[] = [
      isSame
        ? {
            kind: 'inherited',
            ...ground,
            ruleId: base.plain === other.plain ? 'kinds/same-words' : 'kinds/same-but-place',
          }
        : { kind: 'reworded', ...ground, ruleId: match.secondary ? 'kinds/split-or-merged' : 'kinds/like-words' },
    ];
    const place = moved.get(match);
    if (place) found.push({ kind: 'moved', ...ground, ruleId: place });
    const tone = judgeTone(base, other, match);
    if (tone) found.push({ kind: tone.kind, ...ground, words: tone.words, ruleId: `kinds/tone-${tone.scale}` });
    return found;
  });
}
