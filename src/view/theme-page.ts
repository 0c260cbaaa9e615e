import type { Corpus } from '../domain/corpus.js';
import type { Framework, FrameworkItem, Theme } from '../domain/framework.js';
import { buildClauseCards, type ClauseCard } from './clause-card.js';
import { frameworkParameter, sortFrameworkClauses, type PlacedClause } from './framework-clauses.js';
import { buildHead, type PageHead } from './layout.js';
import { itemLink, themeLink } from './links.js';
import { listPlaces, placeOf } from './places.js';
import { itemName } from './names.js';

/** One item of a theme with what the localities write. */
export interface ThemeItem {
  readonly no: number;
  readonly heading: string;
  readonly href: string;
  readonly cards: readonly ClauseCard[];
  /** Clauses beyond those shown. */
  readonly more: number;
  /** Localities of the family without a clause of this item: 「甘南州、上海市」; '' where all have one. */
  readonly absent: string;
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
  readonly items: readonly ThemeItem[];
  readonly additions: readonly ClauseCard[];
}

/** Clauses of one item on a theme's page; the item's own page shows all. */
const MAX_CARDS = 12;

/** @param locality  full name of the only locality to show. */
export function buildThemePage(corpus: Corpus, framework: Framework, theme: Theme, locality?: string): ThemePage {
  const sorted = sortFrameworkClauses(corpus, framework);
  const scope = { framework: frameworkParameter(corpus, framework) };
  const inTheme = sorted.byTheme.get(theme.id) ?? [];
  const wanted = (placed: PlacedClause): boolean =>
    locality === undefined || placeOf(placed.document).name === locality;
  const places = listPlaces(sorted.documents);
  return {
    head: buildHead({
      title: locality === undefined ? theme.title : `${theme.title}：${locality}`,
      section: 'themes',
      bodyClass: 'theme-page',
      styles: ['theme.css'],
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
    items: framework.items
      .filter((item) => item.theme === theme.id)
      .map((item) => {
        const clauses = sorted.byItem.get(item.no) ?? [];
        const absent = locality === undefined ? listAbsent(places, clauses) : '';
        return buildThemeItem(item, clauses.filter(wanted), absent, itemLink(item.no, scope));
      }),
    additions: buildClauseCards((sorted.additionsByTheme.get(theme.id) ?? []).filter(wanted)),
  };
}

function buildThemeItem(
  item: FrameworkItem,
  clauses: readonly PlacedClause[],
  absent: string,
  href: string,
): ThemeItem {
  const cards = buildClauseCards(clauses, item.no);
  return {
    no: item.no,
    heading: itemName(item),
    href,
    cards: cards.slice(0, MAX_CARDS),
    more: Math.max(0, cards.length - MAX_CARDS),
    absent,
  };
}

/** Names of the localities that have no clause among `clauses`. */
export function listAbsent(places: ReturnType<typeof listPlaces>, clauses: readonly PlacedClause[]): string {
  const present = new Set(clauses.map((placed) => placeOf(placed.document).name));
  const absent = places.filter((place) => !present.has(place.name)).map((place) => place.short);
  return absent.length > 8 ? `${absent.slice(0, 8).join('、')}等 ${absent.length} 个地区` : absent.join('、');
}
