import type { PolicyDocument } from '../domain/document.js';
import type { Framework, FrameworkPoint } from '../domain/framework.js';
import { toBare } from './bare.js';
import { toGrams, type ClauseProfile } from './clause-profile.js';

/** Names a clause of a document by place, enumerator and heading, as a framework file does (例证). */
export interface ClauseLocator {
  /** Full or short end of the full name: 「巴中市」 for 「四川省巴中市」. */
  readonly locality: string;
  readonly label: string;
  readonly heading: string;
}

/** A point of a framework file may name clauses that bear it out. */
export interface EvidencedPoint extends FrameworkPoint {
  readonly evidence?: readonly ClauseLocator[];
}

/** A clause known to take up an item. */
export interface Exemplar {
  readonly profile: ClauseProfile;
  /** Position of the item in the framework. */
  readonly item: number;
}

/** More exemplars of an item would cost time and let the fullest item win. */
const MOST_PER_ITEM = 8;
const MOST_TRIED = 60;
/** Share of six-character runs from which two clauses are copies of one text. */
const COPY = 0.8;
/** A clause named for one point in passing is no exemplar of the whole item beside the item that most points name it for. */
const SHARE_OF_STRONGEST = 0.5;

/**
 * Find the clauses that the points of a framework name, in the documents at hand. A locator that fits several clauses of a
 * document (an unnumbered paragraph) means the one with most terms of its point; one that fits none is passed over.
 * @returns each clause with the items that its evidence is mainly for, in the order of the framework.
 */
export function resolveEvidence(framework: Framework, profiles: readonly ClauseProfile[]): readonly Exemplar[] {
  const support = new Map<ClauseProfile, Map<number, number>>();
  const byDocument = groupByDocument(profiles);
  framework.items.forEach((item, at) => {
    for (const point of item.points as readonly EvidencedPoint[])
      for (const locator of point.evidence ?? [])
        for (const [document, clauses] of byDocument) {
          if (!standsFor(document, locator.locality)) continue;
          const named = pickNamed(locator, point, clauses);
          if (named === undefined) continue;
          const items = support.get(named) ?? new Map<number, number>();
          items.set(at, (items.get(at) ?? 0) + 1);
          support.set(named, items);
        }
  });
  return keepUnlike(
    [...support].flatMap(([profile, items]) => {
      const strongest = Math.max(...items.values());
      return [...items]
        .filter(([, points]) => points >= strongest * SHARE_OF_STRONGEST)
        .map(([item]) => ({ profile, item }));
    }),
  );
}

/** Leave out copies and what is beyond need: two copies of one text are one witness. */
export function keepUnlike(exemplars: readonly Exemplar[]): readonly Exemplar[] {
  const kept = new Map<number, { exemplar: Exemplar; grams: ReadonlySet<string> }[]>();
  const tried = new Map<number, number>();
  for (const exemplar of exemplars) {
    const others = kept.get(exemplar.item) ?? [];
    const count = (tried.get(exemplar.item) ?? 0) + 1;
    tried.set(exemplar.item, count);
    if (others.length >= MOST_PER_ITEM || count > MOST_TRIED) continue;
    const grams = new Set(toGrams(exemplar.profile));
    if (others.some((other) => isCopy(other.grams, grams))) continue;
    kept.set(exemplar.item, [...others, { exemplar, grams }]);
  }
  return [...kept.values()].flat().map(({ exemplar }) => exemplar);
}

function isCopy(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const gram of second) if (first.has(gram)) shared++;
  return shared >= COPY * Math.max(1, first.size, second.size);
}

function groupByDocument(profiles: readonly ClauseProfile[]): Map<PolicyDocument, ClauseProfile[]> {
  const groups = new Map<PolicyDocument, ClauseProfile[]>();
  for (const profile of profiles) {
    const group = groups.get(profile.document);
    if (group) group.push(profile);
    else groups.set(profile.document, [profile]);
  }
  return groups;
}

function standsFor(document: PolicyDocument, locality: string): boolean {
  return locality !== '' && (document.header.locality?.name.endsWith(locality) ?? false);
}

function pickNamed(
  locator: ClauseLocator,
  point: FrameworkPoint,
  clauses: readonly ClauseProfile[],
): ClauseProfile | undefined {
  const label = toBare(locator.label);
  const heading = toBare(locator.heading);
  const fitting = clauses.filter((profile) => toBare(profile.clause.label) === label && profile.heading === heading);
  if (heading !== '') return fitting[0] ?? clauses.find((profile) => profile.heading === heading);
  const terms = point.terms.map(toBare);
  let best: ClauseProfile | undefined;
  let most = 0;
  for (const profile of fitting) {
    const found = terms.filter((term) => profile.body.includes(term)).length;
    if (found > most) [best, most] = [profile, found];
  }
  return best;
}
