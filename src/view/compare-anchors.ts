import type { AnnotatedDocument } from '../domain/annotation.js';
import type { ClauseId } from '../domain/ids.js';
import { clauseAnchor } from './links.js';

/** Anchors of the comparison are made of the ids of clauses and documents, never of places, so that a link stays a citation. */

/** Anchor of the row of a clause of the base: `row-2.1.6`. */
export function rowAnchor(base: AnnotatedDocument, clause: ClauseId): string {
  return clauseAnchor(base.id, clause).replace(/^clause-/, 'row-');
}

/** Anchor of the row of a clause that only `other` has: `only-运政办发-2023-13.2.1.6`. */
export function onlyAnchor(other: AnnotatedDocument, clause: ClauseId): string {
  return clauseAnchor(other.id, clause).replace(/^clause-/, `${onlyGroupAnchor(other)}.`);
}

/** Anchor of the group of the clauses that only `other` has. */
export function onlyGroupAnchor({ id }: AnnotatedDocument): string {
  return `only-${withoutSpace(id)}`;
}

/** Anchor of what one document has in a row: `row-2.1.6.运政办发-2023-13`. */
export function cellAnchor(row: string, { id }: AnnotatedDocument): string {
  return `${row}.${withoutSpace(id)}`;
}

/** Anchor of a moved fragment in a cell: `start` is its offset in the clause. */
export function fragmentAnchor(cell: string, clause: ClauseId, start: number): string {
  return `${cell}.${withoutSpace(clause.slice(clause.lastIndexOf(':') + 1))}.${start}`;
}

function withoutSpace(id: string): string {
  return id.replace(/\s+/g, '_');
}
