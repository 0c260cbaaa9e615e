import type { Corpus } from '../domain/corpus.js';
import type { Framework, FrameworkItem } from '../domain/framework.js';
import type { BrowseSources } from './browse-sources.js';
import { buildClauseCards, cardAnchor, type CardContext, type ClauseCard } from './clause-card.js';
import { frameworkParameter, sortFrameworkClauses } from './framework-clauses.js';
import { groundTexts } from './ground-texts.js';
import { buildHead, type PageHead } from './layout.js';
import { clauseLink, compareLink, fragmentLink, itemLink, matrixLink, themeLink, wordingLink } from './links.js';
import { clauseName, itemName } from './names.js';
import { buildNumberStrip, type NumberStrip } from './number-strip.js';
import { buildOwnList, type OwnList } from './own-list.js';
import { buildPager, type Pager } from './pager.js';
import { listAbsent, listPlaces, placeOf } from './places.js';
import { makePlaceNames } from './places-of-family.js';
import { buildPointTable, type PointTable } from './point-table.js';
import { buildSharedLines, type SharedLines } from './shared-lines.js';

/** One item (事项) across all localities. */
export interface ItemPage {
  readonly head: PageHead;
  readonly no: number;
  readonly heading: string;
  readonly theme: { readonly title: string; readonly href: string } | undefined;
  readonly total: number;
  readonly places: number;
  /** Locality that the page is held to; '' for all. */
  readonly locality: string;
  readonly allHref: string;
  readonly cards: readonly ClauseCard[];
  readonly absent: string;
  readonly onlyPlace: string;
  readonly strip: NumberStrip;
  readonly shared: SharedLines;
  readonly wordingHref: string;
  /** 「《…》国办发〔2021〕18号」, and whether the corpus lacks it. */
  readonly parent: string;
  readonly parentMissing: boolean;
  readonly provinces: number;
  /** The most specific clauses, at most three, with their ground. */
  readonly specific: readonly {
    readonly place: string;
    readonly name: string;
    readonly href: string;
    readonly grounds: readonly string[];
  }[];
  readonly own: OwnList | undefined;
  /** undefined for an item without points. */
  readonly points: PointTable | undefined;
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
const MAX_PASSAGES = 6;

/** @param place  from which clause on, and the only locality to show. */
export function buildItemPage(
  corpus: Corpus,
  framework: Framework,
  item: FrameworkItem,
  sources: BrowseSources,
  place: { readonly offset: number; readonly locality?: string | undefined },
): ItemPage {
  const { offset, locality } = place;
  const { wording } = sources;
  const sorted = sortFrameworkClauses(corpus, framework);
  const parameter = frameworkParameter(corpus, framework);
  const scope = { framework: parameter, locality };
  const all = sorted.byItem.get(item.no) ?? [];
  const clauses = all.filter((placed) => locality === undefined || placeOf(placed.document).name === locality);
  const wordingHref = wordingLink({ framework: parameter, item: item.no });
  const context: CardContext = {
    wording,
    hrefOf: ({ id }) => `${wordingHref}#${id}`,
    peers: sources.peersOf(item.no),
    own: [],
    source: sources.source,
  };
  const { cards, total } = buildClauseCards(clauses, context, item.no, { offset, limit: PAGE_SIZE });
  const theme = framework.themes.find((one) => one.id === item.theme);
  const at = framework.items.indexOf(item);
  const [base, ...others] = [...new Set(cards.map(({ documentId }) => documentId))];
  const places = listPlaces(sorted.documents);
  const present = listPlaces(all.map(({ document }) => document));
  const shown = new Set(cards.map(({ anchor }) => anchor));
  const names = makePlaceNames(corpus, sorted.documents);
  const hasPoints = item.points.length > 0 || framework.derivedFrom !== undefined;
  const inItem = new Set(clauses.map(({ clause }) => clause.id));
  return {
    head: buildHead({
      title: `${itemName(item)}：各地写法`,
      section: 'themes',
      bodyClass: 'item-page',
      styles: ['theme.css', 'clause.css', 'wording.css', 'matrix.css', 'browse.css'],
      scripts: ['cite.js'],
      crumbs: [
        { label: '主题', href: '/themes' },
        ...(theme ? [{ label: theme.short, href: themeLink(theme.id, { framework: parameter }) }] : []),
        { label: `事项 ${item.no}` },
      ],
    }),
    no: item.no,
    heading: itemName(item),
    theme: theme ? { title: theme.title, href: themeLink(theme.id, { framework: parameter }) } : undefined,
    total,
    places: listPlaces(clauses.map((placed) => placed.document)).length,
    locality: locality ?? '',
    allHref: itemLink(item.no, { framework: parameter }),
    cards,
    absent:
      locality === undefined
        ? listAbsent(
            places,
            all.map(({ document }) => document),
          )
        : '',
    onlyPlace: present.length === 1 && places.length > 2 ? (present[0]?.short ?? '') : '',
    strip: buildNumberStrip(cards),
    shared: buildSharedLines(item.no, all, wording),
    wordingHref,
    parent: `《${framework.parent.title}》${framework.parent.documentNumber ?? ''}`,
    parentMissing: wording.parent === undefined,
    provinces: wording.provinces.length,
    specific: context.peers.flatMap((peer) => {
      const found = inItem.has(peer.clause) ? corpus.clauseById.get(peer.clause) : undefined;
      const anchor = cardAnchor(item.no, peer.clause);
      const href = shown.has(anchor) ? fragmentLink(anchor) : clauseLink(peer.document, peer.clause);
      return found
        ? [
            {
              place: names.nameOf(peer.document),
              name: clauseName(found.clause),
              href,
              grounds: groundTexts(peer.grounds),
            },
          ]
        : [];
    }),
    own: buildOwnList(corpus, sources.own, names, MAX_PASSAGES, ({ clause }) => inItem.has(clause)),
    points: hasPoints ? buildPointTable(corpus, item, sources.points(), parameter) : undefined,
    pager: buildPager({ offset, limit: PAGE_SIZE, shown: cards.length, total }, '条', (from) =>
      itemLink(item.no, { ...scope, offset: from }),
    ),
    previous: linkItem(framework.items[at - 1], parameter),
    next: linkItem(framework.items[at + 1], parameter),
    matrixHref: matrixLink({ by: 'point', framework: parameter, item: item.no }),
    compareHref: base !== undefined && others.length > 0 ? compareLink(base, others.slice(0, 2)) : undefined,
  };
}

function linkItem(item: FrameworkItem | undefined, framework: string | undefined): ItemPage['next'] {
  return item && { label: itemName(item), href: itemLink(item.no, { framework }) };
}
