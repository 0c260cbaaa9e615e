import { bigramDice, toBigrams } from '../text/bigrams.js';
import type { IndicatorLexicon } from './indicator-lexicon.js';
import { makeAgree } from './modifiers.js';
import type { TargetProfile } from './target-profile.js';

/** How like two targets are by name and by what stands around them, 0..1 each. */
export interface PairLikeness {
  readonly names: number;
  readonly sentences: number;
  readonly contexts: number;
}

/** Says how sure it is that two targets measure the same, 0..1; 0 where they cannot. */
export type PairScore = (a: TargetProfile, b: TargetProfile, likeness: PairLikeness) => number;

/** The framework item of both clauses speaks for or against. */
const SAME_ITEM = 0.1;
/** Share of the sentence alone in what the words around a target say. */
const SENTENCE = 0.5;
/** Names so alike need no support; below the second they get none. */
const SURE_NAME = 0.82;
const DOUBTFUL_NAME = 0.6;
const SUPPORT = 0.3;
/** Each of two names has a word of its own: 「每千人口护士数」 and 「每千人口药师数」. */
const CONTRAST_NAME = 0.7;
const CONTRAST_SUPPORT = 0.55;
const LONGEST_WORD = 4;
const SAME_DEED = 0.6;
/** One name that says little is one indicator only where something around it agrees. */
const SAME_VAGUE = 0.15;
/** Limits of time are called alike (办结时限); what they are about decides. */
const TIMED = { names: 0.4, contexts: 0.6, least: 0.4 };

/**
 * Make a function that scores pairs of targets.
 * @param tellsLittle  Words that do not tell one indicator of the family from another.
 */
export function makePairScore({ exclusive }: IndicatorLexicon, tellsLittle: ReadonlySet<string>): PairScore {
  const agree = makeAgree(exclusive);
  const hasOwnWord = (a: TargetProfile, b: TargetProfile): boolean =>
    a.words.some((word) => word.length > 1 && !word.startsWith('$') && !tellsLittle.has(word) && !b.key.includes(word));
  const scoreNames = (a: TargetProfile, b: TargetProfile, names: number, support: number): number => {
    if (hasOwnWord(a, b) && hasOwnWord(b, a)) {
      const isNear = names >= CONTRAST_NAME && support >= CONTRAST_SUPPORT && !isSubstituted(a.key, b.key);
      return isNear ? (names + support) / 2 : 0;
    }
    if (names >= SURE_NAME) return names;
    return names >= DOUBTFUL_NAME && support >= SUPPORT ? (names + Math.min(1, support + 0.3)) / 2 : 0;
  };
  return (a, b, { names, sentences, contexts }) => {
    // Whoever writes two names in one clause means two things.
    if (a.clause === b.clause && a.key !== b.key) return 0;
    const isVague = a.isGeneric || b.isGeneric;
    if (a.measure.kind !== b.measure.kind || !agree(a.modifiers, b.modifiers, isVague)) return 0;
    const support = SENTENCE * sentences + (1 - SENTENCE) * contexts + itemSupport(a, b);
    if (a.measure.kind === 'deed') return scoreDeeds(a, b, names);
    if (a.measure.kind === 'duration') return scoreTimes(names, support, isVague);
    if (a.key !== b.key) return scoreNames(a, b, names, support);
    if (!isVague) return 1;
    return support < SAME_VAGUE ? 0 : Math.min(1, 0.5 + support / 2);
  };
}

function scoreTimes(names: number, support: number, isVague: boolean): number {
  if (isVague && support < TIMED.least) return 0;
  return Math.min(1, TIMED.names * names + TIMED.contexts * support);
}

/** What is to be done is told in whole sentences, which localities take over from one another with words of their own. */
function scoreDeeds(a: TargetProfile, b: TargetProfile, names: number): number {
  const quotes = bigramDice(toBigrams(a.target.quote), toBigrams(b.target.quote));
  const score = Math.max(names, quotes);
  return a.key === b.key ? 1 : score >= SAME_DEED ? score : 0;
}

/** One word stands in place of another: 「达到推荐标准占比」 and 「达到基本标准占比」. */
function isSubstituted(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= LONGEST_WORD;
}

function itemSupport(a: TargetProfile, b: TargetProfile): number {
  const [own, other] = [a.clause.items, b.clause.items];
  if (own.length === 0 || other.length === 0 || a.document.frameworkId !== b.document.frameworkId) return 0;
  if (own[0] === other[0]) return SAME_ITEM;
  return own.some((item) => other.includes(item)) ? 0 : -SAME_ITEM;
}
