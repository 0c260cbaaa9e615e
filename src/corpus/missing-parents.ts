import type { AnnotatedDocument } from '../domain/annotation.js';
import type { MissingParent } from '../domain/lineage.js';
import type { DocumentId } from '../domain/ids.js';
import { foldedCitation, foldedNames } from './folded-names.js';

/** Collect the parents (上位文件) that documents cite and that are not among them, the most cited first. */
export function findMissingParents(documents: readonly AnnotatedDocument[]): readonly MissingParent[] {
  const present = new Set(documents.flatMap(({ header }) => foldedNames(header)));
  const missing = new Map<string, Missing>();
  for (const document of documents) {
    for (const cited of document.header.citedParents) {
      const { documentNumber, title } = cited;
      const keys = foldedCitation(cited);
      const [key] = keys;
      if (key === undefined || keys.some((known) => present.has(known))) continue;
      const entry = missing.get(key) ?? { citedBy: new Set() };
      if (documentNumber !== undefined) entry.documentNumber = documentNumber;
      if (title !== undefined && title.length > (entry.title?.length ?? 0)) entry.title = title;
      entry.citedBy.add(document.id);
      missing.set(key, entry);
    }
  }
  return mergeShortTitles([...missing.values()])
    .map(({ documentNumber, title, citedBy }) => ({ documentNumber, title, citedBy: [...citedBy] }))
    .sort((a, b) => b.citedBy.length - a.citedBy.length);
}

interface Missing {
  documentNumber?: string;
  title?: string;
  readonly citedBy: Set<DocumentId>;
}

/**
 * A document that names a national parent by its title without the issuer (《关于推动…的意见》) means the one that others
 * name in full (《国务院办公厅关于推动…的意见》). Parents of provinces share such titles, so only national ones are merged.
 */
function mergeShortTitles(parents: readonly Missing[]): readonly Missing[] {
  const national = new Map<string, Missing[]>();
  for (const parent of parents)
    for (const end of endsOf(parent.title ?? '')) if (!national.get(end)?.push(parent)) national.set(end, [parent]);
  return parents.filter((parent) => {
    const { title } = parent;
    if (parent.documentNumber !== undefined || title === undefined) return true;
    const [only, ...more] = (national.get(title) ?? []).filter((other) => other !== parent);
    if (!only || more.length > 0) return true;
    for (const id of parent.citedBy) only.citedBy.add(id);
    return false;
  });
}

/** Every end of a national title, the whole of it among them; of any other title none. */
function endsOf(title: string): readonly string[] {
  return NATIONAL.test(title) ? Array.from({ length: title.length }, (_, at) => title.slice(at)) : [];
}

const NATIONAL = /^(?:中共中央|国务院)/u;
