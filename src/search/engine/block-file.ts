import { FACET_NAMES, type FacetName } from '../../domain/search.js';
import type { BlockData, BlockDocument } from './block.js';
import type { FacetColumn } from './facet-column.js';
import { sharedBytes, sharedWords } from './shared-arrays.js';

/** Changes when the arrangement of a saved index or the words of `weigh.ts` do. */
const FORMAT = 1;
const MAGIC = `duizhao index ${FORMAT}\n`;
const ALIGNED = 8;

interface SavedBlock {
  readonly documents: readonly BlockDocument[];
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
  readonly width: number;
  /** Lengths in bytes, in the order of `arraysOf`. */
  readonly lengths: readonly number[];
}

interface Head {
  readonly stamp: string;
  readonly blocks: readonly SavedBlock[];
  readonly bytes: number;
}

/**
 * A saved index, piece by piece: a line that names the format, the length of the head and the head as JSON, then the arrays as they
 * lie in memory (little endian).
 * @param stamp  what the index was made with (segmenter, words, weights); asked for again when it is read
 */
export function writeBlocks(blocks: readonly BlockData[], stamp: string): readonly Uint8Array[] {
  const arrays = blocks.flatMap(arraysOf);
  const head: Head = {
    stamp,
    blocks: blocks.map((block) => ({
      documents: block.documents,
      values: Object.fromEntries(FACET_NAMES.map((name) => [name, block.facets[name].values])) as SavedBlock['values'],
      width: block.signature.width,
      lengths: arraysOf(block).map(({ byteLength }) => byteLength),
    })),
    bytes: arrays.reduce((sum, { byteLength }) => sum + padded(byteLength), 0),
  };
  const json = Buffer.from(JSON.stringify(head));
  const start = Buffer.from(`${MAGIC}${json.length}\n`);
  const pad = (length: number): Uint8Array => new Uint8Array(padded(length) - length);
  return [
    start,
    json,
    pad(start.length + json.length),
    ...arrays.flatMap((array) => [
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
      pad(array.byteLength),
    ]),
  ];
}

/** The blocks of a saved index; undefined when it was made otherwise, is cut short or is no index at all: build it again. */
export function readBlocks(bytes: Uint8Array, stamp: string): readonly BlockData[] | undefined {
  const found = readHead(bytes);
  if (found?.head.stamp !== stamp || bytes.length !== found.end + found.head.bytes) return undefined;
  let at = found.end;
  const take = (length: number): Uint8Array => {
    const taken = bytes.subarray(at, at + length);
    at += padded(length);
    return taken;
  };
  return found.head.blocks.map((saved) => readBlock(saved, saved.lengths.map(take)));
}

function readHead(bytes: Uint8Array): { readonly head: Head; readonly end: number } | undefined {
  const start = Buffer.from(bytes.subarray(0, MAGIC.length + 12)).toString('latin1');
  const length = /^\d+(?=\n)/u.exec(start.slice(MAGIC.length))?.[0];
  if (!start.startsWith(MAGIC) || length === undefined) return undefined;
  const from = MAGIC.length + length.length + 1;
  try {
    const head = JSON.parse(Buffer.from(bytes.subarray(from, from + Number(length))).toString()) as Head;
    return { head, end: padded(from + Number(length)) };
  } catch {
    return undefined;
  }
}

type BlockArray = Uint32Array | Uint8Array;

/** All arrays of a block in a fixed order. */
function arraysOf({
  clauseIds,
  documentOf,
  terms,
  starts,
  entries,
  impacts,
  signature,
  facets,
}: BlockData): readonly BlockArray[] {
  return [
    clauseIds.bytes,
    clauseIds.starts,
    documentOf,
    terms.bytes,
    terms.starts,
    starts,
    entries,
    impacts,
    signature.bits,
    ...FACET_NAMES.flatMap((name) => [facets[name].starts, facets[name].codes]),
  ];
}

function readBlock({ documents, values, width }: SavedBlock, arrays: readonly Uint8Array[]): BlockData {
  const bytesAt = (number: number): Uint8Array => {
    const from = arrays[number] ?? new Uint8Array();
    const to = sharedBytes(from.length);
    to.set(from);
    return to;
  };
  const wordsAt = (number: number): Uint32Array => {
    const from = arrays[number] ?? new Uint8Array();
    const to = sharedWords(from.length / 4);
    new Uint8Array(to.buffer).set(from);
    return to;
  };
  const facets = FACET_NAMES.map((name, at): readonly [FacetName, FacetColumn] => [
    name,
    { values: values[name], starts: wordsAt(9 + 2 * at), codes: wordsAt(10 + 2 * at) },
  ]);
  return {
    documents,
    clauseIds: { bytes: bytesAt(0), starts: wordsAt(1) },
    documentOf: wordsAt(2),
    terms: { bytes: bytesAt(3), starts: wordsAt(4) },
    starts: wordsAt(5),
    entries: wordsAt(6),
    impacts: bytesAt(7),
    signature: { bits: wordsAt(8), width },
    facets: Object.fromEntries(facets) as BlockData['facets'],
  };
}

function padded(length: number): number {
  return Math.ceil(length / ALIGNED) * ALIGNED;
}
