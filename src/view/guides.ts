import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import { frameworkParameter } from './framework-clauses.js';
import { tallyFramework, type FrameworkTally } from './framework-tally.js';
import { findTelling, type CountHits } from './find-telling.js';
import { compareLink, documentLink, itemLink, matrixLink, searchLink, themeLink, themeTableLink } from './links.js';
import { documentName, itemName, shorten, shortNames } from './names.js';
import { listPlaces } from './places.js';
import { searchExportLink } from './search-links.js';

/** A guided start: an everyday task of one group of users with its steps, each a link into the corpus. */
export interface Guide {
  readonly who: string;
  readonly title: string;
  readonly steps: readonly { readonly label: string; readonly note: string; readonly href: string }[];
}

type Step = Guide['steps'][number] | undefined;

/** A family with what it takes up, as the examples are chosen from. */
interface Family extends FrameworkTally {
  readonly framework: Framework;
  readonly scope: { readonly framework: string | undefined };
}

/**
 * The guided starts of the home page: one for each group of users. Every example is chosen by rule from the corpus at hand;
 * what it cannot show is left out, and a guide without steps with it.
 * @param countHits  how many clauses a search finds
 */
export function buildGuides(corpus: Corpus, countHits: CountHits): readonly Guide[] {
  const family = findFamily(corpus);
  const theme = family && findTheme(family);
  const guides = [
    { who: '研究', title: '查遍一件事，导出去', steps: researchSteps(corpus, family, countHits) },
    { who: '起草', title: family ? '看别处怎么写，查自己缺什么' : '查草稿', steps: draftingSteps(corpus, family) },
    {
      who: '办文查阅',
      title: theme ? '翻一个主题，打印对照表' : '读原文',
      steps: browsingSteps(corpus, family, theme),
    },
  ];
  return guides.flatMap(({ who, title, steps }) => {
    const given = steps.flatMap((step) => step ?? []);
    return given.length === 0 ? [] : [{ who, title, steps: given }];
  });
}

/** The family of most documents; undefined where no document belongs to one. */
function findFamily(corpus: Corpus): Family | undefined {
  const families = corpus.frameworks.map((framework) => ({
    framework,
    scope: { framework: frameworkParameter(corpus, framework) },
    ...tallyFramework(corpus, framework),
  }));
  const [largest] = families.sort((a, b) => b.documents.length - a.documents.length);
  return largest && largest.documents.length > 0 ? largest : undefined;
}

function researchSteps(corpus: Corpus, family: Family | undefined, countHits: CountHits): readonly Step[] {
  const found = findTelling(family?.framework, family?.documents ?? corpus.documents, countHits);
  if (!found) return [];
  const { term, q, hits, item } = found;
  return [
    { label: `查“${term}”`, note: `${hits} 条写到`, href: searchLink({ q }) },
    { label: '导出这些条款', note: `CSV 表，${hits} 条`, href: searchExportLink({ q }, 'csv') },
    family &&
      item && {
        label: `看事项“${shorten(itemName(item), 14)}”`,
        note: '各地并排',
        href: itemLink(item.no, family.scope),
      },
  ];
}

function draftingSteps(corpus: Corpus, family: Family | undefined): readonly Step[] {
  const pair = family && findPair(corpus, family);
  const names = pair ? shortNames(pair.documents) : [];
  const [base, other] = pair?.documents ?? [];
  return [
    base &&
      other && {
        label: `${names.join('与')}逐条对照`,
        note: `${pair?.shared ?? 0} 个事项两份都写`,
        href: compareLink(base.id, [other.id]),
      },
    family?.framework.items.some(({ points }) => points.length > 0)
      ? { label: '查各地写到了哪些要点', note: '要点与地区表', href: matrixLink({ by: 'point', ...family.scope }) }
      : undefined,
    corpus.documents.length > 0 ? { label: '贴上草稿，查缺漏', note: '不保存草稿', href: '/draft' } : undefined,
  ];
}

function browsingSteps(corpus: Corpus, family: Family | undefined, theme: ExampleTheme | undefined): readonly Step[] {
  const [document] = family?.documents ?? corpus.documents;
  return [
    family &&
      theme && {
        label: `翻“${theme.short}”`,
        note: `${theme.count} 条，${theme.places} 个地区`,
        href: themeLink(theme.id, family.scope),
      },
    family &&
      theme && { label: `打印“${theme.short}”对照表`, note: 'A4 横排', href: themeTableLink(theme.id, family.scope) },
    document && {
      label: `读全文：${shorten(documentName(document), 16)}`,
      note: '每条可引用',
      href: documentLink(document.id),
    },
  ];
}

/** A theme as an example, with how many clauses and places it has. */
interface ExampleTheme {
  readonly id: string;
  readonly short: string;
  readonly count: number;
  readonly places: number;
}

/**
 * The theme whose table has the fewest gaps: most of its items are written by most places; of equal ones the theme of most
 * items, then the one soonest read through. undefined where no clause is placed.
 */
function findTheme({ framework, ofTheme, ofItem }: Family): ExampleTheme | undefined {
  const themes = framework.themes.flatMap(({ id, short }) => {
    const items = framework.items.filter(({ theme }) => theme === id);
    const { clauses, documents } = ofTheme(id);
    if (items.length === 0 || clauses === 0) return [];
    const written = items.reduce((sum, { no }) => sum + listPlaces(ofItem(no).documents).length, 0);
    const places = listPlaces(documents).length;
    return [{ id, short, count: clauses, places, items: items.length, fill: written / items.length }];
  });
  return themes.sort((a, b) => b.fill - a.fill || b.items - a.items || a.count - b.count)[0];
}

/** Pairs of documents that are looked at; in larger families the first of them stand for all. */
const MAX_CANDIDATES = 40;

/** Two plans of different places, no near copies, that write most items both; undefined where there are none. */
function findPair(
  corpus: Corpus,
  { documents }: Family,
): { readonly documents: readonly [AnnotatedDocument, AnnotatedDocument]; readonly shared: number } | undefined {
  const plans = documents
    .filter(({ header: { kind, locality } }) => (kind === 'plan' || kind === 'opinion') && locality !== undefined)
    .slice(0, MAX_CANDIDATES)
    .map((document) => ({ document, items: new Set(document.tally.mainItems) }));
  const isCopy = (a: AnnotatedDocument, b: AnnotatedDocument): boolean =>
    corpus.nearCopies.some(({ first, second }) => [first, second].every((id) => id === a.id || id === b.id));
  let best: ReturnType<typeof findPair>;
  for (const [at, a] of plans.entries()) {
    for (const b of plans.slice(at + 1)) {
      if (a.document.header.locality?.name === b.document.header.locality?.name || isCopy(a.document, b.document))
        continue;
      const shared = [...a.items].filter((item) => b.items.has(item)).length;
      if (shared > (best?.shared ?? 0)) best = { documents: [a.document, b.document], shared };
    }
  }
  return best;
}
