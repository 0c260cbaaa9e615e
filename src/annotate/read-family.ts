import type { ThemeGround } from '../domain/annotation.js';
import type { PolicyDocument } from '../domain/document.js';
import type { ThemeId } from '../domain/ids.js';
import type { Segmenter } from '../text/segment.js';
import { chooseItems, type ChosenItems } from './choose-items.js';
import { claimItems } from './claim-items.js';
import { decideTheme } from './decide-theme.js';
import { findEvidenceWords } from './evidence-words.js';
import { makeWordWeigher } from './word-weigher.js';
import { fillThemes } from './fill-themes.js';
import { findFrameThemes } from './frame-words.js';
import type { FrameworkWords } from './framework-words.js';
import { learnExemplars } from './learn-exemplars.js';
import { findParentClauses } from './parent-clauses.js';
import { makePlacer, type PlacedClause } from './place-clauses.js';
import { keepUnlike } from './exemplars.js';
import { resolveEvidence } from './resolve-evidence.js';
import { makeItemScorer, type ItemScorer } from './score-items.js';
import { weighTerms } from './term-weights.js';

/** Theme, items and ground of one clause. */
export interface ClauseTheme {
  readonly theme: ThemeId | undefined;
  readonly items: readonly number[];
  readonly ground: ThemeGround;
}

/** Below this the choice of items is weighed again with the exemplars learnt. */
const DOUBTFUL = 0.45;
/** Score of an item at which it is as good as certain. */
const CERTAIN = 0.6;

/**
 * Read the documents of one family against its framework.
 * @returns for each document the themes and items of its clauses, in their order.
 */
export function readFamily(
  documents: readonly PolicyDocument[],
  words: FrameworkWords,
  segmenter: Segmenter,
): ReadonlyMap<PolicyDocument, readonly ClauseTheme[]> {
  const placed = documents.flatMap(makePlacer(words));
  const profiles = placed.map(({ profile }) => profile);
  const weights = weighTerms(words, profiles);
  const weigh = makeWordWeigher(profiles, segmenter);
  const ofParent = findParentClauses(words, profiles);
  const evidence = keepUnlike([...ofParent, ...resolveEvidence(words.framework, profiles)]);
  const itemInParent = new Map(ofParent.map(({ profile, item }) => [profile, item]));
  const choose = (clause: PlacedClause, score: ItemScorer): ChosenItems => {
    const given = itemInParent.get(clause.profile);
    if (given !== undefined) return { items: [given], score: 1, named: true };
    if (clause.aside) return { items: [], score: 0, named: false };
    const read = clause.spanned === undefined ? clause.profile : { ...clause.profile, heading: '' };
    return chooseItems(read, score(read), claimItems(read, words, weights, clause.spanned), clause, words);
  };
  const scoreFirst = makeItemScorer(words, weights, evidence, weigh);
  const first = placed.map((clause) => ({ clause, profile: clause.profile, chosen: choose(clause, scoreFirst) }));
  const learnt = learnExemplars(evidence, first);
  const scoreAgain = learnt.length > evidence.length ? makeItemScorer(words, weights, learnt, weigh) : undefined;
  const decided = first.map(({ clause, profile, chosen }) => ({
    profile,
    named: clause.named,
    chosen: scoreAgain && chosen.score < DOUBTFUL ? choose(clause, scoreAgain) : chosen,
  }));
  const frame = findFrameThemes(words.framework);
  let next = 0;
  return new Map(
    documents.map((document) => {
      const own = decided.slice(next, (next += document.clauses.length));
      const open = own.map((clause) => decideTheme(clause.named, voiceOf(clause.chosen, words)));
      const themes = fillThemes(document.clauses, open, frame);
      return [
        document,
        own.map(({ profile, chosen }, i) => {
          const { theme, rule, score } = themes[i] ?? { theme: undefined, rule: 'none', score: 0 };
          const [main] = chosen.items;
          const found = main === undefined ? [] : findEvidenceWords(profile, main, chosen.named, words, weights);
          const items = chosen.items.flatMap((at) => words.items[at]?.item.no ?? []);
          return { theme, items, ground: { rule, score: Math.round(score * 100) / 100, evidence: found } };
        }),
      ];
    }),
  );
}

function voiceOf({ items, score, named }: ChosenItems, words: FrameworkWords) {
  const theme = items[0] === undefined ? undefined : words.items[items[0]]?.item.theme;
  return theme === undefined ? undefined : { theme, score: Math.min(1, score / CERTAIN), named };
}
