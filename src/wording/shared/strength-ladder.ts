import type { FragmentStrength, StrengthScale } from '../../domain/strength.js';
import type { LadderRung, StrengthLadder, WordingVariant } from '../../domain/wording.js';
import { bigramDice, toBigrams } from '../../text/bigrams.js';
import { compareStrength } from '../../text/compare-strength.js';
import { contentOf } from '../content.js';

/** What a fragment is worded like, with what its sentence says before it. */
export interface RankedVariant {
  readonly variant: WordingVariant;
  /** undefined where the fragment holds no cue. */
  readonly strength: FragmentStrength | undefined;
  /** The fragments with cues that stand before it in its sentence: their 应当 or 支持 may govern it too. */
  readonly before: readonly FragmentStrength[];
}

/** Ranks and verbs of the scales, from `lexicons/strength.json`. */
export interface StrengthScales {
  /** Rank of wording without any cue. */
  readonly plain: Readonly<Record<StrengthScale, number>>;
  /** Verbs that are cues by being the predicate (加强, 坚持): one for another is another deed, not another strength. */
  readonly verbs: ReadonlySet<string>;
}

/** Duties that go on over commas: 支持 and 鼓励 from below, 应当 and 不得 from above. */
const SOFT_DUTY = 2;
const BINDING_DUTY = 5;
const SCALES: readonly StrengthScale[] = ['duty', 'stage', 'commitment'];
/** Without their cues the variants of a ladder say the same; less alike, the cues may govern different things. */
const SAME_REST = 0.88;
/** 「鼓励各地探索」 names again who is spoken to anyway. */
const ADDRESSEE = /^各(?:地|市|县|区|级)/u;

interface Step extends RankedVariant {
  readonly rank: number;
  readonly words: readonly string[];
  /** The wording without its cues. */
  readonly rest: string;
  /** Its one cue is a plain verb. */
  readonly verb: string | undefined;
}

/**
 * Put the variants of one wording in order of strength (力度阶梯), scale by scale, e.g. 推行 < 加快推行 < 全面推行 for 按病种付费.
 * A variant takes part where what is left without the cues is nearly the same as in the first one, plain wording only where
 * it is the same to the character. Left out: variants of another plain verb (坚持 for 加强), variants that contradict the first
 * on another scale or of which only one is negated, and on the scale of duty those whose sentence binds or permits before.
 * @returns ladders of two rungs and more; [] where all are equally strong.
 */
export function findLadders(variants: readonly RankedVariant[], scales: StrengthScales): readonly StrengthLadder[] {
  return SCALES.flatMap((scale) => {
    const steps = variants
      .filter(({ before }) => scale !== 'duty' || !before.some(goesOn))
      .map((one) => toStep(one, scale, scales));
    const cued = steps.filter(({ words }) => words.length > 0);
    const [first] = cued;
    if (!first) return [];
    const fitting = cued.filter((step) => isSameThing(first, step, scale));
    const plain = steps.filter(
      (step) => step.words.length === 0 && fitting.some((one) => one.rest === step.rest && isComparable(one, step)),
    );
    const rungs = toRungs([...fitting, ...plain]);
    const ruleId = plain.length > 0 ? 'wording/ladder-plain' : 'wording/ladder-cues';
    return rungs.length < 2 ? [] : [{ scale, rungs, ruleId }];
  });
}

function goesOn({ ranks: { duty } }: FragmentStrength): boolean {
  return duty !== undefined && (duty <= SOFT_DUTY || duty >= BINDING_DUTY);
}

function toStep(given: RankedVariant, scale: StrengthScale, { plain, verbs }: StrengthScales): Step {
  const { strength, variant } = given;
  const rank = strength?.ranks[scale];
  const words =
    rank === undefined ? [] : (strength?.cues.filter((cue) => cue.scale === scale).map(({ word }) => word) ?? []);
  const [only] = words;
  const isVerb = words.length === 1 && only !== undefined && verbs.has(only) && (rank ?? 0) >= plain[scale];
  const rest = [...new Set(strength?.cues.map(({ word }) => word))]
    .reduce((left, word) => left.replace(word, ''), contentOf(variant.text))
    .replace(ADDRESSEE, '');
  return { ...given, rank: rank ?? plain[scale], words, rest, verb: isVerb ? only : undefined };
}

/** 落实 is no step of 鼓励, while 加强 is one of 鼓励加强. */
function isForeign({ verb }: Step, { words }: Step): boolean {
  return verb !== undefined && !words.includes(verb);
}

function isSameThing(first: Step, step: Step, scale: StrengthScale): boolean {
  if (first === step) return true;
  if (first.verb !== undefined && step.verb !== undefined && first.verb !== step.verb) return false;
  if (scale === 'duty' && (isForeign(first, step) || isForeign(step, first))) return false;
  const isAlike = first.rest === step.rest || bigramDice(toBigrams(first.rest), toBigrams(step.rest)) >= SAME_REST;
  return isAlike && isComparable(first, step);
}

function isComparable({ strength: a }: Step, { strength: b }: Step): boolean {
  if (a && b) return compareStrength(a, b) !== undefined;
  return (a?.negations.length ?? 0) === 0 && (b?.negations.length ?? 0) === 0;
}

function toRungs(steps: readonly Step[]): readonly LadderRung[] {
  return [...new Set(steps.map(({ rank }) => rank))]
    .sort((a, b) => a - b)
    .map((rank) => {
      const here = steps.filter((step) => step.rank === rank);
      return {
        rank,
        words: [...new Set(here.flatMap(({ words }) => words))],
        variants: here.map(({ variant }) => variant),
      };
    });
}
