import type { AnnotatedDocument } from '../domain/annotation.js';
import type { CitedParent } from '../domain/document.js';
import type { DocumentId } from '../domain/ids.js';
import type {
  Explanation,
  Lineage,
  LineageGround,
  LineageLink,
  LineageParent,
  MissingParent,
} from '../domain/lineage.js';
import { fold } from '../text/fold.js';
import { makeDocumentLookup, type DocumentLookup } from './document-lookup.js';

export type QuoteParents = (document: AnnotatedDocument) => readonly LineageGround[];

/** What the whole corpus tells beside the documents. */
export interface LineageSources {
  /** The words in which a document names each of its `citedParents`, in their order; see `quoteParent`. */
  readonly quotesOf: QuoteParents;
  readonly missingParents: readonly MissingParent[];
  readonly superiors: ReadonlyMap<DocumentId, readonly DocumentId[]>;
}

/**
 * Find which document implements which (沿革): for every parent that a document names, a link to the document of the corpus
 * with that number or title, else to the missing parent. Where a document names none that is held, the nearest superior of its family is
 * linked with the ground `family`.
 * @returns links in the order of the documents; a document never stands above itself. Cost: one pass and the quotes.
 */
export function findLineage(documents: readonly AnnotatedDocument[], sources: LineageSources): Lineage {
  const lookup = makeDocumentLookup(documents);
  const missing = groupByChild(sources.missingParents);
  const links = documents.flatMap((document) => {
    const quotes = sources.quotesOf(document);
    const cited = document.header.citedParents.flatMap((named, at): readonly LineageLink[] => {
      const parent = findParent(named, document, lookup, missing.get(document.id) ?? []);
      const ground = quotes[at];
      return parent && ground ? [{ child: document.id, parent, ground }] : [];
    });
    const distinct = cited.filter((link, at) => cited.findIndex((one) => isSame(one.parent, link.parent)) === at);
    const [superior] = sources.superiors.get(document.id) ?? [];
    if (superior === undefined || distinct.some(({ parent }) => parent.kind === 'held')) return distinct;
    const inferred: LineageLink = {
      child: document.id,
      parent: { kind: 'held', document: superior },
      ground: { kind: 'family' },
    };
    return [...distinct, inferred];
  });
  const linked = new Set(links.map(({ child }) => child));
  return {
    links,
    explanations: documents.flatMap((document) => explain(document, lookup)),
    withoutParent: documents.flatMap(({ id }) => (linked.has(id) ? [] : [id])),
  };
}

function groupByChild(parents: readonly MissingParent[]): ReadonlyMap<DocumentId, readonly MissingParent[]> {
  const byChild = new Map<DocumentId, MissingParent[]>();
  for (const parent of parents) for (const id of parent.citedBy) byChild.set(id, [...(byChild.get(id) ?? []), parent]);
  return byChild;
}

/** A title may be the end of the full one: missing parents that differ by the issuer only were merged. */
function findParent(
  named: CitedParent,
  child: AnnotatedDocument,
  lookup: DocumentLookup,
  missing: readonly MissingParent[],
): LineageParent | undefined {
  const held = lookup.find(named, child);
  if (held) return { kind: 'held', document: held.id };
  const { documentNumber, title } = named;
  const parent =
    missing.find((one) => documentNumber !== undefined && isSameName(one.documentNumber, documentNumber)) ??
    missing.find((one) => title !== undefined && isSameName(one.title, title)) ??
    missing.find((one) => title !== undefined && one.title?.endsWith(title));
  return parent && { kind: 'missing', parent };
}

function isSameName(a: string | undefined, b: string): boolean {
  return a !== undefined && fold(a) === fold(b);
}

function isSame(a: LineageParent, b: LineageParent): boolean {
  if (a.kind === 'held') return b.kind === 'held' && a.document === b.document;
  return b.kind === 'missing' && a.parent === b.parent;
}

function explain(document: AnnotatedDocument, lookup: DocumentLookup): readonly Explanation[] {
  const { subjectTitle } = document.header;
  if (subjectTitle === undefined) return [];
  return [{ document: document.id, title: subjectTitle, about: lookup.find({ title: subjectTitle }, document)?.id }];
}
