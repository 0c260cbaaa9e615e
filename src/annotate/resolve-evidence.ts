import type { PolicyDocument } from '../domain/document.js';
import type { EvidencePointer, Framework, FrameworkPoint } from '../domain/framework.js';
import { meansLocality, pickNamedClause, type NamedClause } from '../text/named-clause.js';
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
  const byDocument = isPointing(framework) ? groupByDocument(profiles) : [];
  framework.items.forEach((item, at) => {
    for (const point of item.points)
      for (const pointer of point.evidence ?? [])
        for (const { document, clauses } of byDocument) {
          if (!meansLocality(pointer.locality, document.header.locality?.name)) continue;
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

function isPointing({ items }: Framework): boolean {
  return items.some(({ points }) => points.some(({ evidence = [] }) => evidence.length > 0));
}

/** A clause in the form in which pointers name it. */
interface NamedProfile extends NamedClause {
  readonly profile: ClauseProfile;
}

function groupByDocument(
  profiles: readonly ClauseProfile[],
): readonly { readonly document: PolicyDocument; readonly clauses: readonly NamedProfile[] }[] {
  const groups = new Map<PolicyDocument, NamedProfile[]>();
  for (const profile of profiles) {
    const { document, clause, heading, body } = profile;
    const named = { label: toBare(clause.label), heading, body, profile };
    if (!groups.get(document)?.push(named)) groups.set(document, [named]);
  }
  return Array.from(groups, ([document, clauses]) => ({ document, clauses }));
}

function pickNamed(
  pointer: EvidencePointer,
  point: FrameworkPoint,
  clauses: readonly NamedProfile[],
): ClauseProfile | undefined {
  const bare = { label: toBare(pointer.label), heading: toBare(pointer.heading) };
  return pickNamedClause(bare, point.terms.map(toBare), clauses)?.profile;
}
