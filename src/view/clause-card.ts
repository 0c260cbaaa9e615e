import { clauseLink, documentLink } from './links.js';
import { clauseName, documentName, splitLead } from './names.js';
import type { PlacedClause } from './framework-clauses.js';
import { listPlaces, placeOf } from './places.js';

/** A clause in a column of a theme or item page. */
export interface ClauseCard {
  readonly place: string;
  /** Full name, province first. */
  readonly placeName: string;
  readonly documentName: string;
  readonly documentHref: string;
  readonly label: string;
  readonly title: string;
  readonly href: string;
  readonly path: string;
  readonly lead: string;
  readonly rest: string;
  readonly departments: string;
  /** True where the item of the page is not the clause's main one. */
  readonly beside: boolean;
}

/** Characters of a clause that stand open in a column. */
const LEAD_LENGTH = 150;

/** A clause as a card; `item` is the item of the page, where there is one. */
export function buildClauseCard({ document, clause }: PlacedClause, item?: number): ClauseCard {
  const place = placeOf(document);
  const title = clause.heading === '' ? clauseName({ ...clause, label: '' }) : clause.heading;
  return {
    place: place.short,
    placeName: place.name,
    documentName: documentName(document),
    documentHref: documentLink(document.id),
    label: clause.label,
    title,
    href: clauseLink(document.id, clause.id),
    path: clause.path.at(-1) ?? '',
    ...splitLead(clause.text, LEAD_LENGTH),
    departments: clause.departments.map((department) => department.name).join('、'),
    beside: item !== undefined && clause.items[0] !== item,
  };
}

/** Cards ordered as `listPlaces` orders localities; main items before those taken up beside, else in reading order. */
export function buildClauseCards(clauses: readonly PlacedClause[], item?: number): readonly ClauseCard[] {
  const order = new Map(listPlaces(clauses.map(({ document }) => document)).map((place, at) => [place.name, at]));
  return clauses
    .map((placed) => buildClauseCard(placed, item))
    .sort(
      (a, b) => Number(a.beside) - Number(b.beside) || (order.get(a.placeName) ?? 0) - (order.get(b.placeName) ?? 0),
    );
}
