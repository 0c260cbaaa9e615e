import type { AnnotatedClause } from '../domain/annotation.js';
import type { Span } from '../domain/span.js';
import type { FragmentStrength, Negation, StrengthRanks, StrengthScale } from '../domain/strength.js';
import { compareStrength, type StrengthVerdict } from '../text/compare-strength.js';

const SCALES: readonly StrengthScale[] = ['duty', 'stage', 'commitment'];
/** They grant help and loosen no duty: 「支持中医医院牵头」. */
const HELP = new Set(['支持', '引导']);
/** Fewer others make no middle. */
const FEWEST_OTHERS = 2;

/** How a cell's evidence is worded. */
export interface Wording {
  readonly ranks: StrengthRanks;
  readonly negations: readonly Negation[];
  /** A number to be reached or a deadline stands there. */
  readonly isBound: boolean;
}

/** Read the wording (力度) of a stretch of a clause: the lowest rank on each scale governs. */
export function readWording(clause: AnnotatedClause, span: Span, isBound: boolean): Wording {
  const fragments = clause.strength.filter((one) => one.span.start < span.end && one.span.end > span.start);
  const lowest = (scale: StrengthScale): number | undefined => {
    const ranks = fragments.flatMap((fragment) => rankOf(fragment, scale) ?? []);
    return ranks.length === 0 ? undefined : Math.min(...ranks);
  };
  const ranks: StrengthRanks = { duty: lowest('duty'), stage: lowest('stage'), commitment: lowest('commitment') };
  return { ranks, negations: fragments.flatMap(({ negations }) => negations), isBound };
}

function rankOf({ ranks, cues }: FragmentStrength, scale: StrengthScale): number | undefined {
  const governing = cues.filter((cue) => cue.scale === scale && cue.rank === ranks[scale]);
  return governing.length > 0 && governing.every(({ word }) => HELP.has(word)) ? undefined : ranks[scale];
}

/** Ranks of a plain statement: 「推广日间手术」 and 「推进日间手术」 are worded alike. */
export type PlainRanks = Readonly<Record<StrengthScale, number>>;

/**
 * Compare a wording with the point and the middle of the other localities': bound by a number or a deadline is stricter than
 * the point, which has none; else a weak cue (探索, 鼓励, 逐步, 力争) below the middle is softer, a strong duty or commitment above
 * it stricter. Degrees of drive (加快, 全面推进) are not told apart from plain words: localities use them as ornament.
 * @returns undefined where it is not bound and fewer than two others take the point up, or where the scales contradict.
 */
export function judgeAgainstOthers(
  own: Wording,
  others: readonly Wording[],
  plain: PlainRanks,
): StrengthVerdict | undefined {
  if (own.isBound) return 'stricter';
  if (others.length < FEWEST_OTHERS) return undefined;
  const alike = others.filter(({ negations }) => negations.length > 0 === own.negations.length > 0);
  const shifts = SCALES.map((scale) => {
    const rank = own.ranks[scale] ?? plain[scale];
    const middle = medianOf(alike.map(({ ranks }) => ranks[scale] ?? plain[scale]));
    if (middle === undefined) return 0;
    if (rank < plain[scale]) return Math.min(0, rank - middle);
    return scale !== 'stage' && rank > plain[scale] ? Math.max(0, rank - middle - (scale === 'duty' ? 1 : 0)) : 0;
  });
  const up = shifts.some((shift) => shift > 0);
  const down = shifts.some((shift) => shift < 0);
  if (up && down) return undefined;
  return up ? 'stricter' : down ? 'softer' : 'same';
}

function medianOf(ranks: readonly number[]): number | undefined {
  if (ranks.length < FEWEST_OTHERS) return undefined;
  const sorted = [...ranks].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/**
 * Compare wordings with the parent's, pair by pair; a number or a deadline that the parent lacks is stricter.
 * @returns undefined where there is no pair, or where the pairs contradict each other.
 */
export function judgeAgainstParent(
  pairs: readonly { readonly parent: Wording; readonly own: Wording }[],
): StrengthVerdict | undefined {
  const verdicts = pairs.map(({ parent, own }) =>
    own.isBound && !parent.isBound ? 'stricter' : compareStrength(parent, own)?.verdict,
  );
  const [up, down] = [verdicts.includes('stricter'), verdicts.includes('softer')];
  if (verdicts.length === 0 || (up && down)) return undefined;
  return up ? 'stricter' : down ? 'softer' : verdicts.includes('same') ? 'same' : undefined;
}
