import type { Span } from './span.js';

/**
 * The three ordinal scales of wording (力度): `duty` 义务 (可以 … 必须), `stage` 推进阶段 (研究 … 全覆盖), `commitment`
 * 目标口气 (争取 … 确保). Ranks of different scales say nothing about each other.
 */
export type StrengthScale = 'duty' | 'stage' | 'commitment';

/** A word that sets the strength of its fragment. */
export interface StrengthCue {
  readonly scale: StrengthScale;
  /** From 1, the weakest; comparable inside its scale only. */
  readonly rank: number;
  /** As printed: 「逐步」. */
  readonly word: string;
  /** Half-open UTF-16 offsets in the clause's `text`. */
  readonly span: Span;
}

/** A word that turns what follows into what is not to be done: 「不得」, 「禁止」, 「不再」. */
export interface Negation {
  readonly word: string;
  readonly span: Span;
}

/** The rank that governs a fragment on each scale; undefined where no cue of the scale stands in it. */
export type StrengthRanks = Readonly<Record<StrengthScale, number | undefined>>;

/**
 * How strongly a fragment (小句) of a clause is worded. Two fragments are stronger or weaker than one another only on one
 * scale, and only where both or neither is negated: 「不得开展」 is no strong form of 「开展」.
 */
export interface FragmentStrength {
  /** The fragment in the clause's `text`, final stop included. */
  readonly span: Span;
  /** In reading order. */
  readonly cues: readonly StrengthCue[];
  /** In reading order; [] for what is to be done. */
  readonly negations: readonly Negation[];
  readonly ranks: StrengthRanks;
}
