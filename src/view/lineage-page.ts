import type { Corpus } from '../domain/corpus.js';
import { buildHead, type PageHead } from './layout.js';
import { toNodeView, type LineageNodeView, type NamedLink } from './lineage-node.js';
import { buildLineageTrees, type LineageNode } from './lineage-tree.js';
import { documentLink, lineageLink } from './links.js';
import { documentName } from './names.js';
import { buildPager, type Pager } from './pager.js';
import { placeOf } from './places.js';

/** 沿革: which document implements which. */
export interface LineagePage {
  readonly head: PageHead;
  readonly figures: readonly { readonly name: string; readonly count: number }[];
  readonly find: string;
  readonly trees: readonly LineageNodeView[];
  readonly pager: Pager;
  readonly missing: number;
  /** Documents that name no parent and that none names; notes about a held document stand with that. */
  readonly alone: readonly NamedLink[];
  readonly moreAlone: number;
  readonly apiHref: string;
}

const PAGE_SIZE = 30;
const MAX_ALONE = 100;

/** @param find  words that a tree must hold in a name, a number or a place; all trees for ''. */
export function buildLineagePage(corpus: Corpus, { offset, find }: { offset: number; find: string }): LineagePage {
  const words = find.split(/\s+/u).filter(Boolean);
  const trees = buildLineageTrees(corpus);
  const found = trees.filter((tree) => words.every((word) => holdsWord(tree, word)));
  const shown = found.slice(offset, offset + PAGE_SIZE);
  const { links, withoutParent, explanations } = corpus.lineage;
  const parents = new Set(links.flatMap(({ parent }) => (parent.kind === 'held' ? [parent.document] : [])));
  const notes = new Set(explanations.flatMap(({ document, about }) => (about === undefined ? [] : [document])));
  const alone = withoutParent.filter((id) => !parents.has(id) && !notes.has(id));
  return {
    head: buildHead({ title: '沿革', section: 'lineage', bodyClass: 'lineage-page', styles: ['lineage.css'] }),
    figures: [
      { name: '文件', count: corpus.documents.length },
      { name: '写明上位文件的', count: new Set(links.filter(isCited).map(({ child }) => child)).size },
      { name: '上位文件已收入', count: parents.size },
      { name: '上位文件未收入', count: corpus.missingParents.length },
    ],
    find,
    trees: shown.map((tree) => toNodeView(corpus, tree)),
    pager: buildPager({ offset, limit: PAGE_SIZE, shown: shown.length, total: found.length }, '棵', (from) =>
      lineageLink(from, find),
    ),
    missing: corpus.missingParents.length,
    alone: alone.slice(0, MAX_ALONE).flatMap((id) => {
      const document = corpus.documentById.get(id);
      return document ? [{ name: documentName(document), href: documentLink(id) }] : [];
    }),
    moreAlone: Math.max(0, alone.length - MAX_ALONE),
    apiHref: '/api/lineage',
  };
}

function isCited({ ground }: Corpus['lineage']['links'][number]): boolean {
  return ground.kind === 'cited';
}

function holdsWord({ member, children }: LineageNode, word: string): boolean {
  const names =
    member.kind === 'missing'
      ? [member.parent.documentNumber, member.parent.title]
      : [documentName(member.document), member.document.header.documentNumber, placeOf(member.document).name];
  return names.some((name) => name?.includes(word)) || children.some((child) => holdsWord(child, word));
}
