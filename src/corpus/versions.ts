import type { AnnotatedDocument } from '../domain/annotation.js';
import type { DocumentId } from '../domain/ids.js';
import { fold } from '../text/fold.js';

/**
 * Find the versions of one instrument: documents of one place with one title and different dates, as a regulation and its
 * amended text. Documents without title or place are left out, for nothing tells them apart.
 * @returns groups of two and more, each newest first
 */
export function findVersions(documents: readonly AnnotatedDocument[]): readonly (readonly DocumentId[])[] {
  const groups = new Map<string, AnnotatedDocument[]>();
  for (const document of documents) {
    const { title, locality, kind } = document.header;
    if (title === undefined || locality === undefined) continue;
    const key = `${locality.adcode} ${kind} ${fold(title)}`;
    if (!groups.get(key)?.push(document)) groups.set(key, [document]);
  }
  return [...groups.values()]
    .filter((group) => new Set(group.map((document) => document.header.signedOn)).size > 1)
    .map((group) =>
      group
        .sort((a, b) => (b.header.signedOn ?? '').localeCompare(a.header.signedOn ?? ''))
        .map((document) => document.id),
    );
}
