import type { ClauseId, DocumentId } from '../../domain/ids.js';
import type { FacetName } from '../../domain/search.js';
import type { FacetColumn } from './facet-column.js';
import type { IndexedDocument } from './search-engine.js';
import type { Signature } from './signature.js';
import { stringAt, unpackStrings, type StringList } from './string-list.js';

/**
 * Some documents, indexed; never edited. Typed arrays and a few short lists, so that a block can be saved, loaded and handed from
 * thread to thread as it is. Clauses are numbered from 0 in the order of the documents.
 */
export interface BlockData {
  readonly documents: readonly BlockDocument[];
  readonly clauseIds: StringList;
  /** Number of the document of each clause. */
  readonly documentOf: Uint32Array;
  readonly terms: StringList;
  /** Postings of term `t` are those from `starts[t]` up to `starts[t + 1]`, by clause. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  /** Impact of the term in the clause in steps of 1/255. */
  readonly impacts: Uint8Array;
  readonly signature: Signature;
  /** A row for each document or, for the facets of clauses, for each clause. */
  readonly facets: Readonly<Record<FacetName, FacetColumn>>;
}

export type BlockDocument = Pick<IndexedDocument, 'id' | 'order' | 'date' | 'mark'> & {
  /** Its clauses are numbered from here up to the first of the next document. */
  readonly first: number;
  readonly end: number;
};

/** A block that is searched, with what has been taken out of it since it was built. */
export interface Block extends BlockData {
  readonly size: number;
  readonly termNumbers: ReadonlyMap<string, number>;
  readonly documentNumbers: ReadonlyMap<DocumentId, number>;
  /** 1 for a clause that was taken out. */
  readonly dead: Uint8Array;
  deadCount: number;
  /** Live clauses of each term. */
  readonly frequencies: Uint32Array;
}

export function openBlock(data: BlockData): Block {
  const { starts } = data;
  return {
    ...data,
    size: data.documentOf.length,
    termNumbers: new Map(unpackStrings(data.terms).map((term, number) => [term, number])),
    documentNumbers: new Map(data.documents.map(({ id }, number) => [id, number])),
    dead: new Uint8Array(data.documentOf.length),
    deadCount: 0,
    frequencies: Uint32Array.from(
      { length: starts.length - 1 },
      (_, term) => (starts[term + 1] ?? 0) - (starts[term] ?? 0),
    ),
  };
}

/** The same block for another engine: what is taken out of one stays in the other. What is never edited is shared. */
export function forkBlock(block: Block): Block {
  return { ...block, dead: block.dead.slice(), frequencies: block.frequencies.slice() };
}

export function clauseIdAt(block: BlockData, entry: number): ClauseId {
  return stringAt(block.clauseIds, entry) as ClauseId;
}

/** Take a document out; its postings stay until the block is built again. Cost: one look into every term of the block. */
export function bury(block: Block, id: DocumentId): void {
  const number = block.documentNumbers.get(id);
  const document = number === undefined ? undefined : block.documents[number];
  if (!document || block.dead[document.first] === 1) return;
  block.dead.fill(1, document.first, document.end);
  block.deadCount += document.end - document.first;
  const { starts, entries, frequencies } = block;
  for (let term = 0; term < frequencies.length; term++) {
    const from = starts[term] ?? 0;
    const to = starts[term + 1] ?? 0;
    const gone = firstAtLeast(entries, from, to, document.end) - firstAtLeast(entries, from, to, document.first);
    frequencies[term] = (frequencies[term] ?? 0) - gone;
  }
}

function firstAtLeast(entries: Uint32Array, from: number, to: number, entry: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] ?? 0) < entry) low = middle + 1;
    else high = middle;
  }
  return low;
}
