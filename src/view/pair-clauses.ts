import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { ClauseLink } from '../domain/comparison.js';
import type { ClauseId } from '../domain/ids.js';
import { groupLinks } from './link-groups.js';

/** Clauses of two documents that stand side by side; one of the two may have none. */
export interface ClausePair {
  /** In reading order. */
  readonly bases: readonly AnnotatedClause[];
  readonly others: readonly AnnotatedClause[];
}

/**
 * Put the clauses of two documents side by side so that every clause of each stands in exactly one pair: what is firmly linked together,
 * then a clause of the base without a firm link with its best uncertain counterpart that is still free, then the rest alone.
 * @returns in the order of the base, clauses of the other document alone at the end in their order
 */
export function pairClauses(
  base: AnnotatedDocument,
  other: AnnotatedDocument,
  links: readonly ClauseLink[],
): readonly ClausePair[] {
  const clauses = new Map([...base.clauses, ...other.clauses].map((clause) => [clause.id, clause]));
  const orderOf = (id: ClauseId): number => clauses.get(id)?.no ?? 0;
  const firm = links.filter(({ status }) => status === 'linked');
  const doubtful = links.filter(({ status }) => status === 'uncertain').sort((a, b) => b.score - a.score);
  const groups = [...groupLinks(firm, orderOf)];
  const taken = new Set(groups.flatMap(({ bases, others }) => [...bases, ...others]));
  for (const link of doubtful) {
    if (taken.has(link.base) || taken.has(link.other)) continue;
    taken.add(link.base).add(link.other);
    groups.push({ bases: [link.base], others: [link.other] });
  }
  for (const { id } of base.clauses) if (!taken.has(id)) groups.push({ bases: [id], others: [] });
  for (const { id } of other.clauses) if (!taken.has(id)) groups.push({ bases: [], others: [id] });
  const find = (ids: readonly ClauseId[]): readonly AnnotatedClause[] => ids.flatMap((id) => clauses.get(id) ?? []);
  const placeOf = ({ bases: [first] }: (typeof groups)[number]): number =>
    first === undefined ? Infinity : orderOf(first);
  return groups
    .sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)))
    .map(({ bases, others }) => ({ bases: find(bases), others: find(others) }));
}
