import type { Corpus } from '../domain/corpus.js';
import type { LineageLink } from '../domain/lineage.js';
import { toMetadata } from './interchange.js';

/** The whole lineage as JSON: documents, links with their ground, missing parents, versions, near copies. Unknown is null. */
export function toApiLineage(corpus: Corpus): object {
  const { lineage } = corpus;
  return {
    corpusVersion: corpus.version,
    documents: corpus.documents.map((document) => {
      const { title, documentNumber, locality, level, kind, signedOn, publishedOn } = toMetadata(document.header);
      return { id: document.id, title, documentNumber, locality, level, kind, signedOn, publishedOn };
    }),
    links: lineage.links.map(toLink),
    missing: corpus.missingParents.map(({ documentNumber, title, citedBy }) => ({
      documentNumber: documentNumber ?? null,
      title: title ?? null,
      citedBy,
    })),
    explanations: lineage.explanations.map(({ document, title, about }) => ({ document, title, about: about ?? null })),
    withoutParent: lineage.withoutParent,
    versions: corpus.versions,
    nearCopies: corpus.nearCopies,
  };
}

function toLink({ child, parent, ground }: LineageLink): object {
  const cited = ground.kind === 'cited' ? ground : undefined;
  return {
    child,
    parent: parent.kind === 'held' ? parent.document : null,
    missing:
      parent.kind === 'missing'
        ? { documentNumber: parent.parent.documentNumber ?? null, title: parent.parent.title ?? null }
        : null,
    ground: ground.kind,
    relation: cited?.relation ?? null,
    quote: cited?.quote ?? null,
    clause: cited?.clause ?? null,
  };
}
