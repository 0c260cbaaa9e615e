import type { AnnotatedDocument } from '../domain/annotation.js';
import type { LinkCoding } from '../domain/coding.js';
import type { Corpus, NearCopy } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import type { Locality } from '../domain/locality.js';
import type { RawText, UnreadableFile } from '../domain/source.js';
import { once } from '../text/once.js';
import { lookUpClauses } from './clause-lookup.js';
import { findLineage, type QuoteParents } from './lineage.js';
import { quoteParent } from './quote-parent.js';
import { findMissingParents } from './missing-parents.js';
import { findNearCopies } from './near-copies.js';
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

/** What may be known already of the documents, so that none of their clauses need be read. */
export interface KnownOfDocuments {
  readonly nearCopies: readonly NearCopy[];
  readonly localities?: readonly Locality[];
  readonly quotesOf: QuoteParents;
}

/**
 * Put annotated documents together with what only the whole can tell: look-ups, near copies, and, worked when first asked for, versions,
 * superiors, missing parents and lineage.
 * @param known  default is found by reading every document
 */
export function buildCorpus(parts: CorpusParts, known?: KnownOfDocuments): Corpus {
  const { documents } = parts;
  const raws = new Map(parts.raws.map((raw) => [raw.path, raw]));
  const versions = once(() => findVersions(documents));
  const superiors = once(() => findSuperiors(documents, versions()));
  const missingParents = once(() => findMissingParents(documents));
  const localities = once(() => known?.localities ?? findLocalities(documents));
  const quotesOf = known?.quotesOf ?? quoteFrom(raws);
  const lineage = once(() =>
    findLineage(documents, { quotesOf, missingParents: missingParents(), superiors: superiors() }),
  );
  return {
    ...parts,
    raws,
    get localities() {
      return localities();
    },
    nearCopies: known?.nearCopies ?? findNearCopies(documents),
    codings: resolveCodings(documents, parts.codings ?? []),
    get versions() {
      return versions();
    },
    get superiors() {
      return superiors();
    },
    get missingParents() {
      return missingParents();
    },
    get lineage() {
      return lineage();
    },
    documentById: new Map(documents.map((document) => [document.id, document])),
    clauseById: lookUpClauses(documents),
  };
}

/** Each once, in the order in which they come. */
function findLocalities(documents: readonly AnnotatedDocument[]): readonly Locality[] {
  const found = new Map<string, Locality>();
  for (const { header } of documents) {
    if (!header.locality) continue;
    const key = `${header.locality.adcode} ${header.locality.name}`;
    if (!found.has(key)) found.set(key, header.locality);
  }
  return [...found.values()];
}

function quoteFrom(raws: ReadonlyMap<string, RawText>): QuoteParents {
  return ({ sourceFile, clauses, header: { citedParents } }) => {
    const raw = raws.get(sourceFile)?.text ?? '';
    return citedParents.map((parent) => quoteParent(clauses, parent, raw));
  };
}
