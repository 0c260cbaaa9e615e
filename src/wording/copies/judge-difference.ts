import { foldWidth } from '../../text/fold-width.js';
import { contentOf } from '../content.js';

/** Words that may stand or lack without a change of sense, `lexicons/particles.json`. */
export interface ParticleLexicon {
  /** 的, 之, 了. */
  readonly particles: readonly string[];
  /** Words that join two things and may stand for one another: 和, 与. */
  readonly conjunctions: readonly string[];
  /** 「年底前」 is 「年底」: these after one of `dateEnds`. */
  readonly afterDates: readonly string[];
  readonly dateEnds: readonly string[];
}

/** A difference with what stands before and after it in both texts. */
export interface DifferenceInPlace {
  readonly first: string;
  readonly second: string;
  readonly before: string;
  readonly after: string;
}

/** Whether a difference is one of substance, with the rule that says so. */
export interface Judgement {
  readonly substantive: boolean;
  readonly ruleId: string;
}

const DIGITS_AT_END = /(?<![\d.,:~%‰-])[\d.,:~%‰-]*\d[.,:~-]?$/u;
const DIGITS_AT_START = /^[.,:~-]?\d/u;

/**
 * Say whether a difference of two copies is one of form (形式) or of substance (实质): marks, width and traditional
 * characters are form, and so are a particle alone (的), one conjunction for another (和, 与) and 「前」 after the end of a
 * period (「年底前」). Every other change of words or numbers is of substance.
 */
export function judgeDifference(difference: DifferenceInPlace, lexicon: ParticleLexicon): Judgement {
  const [first, second] = [contentOf(difference.first), contentOf(difference.second)];
  if (first === second) {
    if (breaksNumber(difference)) return { substantive: true, ruleId: 'copies/number' };
    const sameMarks = foldWidth(difference.first).normalize('NFKC') === foldWidth(difference.second).normalize('NFKC');
    return { substantive: false, ruleId: sameMarks ? 'copies/width' : first === '' ? 'copies/mark' : 'copies/form' };
  }
  if (isParticle(first, second, difference.before, lexicon)) return { substantive: false, ruleId: 'copies/particle' };
  return { substantive: true, ruleId: /\p{N}/u.test(first + second) ? 'copies/number' : 'copies/wording' };
}

/** A point or a dash between two digits is part of the number: 「1.5」 is not 「15」, while 「1,000」 is 「1000」. */
function breaksNumber({ first, second, before, after }: DifferenceInPlace): boolean {
  if (!DIGITS_AT_END.test(foldWidth(before)) || !DIGITS_AT_START.test(foldWidth(after))) return false;
  const plain = (text: string): string => foldWidth(text).replace(/[,，\s]/gu, '');
  return plain(first) !== plain(second);
}

function isParticle(first: string, second: string, before: string, lexicon: ParticleLexicon): boolean {
  const { particles, conjunctions, afterDates, dateEnds } = lexicon;
  if (conjunctions.includes(first) && conjunctions.includes(second)) return true;
  if (first !== '' && second !== '') return false;
  const word = first + second;
  return particles.includes(word) || (afterDates.includes(word) && dateEnds.some((end) => before.endsWith(end)));
}
