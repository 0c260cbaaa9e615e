import type { AnnotatedDocument } from '../domain/annotation.js';
import type { DocumentId } from '../domain/ids.js';
import type { Level } from '../domain/locality.js';

/** From the top down; `unknown` has no place in it. */
const LEVELS: readonly Level[] = ['nation', 'province', 'city', 'county'];
/** Kinds that a lower level implements. */
const BINDING = new Set<AnnotatedDocument['header']['kind']>(['plan', 'opinion', 'regulation']);

/** A document with its level as a number, the highest 0, and its place among all documents. */
interface Ranked {
  readonly id: DocumentId;
  readonly rank: number;
  readonly order: number;
}

/**
 * Find the documents above each document (上级文件): those of one family, of a place that holds the document's place and of a
 * higher level; of several versions of one instrument the newest.
 * @returns by document, the nearest level first (province before nation); documents with none above them are absent.
 *   Cost: one pass, and the documents that hold for a place.
 */
export function findSuperiors(
  documents: readonly AnnotatedDocument[],
  versions: readonly (readonly DocumentId[])[],
): ReadonlyMap<DocumentId, readonly DocumentId[]> {
  const outdated = new Set(versions.flatMap((group) => group.slice(1)));
  const binding = new Map<string, Ranked[]>();
  documents.forEach((document, order) => {
    const { id, header, frameworkId } = document;
    const area = areaOf(document);
    if (frameworkId === undefined || area === undefined || !BINDING.has(header.kind) || outdated.has(id)) return;
    const key = `${frameworkId} ${area}`;
    const ranked = { id, rank: rankOf(document), order };
    if (!binding.get(key)?.push(ranked)) binding.set(key, [ranked]);
  });
  const found = new Map<DocumentId, readonly DocumentId[]>();
  for (const document of documents) {
    const { id, frameworkId } = document;
    if (frameworkId === undefined) continue;
    const rank = rankOf(document);
    const superiors = areasAround(document)
      .flatMap((area) => binding.get(`${frameworkId} ${area}`) ?? [])
      .filter((one) => one.rank >= 0 && one.rank < rank)
      .sort((a, b) => b.rank - a.rank || a.order - b.order);
    if (superiors.length > 0)
      found.set(
        id,
        superiors.map((one) => one.id),
      );
  }
  return found;
}

function rankOf({ header }: AnnotatedDocument): number {
  return LEVELS.indexOf(header.level);
}

/** What the codes of all places begin with in which a document holds: 「51」 for a province, '' for the nation; undefined where it is unknown. */
function areaOf({ header: { level, locality } }: AnnotatedDocument): string | undefined {
  return level === 'nation' ? '' : locality?.adcode.replace(/(?:00)+$/u, '');
}

/** The areas that hold the place of a document, the nation first. */
function areasAround({ header: { locality } }: AnnotatedDocument): readonly string[] {
  const adcode = locality?.adcode ?? '';
  return ['', ...[2, 4, 6].filter((length) => length <= adcode.length).map((length) => adcode.slice(0, length))];
}
