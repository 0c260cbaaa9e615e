import type { AnnotatedDocument } from '../domain/annotation.js';
import type { MissingParent } from '../domain/corpus.js';
import type { DocumentId } from '../domain/ids.js';
import { fold } from '../text/fold.js';

/** Collect the parents (上位文件) that documents cite and that are not among them, the most cited first. */
export function findMissingParents(documents: readonly AnnotatedDocument[]): readonly MissingParent[] {
  const present = new Set(
    documents.flatMap(({ header }) => [header.documentNumber, header.title, header.noticeTitle])
      .filter((key) => key !== undefined)
      .map(fold),
  );
  const missing = new Map<string, { documentNumber?: string; title?: string; citedBy: Set<DocumentId> }>();
  for (const document of documents) {
    for (const { documentNumber, title } of document.header.citedParents) {
      const keys = [documentNumber, title].filter((key) => key !== undefined).map(fold);
      const key = keys[0];
      if (key === undefined || keys.some((known) => present.has(known))) continue;
      const entry = missing.get(key) ?? { citedBy: new Set<DocumentId>() };
      if (documentNumber !== undefined) entry.documentNumber = documentNumber;
      if (title !== undefined && title.length > (entry.title?.length ?? 0)) entry.title = title;
      entry.citedBy.add(document.id);
      missing.set(key, entry);
    }
  }
  return [...missing.values()]
    .map(({ documentNumber, title, citedBy }) => ({ documentNumber, title, citedBy: [...citedBy] }))
    .sort((a, b) => b.citedBy.length - a.citedBy.length);
}
