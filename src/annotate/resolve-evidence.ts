import type { PolicyDocument } from '../domain/document.js';
import type { EvidencePointer, Framework, FrameworkPoint } from '../domain/framework.js';
import { toBare } from './bare.js';
import type { ClauseProfile } from './clause-profile.js';
import { keepUnlike, type Exemplar } from './exemplars.js';

/** A clause named for one point in passing is no exemplar of the whole item, */
const LEAST_POINTS = 2;
/** nor is one that far more points of another item name. */
const SHARE_OF_STRONGEST = 0.5;

/**
 * Find the clauses that the points of a framework name, in the documents at hand. A pointer that fits several clauses of a
 * document (an unnumbered paragraph) means the one with most terms of its point; one that fits none is passed over.
 * @returns each clause with the items that its evidence is mainly for, in the order of the framework.
 */
export function resolveEvidence(framework: Framework, profiles: readonly ClauseProfile[]): readonly Exemplar[] {
  const support = new Map<ClauseProfile, Map<number, number>>();
  const byDocument = groupByDocument(profiles);
  framework.items.forEach((item, at) => {
    for (const point of item.points)
      for (const pointer of point.evidence ?? [])
        for (const [document, clauses] of byDocument) {
          if (!standsFor(document, pointer.locality)) continue;
          const named = pickNamed(pointer, point, clauses);
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
        .filter(([item, points]) => {
          const least = Math.min(LEAST_POINTS, framework.items[item]?.points.length ?? 0);
          return points >= least && points >= strongest * SHARE_OF_STRONGEST;
        })
        .map(([item]) => ({ profile, item }));
    }),
  );
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
  pointer: EvidencePointer,
  point: FrameworkPoint,
  clauses: readonly ClauseProfile[],
): ClauseProfile | undefined {
  const label = toBare(pointer.label);
  const heading = toBare(pointer.heading);
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
