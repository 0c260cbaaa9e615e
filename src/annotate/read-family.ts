import type { ThemeGround } from '../domain/annotation.js';
import type { PolicyDocument } from '../domain/document.js';
import type { ThemeId } from '../domain/ids.js';
import type { Segmenter } from '../text/segment.js';
import { chooseItems, type ChosenItems, type ClausePlace } from './choose-items.js';
import { claimItems } from './claim-items.js';
import { profileClause, type ClauseProfile } from './clause-profile.js';
import { decideTheme } from './decide-theme.js';
import { findEvidenceWords } from './evidence-words.js';
import { makeWordWeigher } from './exemplar-likeness.js';
import { fillThemes } from './fill-themes.js';
import { findFrameThemes, isBackground, isEnacting } from './frame-words.js';
import type { FrameworkWords } from './framework-words.js';
import { makeHeadingReader, type NamedTheme } from './heading-theme.js';
import { learnExemplars } from './learn-exemplars.js';
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

/** A clause under its headings. */
interface PlacedClause extends ClausePlace {
  readonly profile: ClauseProfile;
  readonly named: NamedTheme | undefined;
  /** It speaks of the document, not of its matter: preamble, background. */
  readonly aside: boolean;
}

/**
 * Read the documents of one family against its framework.
 * @returns for each document the themes and items of its clauses, in their order.
 */
export function readFamily(
  documents: readonly PolicyDocument[],
  words: FrameworkWords,
  segmenter: Segmenter,
): ReadonlyMap<PolicyDocument, readonly ClauseTheme[]> {
  const readHeading = makeHeadingReader(words.framework);
  const placed = documents.flatMap((document) => placeClauses(document, segmenter, readHeading, words));
  const profiles = placed.map(({ profile }) => profile);
  const weights = weighTerms(words, profiles);
  const weigh = makeWordWeigher(profiles);
  const evidence = resolveEvidence(words.framework, profiles);
  const choose = (clause: PlacedClause, score: ItemScorer): ChosenItems => {
    if (clause.aside) return { items: [], score: 0, named: false };
    const read = clause.spanned === undefined ? clause.profile : { ...clause.profile, heading: '' };
    return chooseItems(read, score(read), claimItems(read, words, weights), clause, words);
  };
  const scoreFirst = makeItemScorer(words, weights, evidence, weigh);
  const first = placed.map((clause) => ({ ...clause, chosen: choose(clause, scoreFirst) }));
  const scoreAgain = makeItemScorer(words, weights, learnExemplars(evidence, first), weigh);
  const decided = first.map((clause) =>
    clause.chosen.score >= DOUBTFUL ? clause : { ...clause, chosen: choose(clause, scoreAgain) },
  );
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

function placeClauses(
  document: PolicyDocument,
  segmenter: Segmenter,
  readHeading: (heading: string) => NamedTheme | undefined,
  words: FrameworkWords,
): PlacedClause[] {
  const itemNames = new Set(words.items.flatMap(({ names }) => names));
  const firstTitled = document.clauses.findIndex((clause) => clause.label !== '' || clause.heading !== '');
  return document.clauses.map((clause, at) => {
    const profile = profileClause(document, clause, segmenter);
    const above = clause.path.map(readHeading).filter((named) => named !== undefined);
    const enclosing = above.findLast(({ by }) => by !== 'loose') ?? above.at(-1);
    const own = itemNames.has(profile.heading) ? undefined : readHeading(clause.heading);
    const spanned = own === undefined || own.by === 'loose' ? undefined : own;
    const untitled = clause.heading === '' && clause.label === '';
    return {
      profile,
      named: enclosing ?? spanned,
      enclosing: enclosing?.by === 'loose' ? undefined : enclosing?.theme,
      spanned: spanned?.theme,
      aside:
        [clause.heading, ...clause.path].some(isBackground) ||
        (untitled && (firstTitled < 0 || at < firstTitled) && isEnacting(clause.text)),
    };
  });
}
