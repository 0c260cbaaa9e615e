import type { AnnotatedDocument } from '../../domain/annotation.js';
import type { DocumentId } from '../../domain/ids.js';
import type { DocumentAttribution, FamilyWording, OwnPassage } from '../../domain/wording.js';
import { contentOf } from '../content.js';
import type { Lineages } from '../lineages.js';
import type { FindGrounds } from './find-grounds.js';
import { findOwnPassages } from './find-own-passages.js';

/** The family that a document's own content is told from. */
export interface OwnFamily {
  readonly documents: readonly AnnotatedDocument[];
  readonly lineages: Lineages;
  readonly wording: FamilyWording;
  readonly findGrounds: FindGrounds;
}

/**
 * List the own content (独有内容) of a document within its family, see `findOwnPassages`. What its near copies and versions and
 * the other documents of its place say counts as its own.
 */
export function listOwnContent(
  document: AnnotatedDocument,
  attribution: DocumentAttribution,
  { documents, lineages, wording, findGrounds }: OwnFamily,
): readonly OwnPassage[] {
  const place = document.header.locality?.adcode;
  const own = new Set<DocumentId>(
    documents
      .filter(
        ({ id, header }) =>
          lineages.headOf(id) === lineages.headOf(document.id) ||
          (place !== undefined && header.locality?.adcode === place),
      )
      .map(({ id }) => id),
  );
  const elsewhere = documents
    .filter(({ id }) => !own.has(id))
    .map(({ clauses }) => clauses.map(({ heading, text }) => contentOf(`${heading}\n${text}`)).join('\n'));
  return findOwnPassages(document, attribution, {
    wording,
    isOwnPlace: (id) => own.has(id),
    isElsewhere: (content) => elsewhere.some((text) => text.includes(content)),
    findGrounds,
  });
}
