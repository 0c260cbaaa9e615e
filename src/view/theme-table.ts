import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { Framework, Theme } from '../domain/framework.js';
import type { BrowseSources } from './browse-sources.js';
import { citeForms } from './cite-document.js';
import { buildClauseCards, type CardContext, type ClauseCard } from './clause-card.js';
import { frameworkParameter, sortFrameworkClauses, type PlacedClause } from './framework-clauses.js';
import { buildHead, type PageHead } from './layout.js';
import { documentLink, themeLink, themeTableLink } from './links.js';
import { itemName } from './names.js';
import { listAbsent, listPlaces, placeOf } from './places.js';
import { makePlaceNames } from './places-of-family.js';

/** The rows of one item: who writes what. */
export interface ThemeTableGroup {
  readonly anchor: string;
  /** Number of the item; undefined for what takes up no item. */
  readonly no: number | undefined;
  readonly heading: string;
  readonly rows: readonly ClauseCard[];
  readonly absent: string;
  /** Rows beyond those shown. */
  readonly more: number;
}

/** A theme as a table of clauses by item (对照表), made to be printed on A4 landscape. */
export interface ThemeTablePage {
  readonly head: PageHead;
  readonly title: string;
  readonly locality: string;
  readonly framework: string;
  readonly rows: number;
  readonly places: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
  readonly allHref: string;
  readonly themeHref: string;
  readonly wordHref: string;
  readonly groups: readonly ThemeTableGroup[];
  /** The documents quoted, as references after GB/T 7714. */
  readonly documents: readonly { readonly place: string; readonly citation: string; readonly href: string }[];
}

/** Rows of one item; a family of thousands of documents is not printed whole. */
const MAX_ROWS = 200;

/** @param locality  full name of the only locality to show. */
export function buildThemeTablePage(
  corpus: Corpus,
  framework: Framework,
  theme: Theme,
  { wording, own, peersOf, source }: BrowseSources,
  locality?: string,
): ThemeTablePage {
  const sorted = sortFrameworkClauses(corpus, framework);
  const scope = { framework: frameworkParameter(corpus, framework) };
  const places = listPlaces(sorted.documents);
  const names = makePlaceNames(corpus, sorted.documents);
  const context: CardContext = { wording, hrefOf: () => '', peers: [], own: own?.clauses ?? [] };
  const quoted = new Set<AnnotatedDocument>();
  const rowsOf = (all: readonly PlacedClause[], no?: number): Pick<ThemeTableGroup, 'rows' | 'more'> => {
    const clauses = all.filter(({ document }) => locality === undefined || placeOf(document).name === locality);
    for (const { document } of clauses) quoted.add(document);
    const peers = no === undefined ? [] : peersOf(no);
    const { cards, total } = buildClauseCards(clauses, { ...context, peers }, no, { offset: 0, limit: MAX_ROWS });
    return { rows: cards, more: total - cards.length };
  };
  const groups: ThemeTableGroup[] = framework.items
    .filter((item) => item.theme === theme.id)
    .map((item) => {
      const all = sorted.byItem.get(item.no) ?? [];
      const absent =
        locality === undefined
          ? listAbsent(
              places,
              all.map(({ document }) => document),
            )
          : '';
      return { anchor: `i${item.no}`, no: item.no, heading: itemName(item), ...rowsOf(all, item.no), absent };
    });
  const additions = rowsOf(sorted.additionsByTheme.get(theme.id) ?? []);
  if (additions.rows.length > 0)
    groups.push({ anchor: 'additions', no: undefined, heading: '未归入事项的条款', absent: '', ...additions });
  return {
    head: buildHead({
      title: `${theme.title}对照表${locality === undefined ? '' : `：${locality}`}`,
      section: 'themes',
      bodyClass: 'theme-table-page',
      styles: ['theme.css', 'browse.css'],
      scripts: ['print.js'],
      crumbs: [
        { label: '主题', href: '/themes' },
        { label: theme.short, href: themeLink(theme.id, scope) },
        { label: '对照表' },
      ],
    }),
    title: theme.title,
    locality: locality ?? '',
    framework: framework.title,
    rows: groups.reduce((sum, { rows }) => sum + rows.length, 0),
    places: places.map(({ name, short }) => ({
      label: short,
      href: themeTableLink(theme.id, { ...scope, locality: name }),
      current: name === locality,
    })),
    allHref: themeTableLink(theme.id, scope),
    themeHref: themeLink(theme.id, { ...scope, locality }),
    wordHref: themeTableLink(theme.id, { ...scope, locality }, 'docx'),
    groups,
    documents: sorted.documents
      .filter((document) => quoted.has(document))
      .map((document) => ({
        place: names.nameOf(document.id),
        citation: citeForms(document, source).printed,
        href: documentLink(document.id),
      })),
  };
}
