import type { Block, BlockDocument } from './block.js';
import { valuesAt } from './facet-column.js';
import type { PlacedBlock } from './scorer.js';
import type { EngineRequest } from './search-engine.js';

/** All blocks side by side: clauses and documents numbered through. Made anew when documents come or go. */
export interface Layout {
  readonly blocks: readonly PlacedBlock[];
  /** Clauses of all blocks, dead ones too. */
  readonly size: number;
  readonly live: number;
  readonly documents: readonly BlockDocument[];
  /** Number of the document of each clause. */
  readonly documentOf: Uint32Array;
  /** A number for the places that a document lies in: documents of the same place have the same. */
  placeOf(document: number): number;
  /** Place of each document in an order; equal ones in the order of their ids. */
  rankOf(sort: EngineRequest['sort']): Uint32Array;
}

export function layOut(blocks: readonly Block[]): Layout {
  const placed: PlacedBlock[] = [];
  const size = blocks.reduce((sum, block) => sum + block.size, 0);
  const documentOf = new Uint32Array(size);
  const documents: BlockDocument[] = [];
  let base = 0;
  let dead = 0;
  for (const block of blocks) {
    placed.push({ block, base });
    for (let entry = 0; entry < block.size; entry++)
      documentOf[base + entry] = documents.length + (block.documentOf[entry] ?? 0);
    documents.push(...block.documents);
    base += block.size;
    dead += block.deadCount;
  }
  const places: number[] = [];
  const placeNumbers = new Map<string, number>();
  const numberPlace = (document: number): number => {
    const place = joinPlaces(placed, document);
    const number = placeNumbers.get(place) ?? placeNumbers.size;
    placeNumbers.set(place, number);
    return number;
  };
  const ranks = new Map<EngineRequest['sort'], Uint32Array>();
  return {
    blocks: placed,
    size,
    live: size - dead,
    documents,
    documentOf,
    placeOf: (document) => (places[document] ??= numberPlace(document)),
    rankOf: (sort) => {
      const known = ranks.get(sort) ?? rankDocuments(documents, sort);
      ranks.set(sort, known);
      return known;
    },
  };
}

/** Place in the layout of the block that holds a clause. */
export function blockAt({ blocks }: Layout, entry: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((blocks[middle]?.base ?? 0) <= entry) low = middle;
    else high = middle - 1;
  }
  return low;
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

function rankDocuments(documents: readonly BlockDocument[], sort: EngineRequest['sort']): Uint32Array {
  const ranks = new Uint32Array(documents.length);
  [...documents.entries()]
    .sort(([, a], [, b]) => compare(a.order[sort], b.order[sort]) || compare(a.order.relevance, b.order.relevance))
    .forEach(([number], rank) => {
      ranks[number] = rank;
    });
  return ranks;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
