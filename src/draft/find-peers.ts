import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { PeerClause } from '../domain/draft.js';
import type { ConcreteGround, ConcreteKind } from '../domain/wording.js';

/** What a ground adds to how concrete a clause is: a sum of money binds most, a date least. */
const WORTH: Readonly<Record<ConcreteKind, number>> = { money: 3, number: 2, institution: 2, project: 2, deadline: 1 };
const MOST = 3;

/** Finds what makes a clause concrete. */
export type FindClauseGrounds = (clause: AnnotatedClause) => readonly ConcreteGround[];

/**
 * Find the most concrete clauses (最具体的条款) of other places on an item: those whose main item it is, with most money, numbers,
 * named bodies, projects and dates; a ground that is repeated counts once. Of a place at most one, and none without any ground.
 */
export function findPeers(
  item: number,
  documents: readonly AnnotatedDocument[],
  findGrounds: FindClauseGrounds,
): readonly PeerClause[] {
  const best = documents.flatMap((document) => {
    const weighed = document.clauses
      .filter((clause) => clause.items[0] === item)
      .map((clause) => ({ clause, ...weigh(findGrounds(clause)) }))
      .sort((a, b) => b.worth - a.worth);
    const [first] = weighed;
    return first && first.worth > 0 ? [{ document, ...first }] : [];
  });
  const places = new Set<string>();
  return best
    .sort((a, b) => b.worth - a.worth)
    .filter(({ document }) => {
      const place = document.header.locality?.adcode ?? document.id;
      if (places.has(place)) return false;
      places.add(place);
      return true;
    })
    .slice(0, MOST)
    .map(({ document, clause, grounds }) => ({ document: document.id, clause: clause.id, grounds }));
}

function weigh(found: readonly ConcreteGround[]): { worth: number; grounds: readonly ConcreteGround[] } {
  const seen = new Set<string>();
  const grounds = found.filter(({ kind, text }) => {
    const key = `${kind} ${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { grounds, worth: grounds.reduce((sum, { kind }) => sum + WORTH[kind], 0) };
}
