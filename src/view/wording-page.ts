import type { Corpus } from '../domain/corpus.js';
import type { Framework, FrameworkItem } from '../domain/framework.js';
import type { FamilyWording, WordingGroup } from '../domain/wording.js';
import { frameworkParameter, sortFrameworkClauses, type PlacedClause } from './framework-clauses.js';
import { buildHead, type PageHead } from './layout.js';
import { clauseLink, copiesLink, itemLink, wordingLink } from './links.js';
import { clauseTitle, itemName, type ClauseTitle } from './names.js';
import { makePlaceNames } from './places-of-family.js';
import { shadeClause, type ShadedText } from './shade-clause.js';
import { buildWordingEntry, type WordingEntry } from './wording-entry.js';

/** A clause of the item with its shared fragments shaded. */
export interface ShadedClause extends ShadedText {
  readonly place: string;
  readonly title: ClauseTitle;
  readonly href: string;
}

/** 共有措辞 of a family: the choice of an item, or one item with its fragments and clauses. */
export interface WordingPage {
  readonly head: PageHead;
  readonly title: string;
  readonly frameworks: readonly { readonly title: string; readonly href: string; readonly current: boolean }[];
  readonly parent: string;
  /** The parent is not in the corpus. */
  readonly parentMissing: boolean;
  readonly provinces: number;
  readonly item:
    | {
        readonly no: number;
        readonly name: string;
        readonly href: string;
        /** Fragments that stand in clauses of this item first of all, those of most provinces first. */
        readonly entries: readonly WordingEntry[];
        /** Fragments that mostly stand in clauses of other items. */
        readonly beside: readonly WordingEntry[];
        readonly clauses: readonly ShadedClause[];
        readonly previous: { readonly label: string; readonly href: string } | undefined;
        readonly next: { readonly label: string; readonly href: string } | undefined;
      }
    | undefined;
  readonly items: readonly {
    readonly no: number;
    readonly name: string;
    readonly href: string;
    readonly shared: number;
    readonly wide: number;
    readonly ladders: number;
  }[];
  /** All ladders of the family. */
  readonly ladders: readonly (WordingEntry & { readonly itemHref: string; readonly itemName: string })[];
  readonly copiesHref: string | undefined;
  readonly allHref: string;
}

/** Provinces from which on a fragment counts as wide. */
const WIDE = 3;

export function buildWordingPage(
  corpus: Corpus,
  framework: Framework,
  wording: FamilyWording,
  item: FrameworkItem | undefined,
): WordingPage {
  const { documents, byItem } = sortFrameworkClauses(corpus, framework);
  const places = makePlaceNames(corpus, documents);
  const scope = frameworkParameter(corpus, framework);
  const entryOf = (group: WordingGroup): WordingEntry => buildWordingEntry(group, wording.provinces.length, places);
  const linkTo = (one: FrameworkItem | undefined): { label: string; href: string } | undefined =>
    one && { label: itemName(one), href: wordingLink({ framework: scope, item: one.no }) };
  const at = item ? framework.items.indexOf(item) : -1;
  const title = item ? `共有措辞：${itemName(item)}` : '共有措辞';
  return {
    head: buildHead({
      title,
      section: 'wording',
      bodyClass: 'wording-page',
      styles: ['theme.css', 'wording.css'],
      crumbs: item
        ? [{ label: '共有措辞', href: wordingLink({ framework: scope }) }, { label: `事项 ${item.no}` }]
        : [],
    }),
    title,
    frameworks: corpus.frameworks.map((one) => ({
      title: one.title,
      href: wordingLink({ framework: frameworkParameter(corpus, one) }),
      current: one === framework,
    })),
    parent: `《${framework.parent.title}》${framework.parent.documentNumber ?? ''}`,
    parentMissing: wording.parent === undefined,
    provinces: wording.provinces.length,
    item: item && {
      no: item.no,
      name: itemName(item),
      href: itemLink(item.no, { framework: scope }),
      ...splitEntries(item, groupsOf(byItem.get(item.no) ?? [], wording), entryOf),
      clauses: (byItem.get(item.no) ?? []).map(({ document, clause }) => ({
        place: places.nameOf(document.id),
        title: clauseTitle(clause),
        href: clauseLink(document.id, clause.id),
        ...shadeClause(clause, wording, ({ id }) => `#${id}`),
      })),
      previous: linkTo(framework.items[at - 1]),
      next: linkTo(framework.items[at + 1]),
    },
    items: item ? [] : framework.items.map((one) => countItem(one, byItem.get(one.no) ?? [], wording, scope)),
    ladders: item ? [] : listLadders(framework, wording, entryOf, scope),
    copiesHref: corpus.nearCopies.length > 0 ? copiesLink() : undefined,
    allHref: wordingLink({ framework: scope }),
  };
}

function splitEntries(
  { no }: FrameworkItem,
  groups: readonly WordingGroup[],
  entryOf: (group: WordingGroup) => WordingEntry,
): { readonly entries: readonly WordingEntry[]; readonly beside: readonly WordingEntry[] } {
  const sorted = [...groups].sort((a, b) => b.provinces.length - a.provinces.length);
  return {
    entries: sorted.filter((group) => group.items[0] === no).map(entryOf),
    beside: sorted.filter((group) => group.items[0] !== no).map(entryOf),
  };
}

/** The groups that stand in some clauses, in the order of the family. */
function groupsOf(clauses: readonly PlacedClause[], { marks, groups }: FamilyWording): readonly WordingGroup[] {
  const found = new Set(clauses.flatMap(({ clause }) => (marks.get(clause.id) ?? []).map(({ group }) => group)));
  return groups.filter((group) => found.has(group));
}

function countItem(
  item: FrameworkItem,
  clauses: readonly PlacedClause[],
  wording: FamilyWording,
  framework: string | undefined,
): WordingPage['items'][number] {
  const groups = groupsOf(clauses, wording).filter(({ items }) => items[0] === item.no);
  return {
    no: item.no,
    name: itemName(item),
    href: wordingLink({ framework, item: item.no }),
    shared: groups.length,
    wide: groups.filter(({ provinces }) => provinces.length >= WIDE).length,
    ladders: groups.filter(({ ladders }) => ladders.length > 0).length,
  };
}

function listLadders(
  framework: Framework,
  { groups }: FamilyWording,
  entryOf: (group: WordingGroup) => WordingEntry,
  scope: string | undefined,
): WordingPage['ladders'] {
  return groups
    .filter(({ ladders }) => ladders.length > 0)
    .map((group) => {
      const item = framework.items.find(({ no }) => no === group.items[0]);
      return {
        ...entryOf(group),
        itemName: item ? itemName(item) : '',
        itemHref: item ? `${wordingLink({ framework: scope, item: item.no })}#${group.id}` : '',
      };
    });
}
