import type { ClauseId, DocumentId } from '../../domain/ids.js';
import type { FacetName } from '../../domain/search.js';
import { remember } from '../../text/remember.js';
import type { ClauseTexts } from './clause-texts.js';
import type { FacetColumn } from './facet-column.js';
import type { IndexedDocument } from './search-engine.js';
import type { Signature } from './signature.js';
import { countTexts, findText, textAt, type TextList } from './text-list.js';

/**
 * Some documents, indexed; never edited. Typed arrays and a few short lists, so that a block can be saved, loaded and handed from
 * thread to thread as it is. Clauses are numbered from 0 in the order of the documents.
 */
export interface BlockData {
  readonly documents: readonly BlockDocument[];
  /** See `clauseIdAt`. */
  readonly clauseIds: TextList;
  /** Number of the document of each clause. */
  readonly documentOf: Uint32Array;
  /** Sorted. */
  readonly terms: TextList;
  /** Postings of term `t` are those from `starts[t]` up to `starts[t + 1]`, by clause. */
  readonly starts: Uint32Array;
  readonly entries: Uint16Array | Uint32Array;
  /** Impact of the term in the clause in steps of 1/255. */
  readonly impacts: Uint8Array;
  readonly signature: Signature;
  readonly texts: ClauseTexts;
  /** Every heading once, as printed, and the number of that of each clause. */
  readonly headings: TextList;
  readonly headingOf: Uint32Array;
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
  /** What it was opened from: the same object for all that share it. */
  readonly data: BlockData;
  readonly size: number;
  /** 1 for a clause that was taken out. */
  readonly dead: Uint8Array;
  deadCount: number;
  /** Live clauses of terms that were asked for since something was last taken out. */
  readonly frequencies: Map<number, number>;
}

/** @param gone  numbers of documents that have been taken out */
export function openBlock(data: BlockData, gone: readonly number[] = []): Block {
  const size = data.documentOf.length;
  const block: Block = { ...data, data, size, dead: new Uint8Array(size), deadCount: 0, frequencies: new Map() };
  for (const number of gone) buryDocument(block, number);
  return block;
}

/** The same block for another engine: what is taken out of one stays in the other. What is never edited is shared. */
export function forkBlock(block: Block): Block {
  return { ...block, dead: block.dead.slice(), frequencies: new Map(block.frequencies) };
}

/** A clause id that goes on from the id of its document is kept as `\0` and what follows, which is a third of the whole. */
export const CONTINUED = '\0';

export function clauseIdAt(block: BlockData, entry: number): ClauseId {
  const id = textAt(block.clauseIds, entry);
  if (!id.startsWith(CONTINUED)) return id as ClauseId;
  return `${block.documents[block.documentOf[entry] ?? 0]?.id ?? ''}${id.slice(1)}` as ClauseId;
}

/** Take a document out; its postings stay until the block is built again. @returns its number, where it was there. */
export function bury(block: Block, id: DocumentId): number | undefined {
  const number = documentNumber(block.data, id);
  return number !== undefined && buryDocument(block, number) ? number : undefined;
}

function buryDocument(block: Block, number: number): boolean {
  const document = block.documents[number];
  if (!document || document.first === document.end || block.dead[document.first] === 1) return false;
  block.dead.fill(1, document.first, document.end);
  block.deadCount += document.end - document.first;
  block.frequencies.clear();
  return true;
}

/** Numbers of the documents that have been taken out. */
export function goneFrom({ documents, dead, deadCount }: Block): readonly number[] {
  if (deadCount === 0) return [];
  return documents.flatMap(({ first, end }, number) => (end > first && dead[first] === 1 ? [number] : []));
}

const numbersOf = remember(
  ({ documents }: BlockData): ReadonlyMap<DocumentId, number> =>
    new Map(documents.map(({ id }, number) => [id, number])),
);

export function documentNumber(data: BlockData, id: DocumentId): number | undefined {
  return numbersOf(data).get(id);
}

export function termNumber({ terms }: BlockData, term: string): number | undefined {
  return findText(terms, term);
}

/** Live clauses of a term. Cost: the number that was built, but for a look at each place of the term after something was taken out. */
export function frequencyAt(block: Block, term: number): number {
  const { starts, entries, dead, deadCount, frequencies } = block;
  const from = starts[term] ?? 0;
  const to = starts[term + 1] ?? 0;
  if (deadCount === 0) return to - from;
  const known = frequencies.get(term);
  if (known !== undefined) return known;
  let count = 0;
  for (let at = from; at < to; at++) count += 1 - (dead[entries[at] ?? 0] ?? 0);
  frequencies.set(term, count);
  return count;
}

/** The words of a block, those of which all places have been taken out too. */
export function termsOf({ terms }: BlockData): readonly string[] {
  return Array.from({ length: countTexts(terms) }, (_, at) => textAt(terms, at));
}
