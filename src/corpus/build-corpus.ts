import type { AnnotatedDocument } from '../domain/annotation.js';
import type { LinkCoding } from '../domain/coding.js';
import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import type { RawText, UnreadableFile } from '../domain/source.js';
import { lookUpClauses } from './clause-lookup.js';
import { findLineage } from './lineage.js';
import { findMissingParents } from './missing-parents.js';
import { makeNearCopyFinder, type FindNearCopies } from './near-copies.js';
import { resolveCodings } from './resolve-codings.js';
import { findSuperiors } from './superiors.js';
import { findVersions } from './versions.js';

export interface CorpusParts {
  readonly version: string;
  readonly documents: readonly AnnotatedDocument[];
  readonly frameworks: readonly Framework[];
  readonly raws: readonly RawText[];
  readonly codings?: readonly LinkCoding[];
  readonly unreadable: readonly UnreadableFile[];
}

/**
 * Put annotated documents together with what only the whole can tell: look-ups, near copies, missing parents.
 * @param findNearCopies  default looks at every document; one that is kept looks at new ones alone
 */
export function buildCorpus(parts: CorpusParts, findNearCopies: FindNearCopies = makeNearCopyFinder()): Corpus {
  const { documents } = parts;
  const versions = findVersions(documents);
  const raws = new Map(parts.raws.map((raw) => [raw.path, raw]));
  const superiors = findSuperiors(documents, versions);
  const missingParents = findMissingParents(documents);
  return {
    ...parts,
    raws,
    nearCopies: findNearCopies(documents),
    versions,
    codings: resolveCodings(documents, parts.codings ?? []),
    superiors,
    missingParents,
    lineage: findLineage(documents, { raws, missingParents, superiors }),
    documentById: new Map(documents.map((document) => [document.id, document])),
    clauseById: lookUpClauses(documents),
  };
}
