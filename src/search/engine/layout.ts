import { remember } from '../../text/remember.js';
import type { Block, BlockData, BlockDocument } from './block.js';
import { valuesAt } from './facet-column.js';
import type { PlacedBlock } from './scorer.js';
import type { EngineRequest } from './search-engine.js';

/** All blocks side by side: clauses and documents numbered through. Made anew when documents come or go. */
export interface Layout {
  readonly blocks: readonly LaidBlock[];
  /** Clauses of all blocks, dead ones too. */
  readonly size: number;
  readonly live: number;
  /** Number of documents, dead ones too. */
  readonly documentCount: number;
  /** Number of the document of a clause. Quick where clauses of one block are asked for one after the other. */
  documentOf(entry: number): number;
  /** A number for the places that a document lies in: documents of the same place have the same. */
  placeOf(document: number): number;
  /** Place of each document in an order; equal ones in the order of their ids. */
  rankOf(sort: Sort): Uint32Array;
  /** Documents in the orders that were asked for, for the layout after this one. */
  readonly sorted: ReadonlyMap<Sort, SortedDocuments>;
}

/** A block with the number that its first document has among all. */
export interface LaidBlock extends PlacedBlock {
  readonly firstDocument: number;
}

type Sort = EngineRequest['sort'];

/** The documents of some blocks in an order. */
interface SortedDocuments {
  readonly blocks: ReadonlySet<BlockData>;
  readonly list: readonly SortedDocument[];
}

interface SortedDocument {
  readonly data: BlockData;
  readonly number: number;
  readonly document: BlockDocument;
}

/** @param before  what was known of the documents that are in it too is taken over */
export function layOut(blocks: readonly Block[], before?: Layout): Layout {
  const laid: LaidBlock[] = [];
  let base = 0;
  let firstDocument = 0;
  let dead = 0;
  for (const block of blocks) {
    laid.push({ block, base, firstDocument });
    base += block.size;
    firstDocument += block.documents.length;
    dead += block.deadCount;
  }
  const places: number[] = [];
  const placeNumbers = new Map<string, number>();
  const numberPlace = (document: number): number => {
    const place = joinPlaces(laid, document);
    const number = placeNumbers.get(place) ?? placeNumbers.size;
    placeNumbers.set(place, number);
    return number;
  };
  const sorted = new Map(before?.sorted);
  const ranks = new Map<Sort, Uint32Array>();
  let at = laid[0];
  return {
    blocks: laid,
    size: base,
    live: base - dead,
    documentCount: firstDocument,
    documentOf: (entry) => {
      if (!at || entry < at.base || entry >= at.base + at.block.size) at = laid[blockAt({ blocks: laid }, entry)];
      return at ? at.firstDocument + (at.block.documentOf[entry - at.base] ?? 0) : 0;
    },
    placeOf: (document) => (places[document] ??= numberPlace(document)),
    sorted,
    rankOf: (sort) => {
      let known = ranks.get(sort);
      if (!known) {
        const own = sortDocuments(laid, sort, sorted.get(sort));
        sorted.set(sort, own);
        ranks.set(sort, (known = numberRanks(laid, firstDocument, own.list)));
      }
      return known;
    },
  };
}

/** Place in the layout of the block that holds a clause. */
export function blockAt({ blocks }: Pick<Layout, 'blocks'>, entry: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((blocks[middle]?.base ?? 0) <= entry) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Some clauses of one block: those from `from` up to `to` of a list. */
export interface BlockStretch extends LaidBlock {
  readonly from: number;
  readonly to: number;
}

/** The stretches of a list of clauses that lies block after block; blocks without any are left out. */
export function splitByBlock({ blocks }: Layout, entries: Uint32Array, count: number): readonly BlockStretch[] {
  let from = 0;
  return blocks.flatMap((laid) => {
    const end = laid.base + laid.block.size;
    let low = from;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((entries[middle] ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    const stretch = { ...laid, from, to: low };
    from = low;
    return stretch.to > stretch.from ? [stretch] : [];
  });
}

/** The block that holds a clause, and the number that the clause has in it; undefined past the last. */
export function locate(layout: Layout, entry: number): { readonly block: Block; readonly own: number } | undefined {
  const placed = layout.blocks[blockAt(layout, entry)];
  return placed && { block: placed.block, own: entry - placed.base };
}

function joinPlaces(blocks: readonly PlacedBlock[], number: number): string {
  let own = number;
  for (const { block } of blocks) {
    if (own < block.documents.length) return valuesAt(block.facets.locality, own).join('\n');
    own -= block.documents.length;
  }
  return '';
}

/** @param before  documents in that order, of some of these blocks and of others */
function sortDocuments(blocks: readonly LaidBlock[], sort: Sort, before?: SortedDocuments): SortedDocuments {
  const now = new Set(blocks.map(({ block }) => block.data));
  const known = before?.blocks ?? new Set();
  const list = before?.list ?? [];
  const stay = [...known].every((data) => now.has(data)) ? list : list.filter(({ data }) => now.has(data));
  const come = [...now].filter((data) => !known.has(data)).flatMap(listDocuments);
  const order = (a: SortedDocument, b: SortedDocument): number => compareIn(sort, a, b);
  return { blocks: now, list: mergeSorted(stay, come.sort(order), order) };
}

const listDocuments = remember((data: BlockData): readonly SortedDocument[] =>
  data.documents.map((document, number) => ({ data, number, document })),
);

function mergeSorted<T>(left: readonly T[], right: readonly T[], compareItems: (a: T, b: T) => number): readonly T[] {
  if (left.length === 0) return right;
  const merged = new Array<T>(left.length + right.length);
  let to = 0;
  let at = 0;
  const takeUntil = (end: number): void => {
    for (; at < end; at++) merged[to++] = left[at] as T;
  };
  for (const one of right) {
    let low = at;
    let high = left.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = left[middle];
      if (other !== undefined && compareItems(other, one) <= 0) low = middle + 1;
      else high = middle;
    }
    takeUntil(low);
    merged[to++] = one;
  }
  takeUntil(left.length);
  return merged;
}

function numberRanks(blocks: readonly LaidBlock[], count: number, list: readonly SortedDocument[]): Uint32Array {
  const firsts = new Map(blocks.map(({ block, firstDocument }) => [block.data, firstDocument]));
  const ranks = new Uint32Array(count);
  list.forEach(({ data, number }, rank) => {
    ranks[(firsts.get(data) ?? 0) + number] = rank;
  });
  return ranks;
}

function compareIn(sort: Sort, { document: a }: SortedDocument, { document: b }: SortedDocument): number {
  return compare(a.order[sort], b.order[sort]) || compare(a.order.relevance, b.order.relevance);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
