import type { StrengthScale } from '../../domain/strength.js';

/** Words of one scale and rank, with what must follow them. */
export interface CueEntry {
  readonly scale: StrengthScale;
  readonly rank: number;
  readonly words: readonly string[];
  /** `verb`: a cue only as the predicate of its fragment, because the word is a noun or an attribute elsewhere (政策支持). */
  readonly form?: 'verb';
  /** One of these must follow at once: 研究 is a cue before 制定 only. */
  readonly before?: readonly string[];
  /** The word forbids what follows. */
  readonly negates?: boolean;
}

/** Cues of the strength of wording (力度), `lexicons/strength.json`. */
export interface StrengthLexicon {
  /** Rank of wording that is neither softened nor hardened. */
  readonly plain: Readonly<Record<StrengthScale, number>>;
  readonly cues: readonly CueEntry[];
  /** Words that negate and have no rank of their own: 「不再」. */
  readonly negations: readonly string[];
  /** Words that hold the characters of a cue and are none: 「需要」, 「应用」, 「保证金」. */
  readonly noCues: readonly string[];
  /** How the name of an actor ends: a verb after it is the predicate. */
  readonly subjects: readonly string[];
  /** Words that stand between the actor and the verb, or before the verb alone. */
  readonly adverbs: readonly string[];
}
