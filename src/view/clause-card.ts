import type { AnnotatedDocument } from '../domain/annotation.js';
import { clauseLink } from './links.js';
import { clauseTitle, documentName, pathTitle, shortNames, splitLead, type ClauseTitle } from './names.js';
import type { PlacedClause } from './framework-clauses.js';
import { listPlaces, placeOf } from './places.js';

/** A clause in a column of a theme or item page. */
export interface ClauseCard {
  /** Short name of the locality, with what tells its documents apart: 「陕西省（篇三）」. */
  readonly place: string;
  /** Full name, province first. */
  readonly placeName: string;
  readonly documentName: string;
  readonly title: ClauseTitle;
  readonly href: string;
  readonly path: string;
  readonly lead: string;
  readonly rest: string;
  readonly departments: string;
  /** True where the item of the page is not the clause's main one. */
  readonly beside: boolean;
  /** Other documents of the locality with the same words: their names and the clause there. */
  readonly sameIn: readonly { readonly name: string; readonly href: string }[];
}

/** Characters of a clause that stand open in a column. */
const LEAD_LENGTH = 150;

/**
 * Cards ordered as `listPlaces` orders localities; main items before those taken up beside, else in reading order.
 * Clauses of one locality with the same words share a card.
 */
export function buildClauseCards(clauses: readonly PlacedClause[], item?: number): readonly ClauseCard[] {
  const documents = [...new Set(clauses.map(({ document }) => document))];
  const names = new Map(shortNames(documents).map((name, at) => [documents[at], name]));
  const order = new Map(listPlaces(documents).map((place, at) => [place.name, at]));
  const byWords = new Map<string, PlacedClause[]>();
  for (const placed of clauses) {
    const key = `${placeOf(placed.document).name}\n${placed.clause.heading}\n${placed.clause.text}`;
    byWords.set(key, [...(byWords.get(key) ?? []), placed]);
  }
  return [...byWords.values()]
    .flatMap(([first, ...same]) => (first ? [buildClauseCard(first, same, names, item)] : []))
    .sort(
      (a, b) => Number(a.beside) - Number(b.beside) || (order.get(a.placeName) ?? 0) - (order.get(b.placeName) ?? 0),
    );
}

function buildClauseCard(
  { document, clause }: PlacedClause,
  same: readonly PlacedClause[],
  names: ReadonlyMap<AnnotatedDocument | undefined, string>,
  item: number | undefined,
): ClauseCard {
  return {
    place: names.get(document) ?? '',
    placeName: placeOf(document).name,
    documentName: documentName(document),
    title: clauseTitle(clause),
    href: clauseLink(document.id, clause.id),
    path: pathTitle(clause.path.at(-1) ?? ''),
    ...splitLead(clause.text, LEAD_LENGTH),
    departments: clause.departments.map((department) => department.name).join('、'),
    beside: item !== undefined && clause.items[0] !== item,
    sameIn: same.map((placed) => ({
      name: names.get(placed.document) ?? '',
      href: clauseLink(placed.document.id, placed.clause.id),
    })),
  };
}
