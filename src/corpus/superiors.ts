import type { AnnotatedDocument } from '../domain/annotation.js';
import type { DocumentId } from '../domain/ids.js';
import type { Level } from '../domain/locality.js';

/** From the top down; `unknown` has no place in it. */
const LEVELS: readonly Level[] = ['nation', 'province', 'city', 'county'];
/** Kinds that a lower level implements. */
const BINDING = new Set<AnnotatedDocument['header']['kind']>(['plan', 'opinion', 'regulation']);

/** A document with its level as a number, the highest 0. */
interface Ranked {
  readonly document: AnnotatedDocument;
  readonly rank: number;
}

/**
 * Find the documents above each document (上级文件): those of one family, of a place that holds the document's place and of a
 * higher level; of several versions of one instrument the newest.
 * @returns by document, the nearest level first (province before nation); documents with none above them are absent.
 *   Cost: O(documents²) inside a family.
 */
export function findSuperiors(
  documents: readonly AnnotatedDocument[],
  versions: readonly (readonly DocumentId[])[],
): ReadonlyMap<DocumentId, readonly DocumentId[]> {
  const outdated = new Set(versions.flatMap((group) => group.slice(1)));
  const families = new Map<string, Ranked[]>();
  for (const document of documents) {
    const { id, header, frameworkId } = document;
    if (frameworkId === undefined || !BINDING.has(header.kind) || outdated.has(id)) continue;
    const family = families.get(frameworkId);
    const ranked = { document, rank: rankOf(document) };
    if (family) family.push(ranked);
    else families.set(frameworkId, [ranked]);
  }
  const found = new Map<DocumentId, readonly DocumentId[]>();
  for (const document of documents) {
    const rank = rankOf(document);
    const superiors = (families.get(document.frameworkId ?? '') ?? [])
      .filter((one) => holds(one, document, rank))
      .sort((a, b) => b.rank - a.rank);
    if (superiors.length > 0)
      found.set(
        document.id,
        superiors.map((one) => one.document.id),
      );
  }
  return found;
}

function rankOf({ header }: AnnotatedDocument): number {
  return LEVELS.indexOf(header.level);
}

function holds({ document: upper, rank }: Ranked, lower: AnnotatedDocument, ofLower: number): boolean {
  if (rank < 0 || rank >= ofLower) return false;
  if (upper.header.level === 'nation') return true;
  const [whole, part] = [upper.header.locality?.adcode, lower.header.locality?.adcode];
  return whole !== undefined && part?.startsWith(whole.replace(/(?:00)+$/u, '')) === true;
}
