import type { FragmentStrength, StrengthScale } from '../../domain/strength.js';
import { compareStrength } from '../../text/compare-strength.js';
import type { Match } from './pair-units.js';
import { bearsOnSameVerb, likenessWithoutTone, strengthOf, verbAfter, wordsOf } from './tone-words.js';
import type { Unit } from './unit.js';

/** A change of tone between two units that stand for each other. */
export interface ToneShift {
  readonly kind: 'strengthened' | 'weakened';
  readonly scale: StrengthScale;
  /** The words that set the tone of the other unit, or of the base unit where the other one is plain. */
  readonly words: string;
  readonly likeness: number;
}

/** Below this likeness two fragments do not say the same thing in two tones, … */
const LEAST_LIKENESS = 0.88;
/** … unless the words of tone bear on the same verb: 「可以明确…」 and 「应当明确…」. */
const LEAST_WITH_VERB = 0.7;
/** … or nothing else differs: 「鼓励企业建立…」 and 「企业应当建立…」. */
const LEAST_WITHOUT_TONE = 0.8;
/** A word that only one side has says something only where the rest is the same. */
const LEAST_BARE = 0.7;
/** Likeness from which on a soft word that only one side has is a change of tone. */
const ALL_BUT_EQUAL = 0.82;
/** Plain wording and 应当 (duty 4 and 5) differ by the style of a text more than by what it asks. */
const STYLE: Readonly<Record<StrengthScale, readonly number[]>> = { duty: [4, 5], stage: [], commitment: [] };
/** A step of one rank on these scales (推进, 加快推进) says something only in fragments that are all but equal. */
const SMALL_STEP: readonly StrengthScale[] = ['stage', 'commitment'];
/** Up to this rank a word softens plain wording. */
const SOFT: Readonly<Record<StrengthScale, number>> = { duty: 3, stage: 2, commitment: 2 };
/** 「可以予以免责」: without an actor before it, what may be done; 「学校可以接受捐赠」 grants a right. */
const PERMITS = /^(?:可以?|允许)$/u;
/** 「市场主体有权选择」, 「企业可以选择」 grant a right in either form. */
const GRANTS = /有权|自愿|(?:主体|企业|者|申请人|当事人|个人|公民|投资者|患者|群众)[^，]{0,10}可以?/u;
const SCALES: readonly StrengthScale[] = ['duty', 'stage', 'commitment'];

/**
 * Compare the tone (力度) of two units that stand for each other and are alike enough, e.g. 鼓励 and 应当, 探索 and 推行.
 * @returns undefined where the tone is the same, and where nothing can be said: one forbids and the other does not, two
 *   scales contradict each other, or only the style of drafting differs.
 */
export function judgeTone(base: Unit, other: Unit, match: Match): ToneShift | undefined {
  if (match.likeness < LEAST_WITH_VERB || match.secondary) return undefined;
  const [left, right] = [strengthOf(base), strengthOf(other)];
  if (!left && !right) return undefined;
  if (left && right) {
    const compared = compareStrength(left, right);
    if (!compared) return undefined;
    const telling = compared.shifts.filter(
      ({ scale, from, to }) =>
        !(STYLE[scale].includes(from) && STYLE[scale].includes(to)) &&
        !(SMALL_STEP.includes(scale) && Math.abs(to - from) < 2 && match.likeness < ALL_BUT_EQUAL),
    );
    const [shift] = telling.filter(({ scale }) => scale !== 'duty' || !sharesDuty(left, right));
    if (shift) {
      const isAlike =
        match.likeness >= LEAST_LIKENESS ||
        likenessWithoutTone(base, left, other, right) >= LEAST_WITHOUT_TONE ||
        bearsOnSameVerb(base, left, other, right, shift.scale);
      if (!isAlike) return undefined;
      const kind = shift.to > shift.from ? 'strengthened' : 'weakened';
      return { kind, scale: shift.scale, words: wordsOf(right, shift.scale), likeness: match.likeness };
    }
    if (compared.shifts.length > 0) return undefined;
  }
  return judgeSoftWord(left, right, base, other, match);
}

/** 「逐步实现全程网上办理」 and 「实现全程网上办理」: a word that softens, on one side only, in fragments that are all but equal. */
function judgeSoftWord(
  left: FragmentStrength | undefined,
  right: FragmentStrength | undefined,
  base: Unit,
  other: Unit,
  match: Match,
): ToneShift | undefined {
  if ((left?.negations.length ?? 0) + (right?.negations.length ?? 0) > 0 || match.likeness < ALL_BUT_EQUAL)
    return undefined;
  const none = { cues: [] };
  if (likenessWithoutTone(base, left ?? none, other, right ?? none) < LEAST_BARE) return undefined;
  const softened = SCALES.flatMap((scale): { scale: StrengthScale; inBase: boolean; words: string }[] => {
    const [from, to] = [left?.ranks[scale], right?.ranks[scale]];
    if (from !== undefined && to === undefined && from <= SOFT[scale])
      return [{ scale, inBase: true, words: wordsOf(left, scale) }];
    if (to !== undefined && from === undefined && to <= SOFT[scale])
      return [{ scale, inBase: false, words: wordsOf(right, scale) }];
    return [];
  }).filter(({ words, inBase, scale }) => {
    const [soft, plain] = inBase ? [base, other] : [other, base];
    const verb = verbAfter(soft, inBase ? left : right, scale);
    return (
      soft.text.includes(words) &&
      !plain.plain.includes(words) &&
      plain.plain.includes(verb) &&
      !isSoftened(plain, scale) &&
      (!PERMITS.test(words) || soft.plain.startsWith(words)) &&
      !GRANTS.test(base.text) &&
      !GRANTS.test(other.text)
    );
  });
  const [first] = softened;
  if (!first || softened.some(({ inBase }) => inBase !== first.inBase)) return undefined;
  const kind = first.inBase ? 'strengthened' : 'weakened';
  return { kind, scale: first.scale, words: first.words, likeness: match.likeness };
}

/** 「应当支持和协助」 against 「应当协助」: both are bound in the same word, and 支持 is what they are bound to. */
function sharesDuty(left: FragmentStrength, right: FragmentStrength): boolean {
  const bound = ({ cues }: FragmentStrength): readonly string[] =>
    cues.flatMap((cue) => (cue.scale === 'duty' && cue.rank > SOFT.duty ? [cue.word] : []));
  const shared = bound(right);
  return bound(left).some((word) => shared.includes(word));
}

/** Whether a soft word earlier in the sentence governs a unit: 「支持服务机构开展咨询，开展培训，」. */
function isSoftened({ clause, start }: Unit, scale: StrengthScale): boolean {
  const opening =
    Math.max(...['。', '；', '！', '？', '\n'].map((stop) => clause.text.lastIndexOf(stop, start - 1))) + 1;
  return clause.strength.some(
    ({ span, ranks }) => opening <= span.start && span.end <= start && (ranks[scale] ?? Infinity) <= SOFT[scale],
  );
}
