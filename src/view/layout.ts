/** A part of the site that the main navigation names. */
export type Section =
  | 'home'
  | 'search'
  | 'themes'
  | 'matrix'
  | 'compare'
  | 'targets'
  | 'departments'
  | 'wording'
  | 'reuse'
  | 'documents'
  | 'lineage'
  | 'draft';

/** A step of the breadcrumb; the last one has no link. */
export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

/** What the frame around a page needs to know of it. */
export interface PageHead {
  /** Without the name of the site. */
  readonly title: string;
  readonly section: Section | undefined;
  readonly bodyClass: string;
  /** Style sheets and scripts of this page beside the common ones: names in `public/`. */
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly crumbs: readonly Crumb[];
  readonly nav: readonly NavEntry[];
  /** Id of a form whose text the 大字 switch sends along, so that it is not lost; undefined where a link back suffices. */
  readonly keptForm: string | undefined;
}

/** A link of the main navigation. */
export interface NavLink {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

/** A link that stands open, or a menu of links. `current` of a menu is true where one of its links is. */
export type NavEntry =
  NavLink | { readonly label: string; readonly links: readonly NavLink[]; readonly current: boolean };

/** Facts of the running site that every page prints. */
export interface Site {
  /** 大字 mode. */
  readonly large: boolean;
  /** Where the 大字 switch leads back to. */
  readonly back: string;
  /** The whole address of the page, in Chinese letters, and the day it was read: printed below it. */
  readonly address: string;
  readonly retrievedOn: string;
  /** First characters of the corpus version, enough to tell two apart. */
  readonly version: string;
  /** Address of a file of `public/`, marked with its content. */
  readonly asset: (name: string) => string;
  /** Whether files may be added in the browser. */
  readonly canAdd: boolean;
}

interface NavPage {
  readonly section: Section;
  readonly label: string;
  readonly href: string;
}

/** The main navigation: what is used most stands open, the rest in two menus, so that it fits one line of a phone. */
const NAV: readonly (NavPage | { readonly label: string; readonly pages: readonly NavPage[] })[] = [
  { section: 'search', label: '检索', href: '/search' },
  { section: 'compare', label: '对照', href: '/compare' },
  {
    label: '浏览',
    pages: [
      { section: 'themes', label: '主题', href: '/themes' },
      { section: 'matrix', label: '矩阵', href: '/matrix' },
      { section: 'documents', label: '文件', href: '/documents' },
      { section: 'lineage', label: '沿革', href: '/lineage' },
    ],
  },
  {
    label: '分析',
    pages: [
      { section: 'targets', label: '指标', href: '/targets' },
      { section: 'departments', label: '责任单位', href: '/departments' },
      { section: 'wording', label: '措辞', href: '/wording' },
      { section: 'reuse', label: '复用', href: '/reuse' },
    ],
  },
  { section: 'draft', label: '草稿', href: '/draft' },
];

/** Fill in the head of a page. */
export function buildHead(
  given: Pick<PageHead, 'title' | 'bodyClass'> & Partial<Omit<PageHead, 'title' | 'bodyClass' | 'nav'>>,
): PageHead {
  const section = given.section;
  return {
    title: given.title,
    section,
    bodyClass: given.bodyClass,
    styles: given.styles ?? [],
    scripts: given.scripts ?? [],
    crumbs: given.crumbs ?? [],
    nav: buildNav(section),
    keptForm: given.keptForm,
  };
}

function buildNav(section: Section | undefined): readonly NavEntry[] {
  const toLink = (page: NavPage): NavLink => ({
    label: page.label,
    href: page.href,
    current: page.section === section,
  });
  return NAV.map((entry) => {
    if (!('pages' in entry)) return toLink(entry);
    const links = entry.pages.map(toLink);
    return { label: entry.label, links, current: links.some(({ current }) => current) };
  });
}
