import type { AnnotatedDocument } from '../domain/annotation.js';
import type { CitationRelation } from '../domain/citation.js';
import type { Corpus } from '../domain/corpus.js';
import type { LineageLink } from '../domain/lineage.js';
import { kindLabels, levelLabels, relationLabels } from './labels.js';
import type { LineageMember, LineageNode } from './lineage-tree.js';
import { clauseLink, documentLink, missingAnchor, missingLink, sourceLink } from './links.js';
import { documentName } from './names.js';
import { listNearCopies, type NearCopyNote } from './near-copies.js';
import { placeOf } from './places.js';
import { dateOf } from './sort-documents.js';
import { listVersions, type VersionNote } from './versions.js';

/** A name with its address. */
export interface NamedLink {
  readonly name: string;
  readonly href: string;
}

/** A place in a tree, as shown. */
export interface LineageNodeView {
  /** Id of the element; undefined where nothing leads here. */
  readonly anchor: string | undefined;
  readonly missing: boolean;
  readonly name: string;
  /** undefined for a missing document. */
  readonly href: string | undefined;
  readonly number: string;
  /** 「江西省」, 「省级」, 「实施类」, 「2022-01-10」. */
  readonly facts: readonly string[];
  /** An older version of a document that is held too. */
  readonly outdated: boolean;
  /** What joins it to the node above; undefined at the top. */
  readonly ground: LineageGroundView | undefined;
  /** The other documents above it. */
  readonly also: readonly NamedLink[];
  readonly versions: readonly VersionNote[];
  readonly nearCopies: readonly NearCopyNote[];
  /** Interpretations and drafting notes about it. */
  readonly explainedBy: readonly NamedLink[];
  /** What an interpretation or drafting note is about; no address where that is not held. */
  readonly about: { readonly title: string; readonly href: string | undefined } | undefined;
  /** What is below it is shown at an earlier place. */
  readonly cut: boolean;
  readonly children: readonly LineageNodeView[];
}

/** The words that a link rests on. */
export interface LineageGroundView {
  /** 「落实」; 「按层级推定」 where no words tell. */
  readonly relation: string;
  readonly quote: string;
  /** The clause that holds the words, else the source file. */
  readonly href: string;
  readonly inferred: boolean;
}

/** A node of the lineage with everything that is said of it. */
export function toNodeView(corpus: Corpus, node: LineageNode): LineageNodeView {
  const children = node.children.map((child) => toNodeView(corpus, child));
  const ground = node.link && toGround(node.link);
  const { member, repeated, cut } = node;
  if (member.kind === 'missing') {
    const { documentNumber = '', title } = member.parent;
    return {
      ...NOTHING,
      anchor: missingAnchor(member.parent),
      missing: true,
      name: title ?? documentNumber,
      number: title === undefined ? '' : documentNumber,
      facts: [...(documentNumber === '' ? ['文号未写明'] : []), `${member.parent.citedBy.length} 份文件提到`],
      ground,
      cut,
      children,
    };
  }
  const { document } = member;
  return {
    ...toDocument(corpus, document),
    anchor: repeated ? undefined : `doc-${document.id}`,
    ground,
    also: listOthers(corpus, document, node.link),
    cut,
    children,
  };
}

const NOTHING = {
  href: undefined,
  facts: [],
  outdated: false,
  also: [],
  versions: [],
  nearCopies: [],
  explainedBy: [],
  about: undefined,
} as const;

function toDocument(
  corpus: Corpus,
  document: AnnotatedDocument,
): Omit<LineageNodeView, 'anchor' | 'ground' | 'also' | 'cut' | 'children'> {
  const { id, header } = document;
  const group = corpus.versions.find((one) => one.includes(id));
  const outdated = group !== undefined && group[0] !== id;
  const explanations = corpus.lineage.explanations;
  const about = explanations.find((one) => one.document === id);
  return {
    missing: false,
    name: documentName(document),
    href: documentLink(id),
    number: header.documentNumber ?? '',
    facts: [
      placeOf(document).name,
      levelLabels[header.level],
      kindLabels[header.kind],
      dateOf(document) || '日期未写明',
    ],
    outdated,
    versions: outdated ? [] : listVersions(corpus, id),
    nearCopies: listNearCopies(corpus, id),
    explainedBy: explanations.flatMap((one) => {
      const note = one.about === id ? corpus.documentById.get(one.document) : undefined;
      return note ? [{ name: documentName(note), href: documentLink(note.id) }] : [];
    }),
    about: about && { title: about.title, href: about.about && documentLink(about.about) },
  };
}

/** Ways of naming that do not say what the document does with the other: 「国务院办公厅印发了《…》」. */
const PASSING = new Set<CitationRelation>(['issues', 'mentions']);

function toGround({ child, ground }: LineageLink): LineageGroundView {
  if (ground.kind === 'family') return { relation: '按层级推定', quote: '', href: documentLink(child), inferred: true };
  return {
    relation: PASSING.has(ground.relation) ? '开头提到' : relationLabels[ground.relation],
    quote: ground.quote,
    href: ground.clause === undefined ? sourceLink(child) : clauseLink(child, ground.clause),
    inferred: false,
  };
}

function listOthers(corpus: Corpus, document: AnnotatedDocument, own: LineageLink | undefined): readonly NamedLink[] {
  return corpus.lineage.links
    .filter((link) => link.child === document.id && link !== own)
    .map(({ parent }) => {
      if (parent.kind === 'missing') return { name: nameMember(parent), href: missingLink(parent.parent) };
      const held = corpus.documentById.get(parent.document);
      return { name: held ? documentName(held) : parent.document, href: documentLink(parent.document) };
    });
}

/** Number, else title. */
function nameMember({ parent }: Extract<LineageMember, { kind: 'missing' }>): string {
  return parent.documentNumber ?? `《${parent.title ?? ''}》`;
}
