import type { Corpus } from '../domain/corpus.js';
import type { PeerClause } from '../domain/draft.js';
import type { Framework, FrameworkItem, Theme } from '../domain/framework.js';
import type { ClauseId } from '../domain/ids.js';
import type { BrowseSources } from './browse-sources.js';
import { buildClauseCards, cardAnchor, type CardContext, type ClauseCard } from './clause-card.js';
import { frameworkParameter, sortFrameworkClauses, type PlacedClause } from './framework-clauses.js';
import { groundTexts } from './ground-texts.js';
import { buildHead, type PageHead } from './layout.js';
import { clauseLink, fragmentLink, itemLink, matrixLink, themeLink, themeTableLink, wordingLink } from './links.js';
import { clauseName, itemName } from './names.js';
import { buildNumberStrip, type NumberStrip } from './number-strip.js';
import { buildOwnList, type OwnList } from './own-list.js';
import { listAbsent, listPlaces, placeOf } from './places.js';
import { makePlaceNames } from './places-of-family.js';
import { buildSharedLines, type SharedLines } from './shared-lines.js';
import { buildThemeNumbers, type ThemeNumbers } from './theme-numbers.js';

/** One item of a theme with what the localities write. */
export interface ThemeItem {
  readonly no: number;
  readonly heading: string;
  readonly href: string;
  readonly cards: readonly ClauseCard[];
  /** Clauses beyond those shown. */
  readonly more: number;
  readonly strip: NumberStrip;
  readonly shared: SharedLines;
  readonly wordingHref: string;
  readonly pointsHref: string | undefined;
  /** Localities of the family without a clause of this item: 「甘南州、上海市」; '' where all have one. */
  readonly absent: string;
  /** The only locality that writes the item, where the family has more than two; '' otherwise. */
  readonly onlyPlace: string;
}

/** One of the most specific clauses of an item, as a line. */
export interface SpecificLine {
  readonly item: string;
  readonly place: string;
  readonly name: string;
  /** The clause's card on the page; its document where the card is not shown. */
  readonly href: string;
  readonly grounds: readonly string[];
}

/** A theme (主题): its items, each with the clauses of every locality. */
export interface ThemePage {
  readonly head: PageHead;
  readonly title: string;
  readonly framework: string;
  /** Clauses shown or counted on the page. */
  readonly total: number;
  readonly places: readonly {
    readonly label: string;
    readonly count: number;
    readonly href: string;
    readonly current: boolean;
  }[];
  /** Locality that the page is held to; '' for all. */
  readonly locality: string;
  readonly allHref: string;
  /** The same as a table to be printed (对照表). */
  readonly tableHref: string;
  readonly matrixHref: string;
  /** undefined where the page is held to a locality. */
  readonly numbers: ThemeNumbers | undefined;
  readonly specific: readonly SpecificLine[];
  readonly own: OwnList | undefined;
  readonly items: readonly ThemeItem[];
  readonly additions: readonly ClauseCard[];
  /** Additions beyond those shown. */
  readonly moreAdditions: number;
}

/** Clauses of one item on a theme's page; the item's own page shows all. */
const MAX_CARDS = 12;
const MAX_ADDITIONS = 24;
const MAX_PASSAGES = 5;

/** @param locality  full name of the only locality to show. */
export function buildThemePage(
  corpus: Corpus,
  framework: Framework,
  theme: Theme,
  sources: BrowseSources,
  locality?: string,
): ThemePage {
  const sorted = sortFrameworkClauses(corpus, framework);
  const scope = { framework: frameworkParameter(corpus, framework) };
  const inTheme = sorted.byTheme.get(theme.id) ?? [];
  const wanted = ({ document }: PlacedClause): boolean => locality === undefined || placeOf(document).name === locality;
  const isWanted = ({ clause }: { readonly clause: ClauseId }): boolean => {
    const found = corpus.clauseById.get(clause);
    return found !== undefined && wanted(found);
  };
  const places = listPlaces(sorted.documents);
  const { wording, own } = sources;
  const context: CardContext = { wording, hrefOf: () => '', peers: [], own: own?.clauses ?? [] };
  const items = framework.items.filter((item) => item.theme === theme.id);
  const additions = buildClauseCards((sorted.additionsByTheme.get(theme.id) ?? []).filter(wanted), context, undefined, {
    offset: 0,
    limit: MAX_ADDITIONS,
  });
  const names = makePlaceNames(corpus, sorted.documents);
  const shown = items.map((item): ThemeItem => {
    const all = sorted.byItem.get(item.no) ?? [];
    const peers = sources.peersOf(item.no);
    const clauses = all.filter(wanted);
    const { cards, total } = buildClauseCards(clauses, { ...context, peers }, item.no, { offset: 0, limit: MAX_CARDS });
    const present = listPlaces(all.map(({ document }) => document));
    return {
      no: item.no,
      heading: itemName(item),
      href: itemLink(item.no, scope),
      cards,
      more: Math.max(0, total - cards.length),
      strip: buildNumberStrip(cards),
      shared: buildSharedLines(item.no, all, wording),
      wordingHref: wordingLink({ ...scope, item: item.no }),
      pointsHref:
        item.points.length > 0 || framework.derivedFrom !== undefined
          ? matrixLink({ by: 'point', ...scope, item: item.no })
          : undefined,
      absent:
        locality === undefined
          ? listAbsent(
              places,
              all.map(({ document }) => document),
            )
          : '',
      onlyPlace: present.length === 1 && places.length > 2 ? (present[0]?.short ?? '') : '',
    };
  });
  return {
    head: buildHead({
      title: locality === undefined ? theme.title : `${theme.title}：${locality}`,
      section: 'themes',
      bodyClass: 'theme-page',
      styles: ['theme.css', 'wording.css', 'ledger.css', 'browse.css'],
      crumbs: [{ label: '主题', href: '/themes' }, { label: theme.short }],
    }),
    title: theme.title,
    framework: framework.title,
    total: inTheme.filter(wanted).length,
    places: places.map((place) => ({
      label: place.short,
      count: inTheme.filter((placed) => placeOf(placed.document).name === place.name).length,
      href: themeLink(theme.id, { ...scope, locality: place.name }),
      current: place.name === locality,
    })),
    locality: locality ?? '',
    allHref: themeLink(theme.id, scope),
    tableHref: themeTableLink(theme.id, { ...scope, locality }),
    matrixHref: matrixLink(scope),
    numbers: locality === undefined ? buildThemeNumbers(corpus, framework, theme, sources.ledger) : undefined,
    specific: items.flatMap((item, at) => {
      const cards = new Set(shown[at]?.cards.map(({ anchor }) => anchor));
      return mostSpecific(corpus, item, sources.peersOf(item.no).filter(isWanted), cards, names.nameOf);
    }),
    own: buildOwnList(corpus, own, names, MAX_PASSAGES, (one) => one.theme === theme.id && isWanted(one)),
    items: shown,
    additions: additions.cards,
    moreAdditions: additions.total - additions.cards.length,
  };
}

/** The most specific clause of an item as a line. @param cards  anchors of the cards that the page shows */
function mostSpecific(
  corpus: Corpus,
  item: FrameworkItem,
  [peer]: readonly PeerClause[],
  cards: ReadonlySet<string>,
  nameOf: ReturnType<typeof makePlaceNames>['nameOf'],
): readonly SpecificLine[] {
  const found = peer && corpus.clauseById.get(peer.clause);
  if (!found) return [];
  const anchor = cardAnchor(item.no, peer.clause);
  return [
    {
      item: itemName(item),
      place: nameOf(peer.document),
      name: clauseName(found.clause),
      href: cards.has(anchor) ? fragmentLink(anchor) : clauseLink(peer.document, peer.clause),
      grounds: groundTexts(peer.grounds),
    },
  ];
}
