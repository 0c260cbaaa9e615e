import type { StrengthCue, StrengthRanks, StrengthScale } from '../../domain/strength.js';

/**
 * The rank that governs on each scale: the lowest cue where one is weaker than plain wording (「探索建立」 is 探索, 「鼓励各地探索」
 * is 鼓励), else the highest (「全面推进」 is 全面).
 */
export function governingRanks(
  cues: readonly StrengthCue[],
  plain: Readonly<Record<StrengthScale, number>>,
): StrengthRanks {
  return {
    duty: governing(cues, 'duty', plain.duty),
    stage: governing(cues, 'stage', plain.stage),
    commitment: governing(cues, 'commitment', plain.commitment),
  };
}

function governing(cues: readonly StrengthCue[], scale: StrengthScale, plain: number): number | undefined {
  let lowest = Infinity;
  let highest: number | undefined;
  for (const { scale: own, rank } of cues) {
    if (own !== scale) continue;
    lowest = Math.min(lowest, rank);
    highest = Math.max(highest ?? rank, rank);
  }
  return lowest < plain ? lowest : highest;
}
