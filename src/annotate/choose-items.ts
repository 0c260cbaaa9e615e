import type { ThemeId } from '../domain/ids.js';
import type { ItemClaim } from './claim-items.js';
import type { ClauseProfile } from './clause-profile.js';
import type { FrameworkWords } from './framework-words.js';
import type { ItemScores } from './score-items.js';

/** Below this a clause takes up no item; where heading or terms cannot speak, chance weighs more. */
const LEAST = { withHeading: 0.18, byHeading: 0.2, withoutHeading: 0.25, byLikeness: 0.15 };
/** Where likeness to other clauses is the only ground, the best item must lead the next by this factor. */
const LEAD = 1.4;
/** An item of another theme than the enclosing heading names must speak louder. */
const OTHER_THEME = 0.8;
/** From here on the heading is a name of the item. */
const NAMES_ITEM = 0.95;
/** From here on the heading alludes to the item. */
const LIKE_ITEM = 0.35;
/** A further item must hold this much of a clause that has a subject of its own, or of one that spans several. */
const FURTHER = {
  titled: { share: 0.15, terms: 2, weight: 1.45 },
  alluded: { share: 0.1, terms: 2, weight: 0.95 },
  spanning: { share: 0.01, terms: 1, weight: 0.5 },
  untitled: { share: 0.08, terms: 1, weight: 0.5 },
};
/** A clause without heading spans several items only when it speaks of the first one, too, in a part only. */
const UNTITLED_WHOLE = 0.75;

/** What is known of a clause before its items are chosen. */
export interface ClausePlace {
  /** Theme that an enclosing heading names. */
  readonly enclosing: ThemeId | undefined;
  /** Theme that the clause's own heading names: it spans that theme. */
  readonly spanned: ThemeId | undefined;
}

/** The items of a clause by position in the framework, the main one first. */
export interface ChosenItems {
  readonly items: readonly number[];
  /** Score of the main item, 0 when there is none. */
  readonly score: number;
  /** The heading is a name of the main item. */
  readonly named: boolean;
}

/** Choose the items that a clause takes up; none when nothing speaks loud enough for any. */
export function chooseItems(
  profile: ClauseProfile,
  scores: ItemScores,
  claims: readonly ItemClaim[],
  place: ClausePlace,
  words: FrameworkWords,
): ChosenItems {
  const best = findBest(scores.total, place, words);
  const { main, score } = best;
  const titled = profile.heading !== '' && place.spanned === undefined;
  if (!isEnough(best, titled, words.itemsByTerm.size > 0)) return { items: [], score: 0, named: false };
  const named = titled && (scores.name[main] ?? 0) >= NAMES_ITEM;
  const further = claims.filter(({ item, ...claim }) => {
    if (item === main) return false;
    const name = titled ? (scores.name[item] ?? 0) : 0;
    if (name >= NAMES_ITEM) return claim.weight >= FURTHER.untitled.weight;
    if (name >= LIKE_ITEM) return reaches(claim, FURTHER.alluded);
    return reaches(claim, leastFor(titled, place, claims, main));
  });
  return { items: [main, ...further.map(({ item }) => item)], score, named };
}

/** The item with the highest score, the first of equal ones, and the score of the one that comes next. */
interface BestItem {
  readonly main: number;
  readonly score: number;
  readonly next: number;
}

/** The best item in the light of the headings: no other theme than that which the clause spans, and rather the enclosing one. */
function findBest(scores: Float64Array, { spanned, enclosing }: ClausePlace, { items }: FrameworkWords): BestItem {
  const meant = spanned ?? enclosing;
  const ofOthers = spanned === undefined ? OTHER_THEME : 0;
  let [main, best, next] = [0, 0, 0];
  for (let at = 0; at < scores.length; at++) {
    const score = (scores[at] ?? 0) * (meant === undefined || items[at]?.item.theme === meant ? 1 : ofOthers);
    next = Math.max(next, Math.min(best, score));
    if (score <= best) continue;
    main = at;
    best = score;
  }
  return { main, score: best, next };
}

function isEnough({ score, next }: BestItem, titled: boolean, withTerms: boolean): boolean {
  if (titled) return score >= (withTerms ? LEAST.withHeading : LEAST.byHeading);
  if (withTerms) return score >= LEAST.withoutHeading;
  return score >= LEAST.byLikeness && score >= next * LEAD;
}

function leastFor(
  titled: boolean,
  place: ClausePlace,
  claims: readonly ItemClaim[],
  main: number,
): (typeof FURTHER)['titled'] {
  if (place.spanned !== undefined) return FURTHER.spanning;
  const ofMain = claims.find(({ item }) => item === main)?.share ?? 0;
  return titled || ofMain > UNTITLED_WHOLE ? FURTHER.titled : FURTHER.untitled;
}

function reaches(claim: Omit<ItemClaim, 'item'>, least: (typeof FURTHER)['titled']): boolean {
  return claim.share >= least.share && claim.terms >= least.terms && claim.weight >= least.weight;
}
