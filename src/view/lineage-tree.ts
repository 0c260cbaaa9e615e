import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { LineageLink, LineageParent, MissingParent } from '../domain/lineage.js';
import { sortDocuments } from './sort-documents.js';

/** A document of the corpus, or one that is cited and missing. */
export type LineageMember =
  | { readonly kind: 'held'; readonly document: AnnotatedDocument }
  | { readonly kind: 'missing'; readonly parent: MissingParent };

/** A place in a tree of the lineage. */
export interface LineageNode {
  readonly member: LineageMember;
  /** What joins it to the node above; undefined at the top. */
  readonly link: LineageLink | undefined;
  /** It stands at an earlier place too. */
  readonly repeated: boolean;
  /** What is below it is shown at the earlier place. */
  readonly cut: boolean;
  readonly children: readonly LineageNode[];
}

/**
 * The lineage as trees, the upper document above those that name it. A document that names several stands below each of
 * them; what is below itself is shown at its first place only, so that a circle of documents ends.
 * @returns the trees of most documents first, held tops before missing ones; every document that has a link stands in one of them
 */
export function buildLineageTrees(corpus: Corpus): readonly LineageNode[] {
  const below = new Map<string, LineageLink[]>();
  const missing = new Map<string, MissingParent>();
  for (const link of corpus.lineage.links) {
    const key = keyOf(link.parent);
    const links = below.get(key);
    if (links) links.push(link);
    else below.set(key, [link]);
    if (link.parent.kind === 'missing') missing.set(key, link.parent.parent);
  }
  const children = new Set(corpus.lineage.links.map(({ child }) => child));
  const placed = new Set<string>();

  const toNode = (key: string, member: LineageMember, link: LineageLink | undefined): LineageNode => {
    const repeated = placed.has(key);
    placed.add(key);
    return { member, link, repeated, cut: repeated && below.has(key), children: repeated ? [] : toChildren(key) };
  };
  const toChildren = (key: string): readonly LineageNode[] => {
    const links = new Map((below.get(key) ?? []).map((link) => [link.child, link]));
    const documents = [...links.keys()].flatMap((id) => corpus.documentById.get(id) ?? []);
    return sortDocuments(documents, 'level').map((document) =>
      toNode(keyOf({ kind: 'held', document: document.id }), { kind: 'held', document }, links.get(document.id)),
    );
  };

  const tops = [
    ...[...missing].map(([key, parent]) => ({ key, member: { kind: 'missing', parent } as const })),
    ...corpus.documents
      .map((document) => ({
        key: keyOf({ kind: 'held', document: document.id }),
        member: { kind: 'held', document } as const,
      }))
      .filter(({ key, member }) => below.has(key) && !children.has(member.document.id)),
  ]
    .map((top) => ({ ...top, size: countBelow(below, top.key) }))
    .sort((a, b) => b.size - a.size || a.member.kind.localeCompare(b.member.kind));
  const trees = tops.map(({ key, member }) => toNode(key, member, undefined));
  // Documents that only name each other have no top: the first of them stands for it.
  const circles = corpus.documents.flatMap((document) => {
    const key = keyOf({ kind: 'held', document: document.id });
    return below.has(key) && !placed.has(key) ? [toNode(key, { kind: 'held', document }, undefined)] : [];
  });
  return [...trees, ...circles];
}

/** How many documents stand below, each once. */
function countBelow(below: ReadonlyMap<string, readonly LineageLink[]>, top: string): number {
  const seen = new Set<string>();
  const waiting = [top];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop())
    for (const { child } of below.get(key) ?? []) {
      const next = keyOf({ kind: 'held', document: child });
      if (!seen.has(next)) waiting.push(next);
      seen.add(next);
    }
  return seen.size;
}

function keyOf(parent: LineageParent): string {
  if (parent.kind === 'held') return `held ${parent.document}`;
  return `missing ${parent.parent.documentNumber ?? ''} ${parent.parent.title ?? ''}`;
}
