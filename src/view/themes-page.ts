import type { Corpus } from '../domain/corpus.js';
import { familyAnchor, frameworkParameter } from './framework-clauses.js';
import { tallyFramework } from './framework-tally.js';
import { buildHead, type PageHead } from './layout.js';
import { fragmentLink, itemLink, themeLink, themeTableLink } from './links.js';
import { listPlaces } from './places.js';
import { itemName } from './names.js';

interface ThemeSummary {
  readonly title: string;
  readonly short: string;
  readonly href: string;
  /** The theme as a table to be printed. */
  readonly tableHref: string;
  readonly count: number;
  readonly items: readonly {
    readonly no: number;
    readonly heading: string;
    readonly href: string;
    /** Clauses that take the item up, and the localities they come from. */
    readonly count: number;
    readonly places: number;
  }[];
}

/** The themes and items of every framework (主题一览). */
export interface ThemesPage {
  readonly head: PageHead;
  readonly families: readonly {
    readonly anchor: string;
    readonly href: string;
    /** Items are folded where there are very many. */
    readonly folded: boolean;
    readonly title: string;
    readonly parent: string;
    readonly documents: number;
    readonly note: string;
    readonly themes: readonly ThemeSummary[];
  }[];
}

/** A family with more items than these shows them on demand. */
const OPEN_ITEMS = 60;

/** List what each framework holds, with counts of clauses. */
export function buildThemesPage(corpus: Corpus): ThemesPage {
  return {
    head: buildHead({ title: '主题与事项', section: 'themes', bodyClass: 'themes-page', styles: ['theme.css'] }),
    families: corpus.frameworks.map((framework) => {
      const { ofTheme, ofItem, documents } = tallyFramework(corpus, framework);
      const scope = { framework: frameworkParameter(corpus, framework) };
      return {
        anchor: familyAnchor(framework),
        href: fragmentLink(familyAnchor(framework)),
        folded: framework.items.length > OPEN_ITEMS,
        title: framework.title,
        parent: `《${framework.parent.title}》${framework.parent.documentNumber ?? ''}`,
        documents: documents.length,
        note: framework.note,
        themes: framework.themes.map((theme) => ({
          title: theme.title,
          short: theme.short,
          href: themeLink(theme.id, scope),
          tableHref: themeTableLink(theme.id, scope),
          count: ofTheme(theme.id).clauses,
          items: framework.items
            .filter((item) => item.theme === theme.id)
            .map((item) => {
              const { clauses, documents: writing } = ofItem(item.no);
              return {
                no: item.no,
                heading: itemName(item),
                href: itemLink(item.no, scope),
                count: clauses,
                places: listPlaces(writing).length,
              };
            }),
        })),
      };
    }),
  };
}
