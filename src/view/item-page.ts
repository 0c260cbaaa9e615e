import type { Corpus } from '../domain/corpus.js';
import type { Framework, FrameworkItem } from '../domain/framework.js';
import { buildClauseCards, type ClauseCard } from './clause-card.js';
import { frameworkParameter, sortFrameworkClauses } from './framework-clauses.js';
import { buildHead, type PageHead } from './layout.js';
import { compareLink, itemLink, matrixLink, themeLink } from './links.js';
import { buildPager, type Pager } from './pager.js';
import { listPlaces, placeOf } from './places.js';
import { listAbsent } from './theme-page.js';
import { itemName } from './names.js';

/** One item (事项) across all localities. */
export interface ItemPage {
  readonly head: PageHead;
  readonly no: number;
  readonly heading: string;
  readonly theme: { readonly title: string; readonly href: string } | undefined;
  /** Points (要点) of the item, in the framework's own words. */
  readonly points: readonly string[];
  readonly total: number;
  readonly places: number;
  readonly cards: readonly ClauseCard[];
  readonly absent: string;
  readonly pager: Pager;
  readonly previous: { readonly label: string; readonly href: string } | undefined;
  readonly next: { readonly label: string; readonly href: string } | undefined;
  /** Address that compares the documents of the first clauses; undefined where fewer than two write the item. */
  readonly compareHref: string | undefined;
  /** The item's points in all documents, with the words they rest on. */
  readonly matrixHref: string;
}

/** Clauses on one page. */
const PAGE_SIZE = 60;

/** @param place  from which clause on, and the only locality to show. */
export function buildItemPage(
  corpus: Corpus,
  framework: Framework,
  item: FrameworkItem,
  place: { readonly offset: number; readonly locality?: string | undefined },
): ItemPage {
  const { offset, locality } = place;
  const sorted = sortFrameworkClauses(corpus, framework);
  const scope = { framework: frameworkParameter(corpus, framework), locality };
  const all = sorted.byItem.get(item.no) ?? [];
  const clauses = all.filter((placed) => locality === undefined || placeOf(placed.document).name === locality);
  const cards = buildClauseCards(clauses, item.no);
  const shown = cards.slice(offset, offset + PAGE_SIZE);
  const theme = framework.themes.find((one) => one.id === item.theme);
  const at = framework.items.indexOf(item);
  const documents = [...new Set(all.map((placed) => placed.document.id))];
  const [base, ...others] = documents;
  return {
    head: buildHead({
      title: `${itemName(item)}：各地写法`,
      section: 'themes',
      bodyClass: 'item-page',
      styles: ['theme.css'],
      crumbs: [
        { label: '主题', href: '/themes' },
        ...(theme ? [{ label: theme.short, href: themeLink(theme.id, { framework: scope.framework }) }] : []),
        { label: `事项 ${item.no}` },
      ],
    }),
    no: item.no,
    heading: itemName(item),
    theme: theme ? { title: theme.title, href: themeLink(theme.id, { framework: scope.framework }) } : undefined,
    points: item.points.map((point) => point.text),
    total: cards.length,
    places: listPlaces(clauses.map((placed) => placed.document)).length,
    cards: shown,
    absent: locality === undefined ? listAbsent(listPlaces(sorted.documents), all) : '',
    pager: buildPager({ offset, limit: PAGE_SIZE, shown: shown.length, total: cards.length }, '条', (from) =>
      itemLink(item.no, { ...scope, offset: from }),
    ),
    previous: linkItem(framework.items[at - 1], scope.framework),
    next: linkItem(framework.items[at + 1], scope.framework),
    matrixHref: matrixLink({ by: 'point', framework: scope.framework, item: item.no }),
    compareHref: base !== undefined && others.length > 0 ? compareLink(base, others.slice(0, 2)) : undefined,
  };
}

function linkItem(item: FrameworkItem | undefined, framework: string | undefined): ItemPage['next'] {
  return item && { label: itemName(item), href: itemLink(item.no, { framework }) };
}
