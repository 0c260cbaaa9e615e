import type { AnnotatedDocument } from '../../domain/annotation.js';
import type { DocumentComparison } from '../../domain/comparison.js';
import type { Tie } from './pair-units.js';
import type { Unit } from './unit.js';

/** The links of a comparison by the positions of the clauses. */
export interface Ties {
  readonly tieOf: (base: Unit, other: Unit) => Tie;
  /** Positions of the clauses that a clause is linked to, uncertain links included. */
  readonly ofBase: (clauseAt: number) => ReadonlySet<number>;
  readonly ofOther: (clauseAt: number) => ReadonlySet<number>;
  /** Whether a base clause has a link that is not uncertain. */
  readonly isFirm: (clauseAt: number) => boolean;
}

const NONE: ReadonlySet<number> = new Set();

/** Read the links of a comparison. Links to clauses that are not in the documents are left out. */
export function readTies(base: AnnotatedDocument, other: AnnotatedDocument, { links }: DocumentComparison): Ties {
  const left = new Map(base.clauses.map(({ id }, at) => [id, at]));
  const right = new Map(other.clauses.map(({ id }, at) => [id, at]));
  const ofBase = new Map<number, Set<number>>();
  const ofOther = new Map<number, Set<number>>();
  const ties = new Map<number, Tie>();
  const firm = new Set<number>();
  for (const link of links) {
    const [i, j] = [left.get(link.base), right.get(link.other)];
    if (i === undefined || j === undefined) continue;
    ofBase.set(i, (ofBase.get(i) ?? new Set()).add(j));
    ofOther.set(j, (ofOther.get(j) ?? new Set()).add(i));
    ties.set(i * other.clauses.length + j, link.status);
    if (link.status === 'linked') firm.add(i);
  }
  return {
    tieOf: (one, two) => ties.get(one.clauseAt * other.clauses.length + two.clauseAt) ?? 'none',
    ofBase: (at) => ofBase.get(at) ?? NONE,
    ofOther: (at) => ofOther.get(at) ?? NONE,
    isFirm: (at) => firm.has(at),
  };
}
