import { FACET_NAMES, type FacetName } from '../../domain/search.js';
import type { BlockData, BlockDocument } from './block.js';
import type { FacetColumn } from './facet-column.js';

/** Changes when the arrangement of a saved block or the words of `weigh.ts` do. */
export const BLOCK_FORMAT = 3;
const MAGIC = `duizhao block ${BLOCK_FORMAT}\n`;
const ALIGNED = 8;

interface Head {
  readonly documents: readonly BlockDocument[];
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
  readonly width: number;
  /** Kind and length in bytes of each array, in the order of `arraysOf`. */
  readonly arrays: readonly (readonly [ArrayKind, number])[];
}

type BlockArray = Uint32Array | Uint16Array | Uint8Array;
type ArrayKind = 1 | 2 | 4;

/**
 * A block as a file, piece by piece: a line that names the format, the length of the head and the head as JSON, then the arrays as they
 * lie in memory (little endian).
 */
export function writeBlock(block: BlockData): readonly Uint8Array[] {
  const arrays = arraysOf(block);
  const head: Head = {
    documents: block.documents,
    values: Object.fromEntries(FACET_NAMES.map((name) => [name, block.facets[name].values])) as Head['values'],
    width: block.signature.width,
    arrays: arrays.map(({ BYTES_PER_ELEMENT, byteLength }) => [BYTES_PER_ELEMENT as ArrayKind, byteLength]),
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

/**
 * The block of a file, its arrays in the memory that is given; undefined when it was made otherwise, is cut short or is no block at all.
 * @param bytes  the whole of a `SharedArrayBuffer`
 */
export function readBlock(bytes: Uint8Array): BlockData | undefined {
  const found = readHead(bytes);
  if (!found) return undefined;
  const { head, end } = found;
  let at = end;
  const arrays = head.arrays.map(([kind, length]) => {
    const from = at;
    at += padded(length);
    return { kind, from, length };
  });
  if (at !== bytes.length) return undefined;
  return assemble(
    head,
    arrays.map(({ kind, from, length }) => viewOf(bytes.buffer, kind, from, length)),
  );
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

function viewOf(buffer: ArrayBufferLike, kind: ArrayKind, from: number, length: number): BlockArray {
  if (kind === 1) return new Uint8Array(buffer, from, length);
  return kind === 2 ? new Uint16Array(buffer, from, length / 2) : new Uint32Array(buffer, from, length / 4);
}

/** All arrays of a block in a fixed order. */
function arraysOf(block: BlockData): readonly BlockArray[] {
  const { clauseIds, documentOf, terms, starts, entries, impacts, signature, texts, headings, headingOf } = block;
  return [
    ...[clauseIds, terms, headings, texts].flatMap((list) => [list.units, list.starts]),
    texts.bodies,
    headingOf,
    documentOf,
    starts,
    entries,
    impacts,
    signature.bits,
    ...FACET_NAMES.flatMap((name) => [block.facets[name].starts, block.facets[name].codes]),
  ];
}

function assemble({ documents, values, width }: Head, arrays: readonly BlockArray[]): BlockData {
  let next = 0;
  /** The array that `arraysOf` put there. */
  const take = (): never => arrays[next++] as never;
  const takeList = (): BlockData['terms'] => ({ units: take(), starts: take() });
  const [clauseIds, terms, headings, texts] = [takeList(), takeList(), takeList(), takeList()];
  return {
    documents,
    clauseIds,
    terms,
    headings,
    texts: { ...texts, bodies: take() },
    headingOf: take(),
    documentOf: take(),
    starts: take(),
    entries: take(),
    impacts: take(),
    signature: { bits: take(), width },
    facets: Object.fromEntries<FacetColumn>(
      FACET_NAMES.map((name) => [name, { values: values[name], starts: take(), codes: take() }]),
    ) as BlockData['facets'],
  };
}

function padded(length: number): number {
  return Math.ceil(length / ALIGNED) * ALIGNED;
}
