import type { AnnotatedDocument } from '../domain/annotation.js';
import type { PeerClause } from '../domain/draft.js';
import type { ClauseId, DocumentId } from '../domain/ids.js';
import type { FamilyWording, OwnClause, WordingGroup } from '../domain/wording.js';
import { citeForms, type CitationForms, type CitationSource } from './cite-document.js';
import { rowAnchor } from './compare-anchors.js';
import type { PlacedClause } from './framework-clauses.js';
import { groundTexts } from './ground-texts.js';
import { clauseLink, compareLink, fragmentLink } from './links.js';
import { clauseName, clauseTitle, documentName, pathTitle, shortNames, splitLead, type ClauseTitle } from './names.js';
import { listPlaces, placeOf } from './places.js';
import { shadeClause, splitShaded, type ShadedPart } from './shade-clause.js';
import { buildTargetNotes, type TargetNote } from './targets.js';

/** A clause in a column of a theme or item page. */
export interface ClauseCard {
  /** Id of the card in its page, made of the clause's id: a link to it is a citation. */
  readonly anchor: string;
  /** Short name of the locality, with what tells its documents apart: 「陕西省（篇三）」. */
  readonly place: string;
  /** Full name, province first. */
  readonly placeName: string;
  readonly documentId: DocumentId;
  readonly documentName: string;
  readonly documentNumber: string;
  readonly title: ClauseTitle;
  /** Label and heading in one: 「（一）发展县域医共体」. */
  readonly name: string;
  readonly href: string;
  readonly path: string;
  readonly lead: readonly ShadedPart[];
  readonly rest: readonly ShadedPart[];
  /** Characters of the rest. */
  readonly restLength: number;
  /** 「共有 62%」: share of the text that other provinces or the parent have as well. */
  readonly share: string;
  readonly targets: readonly TargetNote[];
  readonly departments: string;
  /** True where the item of the page is not the clause's main one. */
  readonly beside: boolean;
  /** What makes it one of the most specific clauses of the item; [] for any other. */
  readonly specific: readonly string[];
  /** Why no other place has such a clause; '' for any other. */
  readonly only: string;
  /** Other documents of the locality with the same words: their names and the clause there. */
  readonly sameIn: readonly { readonly name: string; readonly href: string }[];
  readonly citation: CitationForms | undefined;
  /** Its document compared with those of the next cards, at the row of this clause. */
  readonly compareHref: string | undefined;
}

/** What a card shows beside the clause. */
export interface CardContext {
  readonly wording: FamilyWording;
  /** Where the entry of a shared fragment stands; '' for no link. */
  readonly hrefOf: (group: WordingGroup) => string;
  readonly peers: readonly PeerClause[];
  readonly own: readonly OwnClause[];
  /** Given where cards carry their citation. */
  readonly source?: CitationSource | undefined;
}

/** Characters of a clause that stand open in a column. */
const LEAD_LENGTH = 150;
/** Documents that a comparison from a card takes beside its own. */
const COMPARED = 2;

/**
 * Cards ordered as `listPlaces` orders localities; main items before those taken up beside, else in reading order.
 * Clauses of one locality with the same words share a card.
 * @param shown  which of the cards to build; the others are only counted
 */
export function buildClauseCards(
  clauses: readonly PlacedClause[],
  context: CardContext,
  item: number | undefined,
  shown: { readonly offset: number; readonly limit: number },
): { readonly cards: readonly ClauseCard[]; readonly total: number } {
  const documents = [...new Set(clauses.map(({ document }) => document))];
  const names = new Map(shortNames(documents).map((name, at) => [documents[at], name]));
  const order = new Map(listPlaces(documents).map((place, at) => [place.name, at]));
  const byWords = new Map<string, [PlacedClause, ...PlacedClause[]]>();
  for (const placed of clauses) {
    const key = `${placeOf(placed.document).name}\n${placed.clause.heading}\n${placed.clause.text}`;
    const group = byWords.get(key);
    if (group) group.push(placed);
    else byWords.set(key, [placed]);
  }
  const rankOf = ({ document }: PlacedClause): number => order.get(placeOf(document).name) ?? 0;
  const groups = [...byWords.values()].sort(
    ([a], [b]) => Number(isBeside(a, item)) - Number(isBeside(b, item)) || rankOf(a) - rankOf(b),
  );
  const page: Page = {
    ...context,
    item,
    nameOf: (document) => names.get(document) ?? '',
    compared: [...new Set(groups.map(([{ document }]) => document))],
  };
  return {
    cards: groups
      .slice(shown.offset, shown.offset + shown.limit)
      .map(([first, ...same]) => buildClauseCard(first, same, page)),
    total: groups.length,
  };
}

/** What all cards of a page have in common. */
type Page = CardContext & {
  readonly nameOf: (document: AnnotatedDocument) => string;
  readonly compared: readonly AnnotatedDocument[];
  readonly item: number | undefined;
};

function buildClauseCard(placed: PlacedClause, same: readonly PlacedClause[], page: Page): ClauseCard {
  const { document, clause } = placed;
  const shaded = shadeClause(clause, page.wording, page.hrefOf);
  const split = splitLead(clause.text, LEAD_LENGTH);
  const twins = new Set([document, ...same.map((twin) => twin.document)]);
  const others = page.compared.slice(0, COMPARED + twins.size).filter((one) => !twins.has(one));
  return {
    anchor: cardAnchor(page.item, clause.id),
    place: page.nameOf(document),
    placeName: placeOf(document).name,
    documentId: document.id,
    documentName: documentName(document),
    documentNumber: document.header.documentNumber ?? '',
    title: clauseTitle(clause),
    name: clauseName(clause),
    href: clauseLink(document.id, clause.id),
    path: pathTitle(clause.path.at(-1) ?? ''),
    ...splitShaded(shaded.parts, split.lead.length),
    restLength: split.rest.length,
    share: shaded.share,
    targets: buildTargetNotes(clause.targets),
    departments: clause.departments.map((department) => department.name).join('、'),
    beside: isBeside(placed, page.item),
    specific: groundTexts(page.peers.find((peer) => peer.clause === clause.id)?.grounds ?? []),
    only: describeOwn(page.own.find((one) => one.clause === clause.id)),
    sameIn: same.map((twin) => ({
      name: page.nameOf(twin.document),
      href: clauseLink(twin.document.id, twin.clause.id),
    })),
    citation: page.source && citeForms(document, page.source, clause),
    compareHref: others.length === 0 ? undefined : compareAt(document, clause.id, others),
  };
}

/** Why a clause counts as one that nobody else has: 「不对应任何事项；文字的 92% 在本族其他文件里查不到」. */
export function describeOwn(own: OwnClause | undefined): string {
  return own === undefined
    ? ''
    : `不对应任何事项；除套语外，${Math.floor(own.share * 100)}% 的文字在本族其他文件里没有查到`;
}

/** Id of a clause's card: `card-5.赣府厅发-2022-1:2.1.6`, with `x` for a clause without item. */
export function cardAnchor(item: number | undefined, clause: ClauseId): string {
  return `card-${item ?? 'x'}.${clause.replace(/\s+/g, '_')}`;
}

function compareAt(base: AnnotatedDocument, clause: ClauseId, others: readonly AnnotatedDocument[]): string {
  const address = compareLink(
    base.id,
    others.slice(0, COMPARED).map(({ id }) => id),
  );
  return `${address}${fragmentLink(rowAnchor(base, clause))}`;
}

function isBeside({ clause }: PlacedClause, item: number | undefined): boolean {
  return item !== undefined && clause.items[0] !== item;
}
