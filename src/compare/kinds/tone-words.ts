import type { FragmentStrength, StrengthCue, StrengthScale } from '../../domain/strength.js';
import { bigramDice, toBigrams } from '../../text/bigrams.js';
import type { Unit } from './unit.js';

const ADVERBS =
  /^(?:依法|积极|进一步|逐步|加快|切实|及时|主动|按照规定|全面|大力|深入|稳步|予以|给予|和|、|支持|鼓励)+/u;

/** Whether what follows the governing words of both sides begins alike. */
export function bearsOnSameVerb(
  base: Unit,
  left: FragmentStrength,
  other: Unit,
  right: FragmentStrength,
  scale: StrengthScale,
): boolean {
  const [one, two] = [verbAfter(base, left, scale), verbAfter(other, right, scale)];
  return one !== '' && one === two;
}

/** The verb that the governing word of a scale bears on; '' where none governs. */
export function verbAfter({ clause }: Unit, strength: FragmentStrength | undefined, scale: StrengthScale): string {
  const cue = governing(strength, scale);
  return cue === undefined
    ? ''
    : clause.text
        .slice(cue.span.end, cue.span.end + 12)
        .replace(ADVERBS, '')
        .slice(0, 2);
}

/** The strength that was found in a unit. */
export function strengthOf(unit: Unit): FragmentStrength | undefined {
  return unit.clause.strength.find(({ span }) => span.start === unit.start && span.end === unit.end);
}

/** The word that governs a scale. */
export function wordsOf(strength: FragmentStrength | undefined, scale: StrengthScale): string {
  return governing(strength, scale)?.word ?? '';
}

function governing(strength: FragmentStrength | undefined, scale: StrengthScale): StrengthCue | undefined {
  const rank = strength?.ranks[scale];
  return strength?.cues.find((cue) => cue.scale === scale && cue.rank === rank);
}

/** How alike two units are without their words of tone, by character pairs; 0..1. */
export function likenessWithoutTone(
  base: Unit,
  left: Pick<FragmentStrength, 'cues'>,
  other: Unit,
  right: Pick<FragmentStrength, 'cues'>,
): number {
  const bare = ({ core }: Unit, { cues }: Pick<FragmentStrength, 'cues'>): Float64Array =>
    toBigrams(cues.reduce((text, { word }) => text.replace(word, ''), core));
  return bigramDice(bare(base, left), bare(other, right));
}
