import type { Corpus } from '../domain/corpus.js';
import type { FamilyOwn, OwnClause, OwnPassage } from '../domain/wording.js';
import { describeOwn } from './clause-card.js';
import { groundTexts } from './ground-texts.js';
import { clauseLink } from './links.js';
import { clauseName, shorten } from './names.js';
import { buildOwnViews, type OwnView } from './own-view.js';
import type { makePlaceNames } from './places-of-family.js';

/** A clause that nobody else has. */
export interface OwnClauseView {
  readonly place: string;
  readonly name: string;
  readonly href: string;
  readonly lead: string;
  readonly ground: string;
  readonly concrete: readonly string[];
}

/** What only one place has (别处没有的). */
export interface OwnList {
  /** Documents that were searched. */
  readonly searched: number;
  readonly clauses: readonly OwnClauseView[];
  readonly passages: readonly (OwnView & { readonly place: string })[];
  /** Passages beyond those shown. */
  readonly more: number;
}

/** Characters of an own clause that stand in the list. */
const LEAD = 90;
const MAX_CLAUSES = 12;

/**
 * The own clauses and passages that `wanted` lets through.
 * @param most  passages shown
 * @returns undefined where the family was not searched
 */
export function buildOwnList(
  corpus: Corpus,
  own: FamilyOwn | undefined,
  places: ReturnType<typeof makePlaceNames>,
  most: number,
  wanted: (one: OwnClause | OwnPassage) => boolean,
): OwnList | undefined {
  if (!own) return undefined;
  const clauses = own.clauses.filter(wanted);
  const whole = new Set(clauses.map(({ clause }) => clause));
  const passages = own.passages.filter((passage) => wanted(passage) && !whole.has(passage.clause));
  return {
    searched: own.documents.length,
    clauses: clauses.slice(0, MAX_CLAUSES).flatMap((one) => toView(corpus, one, places)),
    passages: passages.slice(0, most).flatMap((passage) => {
      const document = corpus.documentById.get(passage.document);
      const views = document ? buildOwnViews(corpus, document, [passage]) : [];
      return views.map((view) => ({ ...view, place: places.nameOf(passage.document) }));
    }),
    more: Math.max(0, passages.length - most),
  };
}

function toView(corpus: Corpus, own: OwnClause, places: ReturnType<typeof makePlaceNames>): readonly OwnClauseView[] {
  const found = corpus.clauseById.get(own.clause);
  if (!found) return [];
  return [
    {
      place: places.nameOf(own.document),
      name: clauseName(found.clause),
      href: clauseLink(own.document, own.clause),
      lead: shorten(found.clause.text, LEAD),
      ground: describeOwn(own),
      concrete: groundTexts(own.grounds),
    },
  ];
}
