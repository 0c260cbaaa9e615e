import type { FragmentStrength, StrengthScale } from '../domain/strength.js';

/** The strength (力度) of a fragment in the interchange format; all offsets are half-open UTF-16 into the clause's text. */
export interface InterchangeStrength {
  readonly start: number;
  readonly end: number;
  /** The rank that governs on each scale; null where no cue of the scale stands in the fragment. */
  readonly ranks: Readonly<Record<StrengthScale, number | null>>;
  readonly cues: readonly {
    readonly scale: StrengthScale;
    readonly rank: number;
    readonly word: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly negations: readonly { readonly word: string; readonly start: number; readonly end: number }[];
}

export function toInterchangeStrength({ span, ranks, cues, negations }: FragmentStrength): InterchangeStrength {
  return {
    ...span,
    ranks: { duty: ranks.duty ?? null, stage: ranks.stage ?? null, commitment: ranks.commitment ?? null },
    cues: cues.map(({ span: at, scale, rank, word }) => ({ scale, rank, word, ...at })),
    negations: negations.map(({ span: at, word }) => ({ word, ...at })),
  };
}
