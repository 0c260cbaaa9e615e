import { zipFile } from '../../scripts/samples/zip-file.mjs';
import { openZip } from '../../src/ingest/archive/open-zip.js';
import { DEFAULT_LIMITS } from '../../src/ingest/read-limits.js';

/** Numbers from 0 up to below 1, the same for the same seed (mulberry32). */
export type Random = () => number;

export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Parts of a sample that a mutation of its entries needs; [] where it is no container. */
export type Entries = readonly (readonly [name: string, content: Uint8Array])[];

export async function entriesOf(bytes: Uint8Array): Promise<Entries> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [];
  const members = await openZip(bytes, DEFAULT_LIMITS);
  return Promise.all(members.map(async (member) => [member.name, await member.read()] as const));
}

/** One damaged form of a sample. `kind` names what was done, for the report. */
export interface Mutant {
  readonly kind: string;
  readonly bytes: Uint8Array;
}

/** Damage a sample: bits flipped, an end cut off, a stretch copied elsewhere, numbers made large, or entries of a container tampered with. */
export function mutate(sample: Uint8Array, entries: Entries, other: Uint8Array, random: Random): Mutant {
  const plain = [flipBits, truncate, splice, repeatStretch, writeLarge];
  const choices = entries.length > 0 ? [...plain, ...ENTRY_MUTATIONS] : plain;
  const choose = choices[Math.floor(random() * choices.length)] ?? flipBits;
  return { kind: choose.name, bytes: choose(sample, random, other, entries) };
}

type Mutation = (sample: Uint8Array, random: Random, other: Uint8Array, entries: Entries) => Uint8Array;

function below(random: Random, count: number): number {
  return Math.floor(random() * Math.max(1, count));
}

const flipBits: Mutation = (sample, random) => {
  const bytes = new Uint8Array(sample);
  const count = 1 + below(random, 60);
  for (let i = 0; i < count; i++) {
    const at = below(random, bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8));
  }
  return bytes;
};

const truncate: Mutation = (sample, random) => sample.slice(0, 1 + below(random, sample.length));

const splice: Mutation = (sample, random, other) => {
  const bytes = new Uint8Array(sample);
  const from = below(random, other.length);
  const piece = other.subarray(from, from + 1 + below(random, 4096)).subarray(0, bytes.length);
  bytes.set(piece, below(random, bytes.length - piece.length));
  return bytes;
};

const repeatStretch: Mutation = (sample, random) => {
  const from = below(random, sample.length);
  const piece = sample.subarray(from, from + 1 + below(random, 2000));
  const times = 1 + below(random, 50);
  return Buffer.concat([
    sample.subarray(0, from),
    ...Array.from({ length: times }, () => piece),
    sample.subarray(from),
  ]);
};

/** Lengths and offsets become as large as they can be. */
const writeLarge: Mutation = (sample, random) => {
  const bytes = new Uint8Array(sample);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < 6 && bytes.length > 4; i++)
    view.setUint32(below(random, bytes.length - 4), [0xffffffff, 0x7fffffff, 0x10000, 0][below(random, 4)] ?? 0, true);
  return bytes;
};

const tamperText: Mutation = (_sample, random, _other, entries) =>
  repack(entries, random, (content) => {
    const bytes = Buffer.from(content);
    for (let i = 0; i < 1 + below(random, 20); i++) {
      const word = TAMPER[below(random, TAMPER.length)] ?? '';
      bytes.write(word, below(random, bytes.length));
    }
    return bytes;
  });

const TAMPER = [
  '<',
  '>',
  '</',
  '&#x0;',
  '&#x110000;',
  '"',
  'w:val="999999999"',
  '<!DOCTYPE a>',
  '\0',
  '-1',
  '1e999',
  '../',
  '<w:p>',
  ']]>',
  '<!--',
];

const damageEntry: Mutation = (sample, random, other, entries) =>
  repack(entries, random, (content) => flipBits(content, random, other, entries));

const dropEntry: Mutation = (_sample, random, _other, entries) => {
  const at = below(random, entries.length);
  return zipFile(entries.filter((_, i) => i !== at));
};

const emptyEntry: Mutation = (_sample, random, _other, entries) => repack(entries, random, () => new Uint8Array(0));

const renameEntry: Mutation = (_sample, random, _other, entries) => {
  const at = below(random, entries.length);
  const name = ['../x.xml', '/x.xml', 'word/document.xml', 'OFD.xml', '\0', 'x'.repeat(5000)][below(random, 6)] ?? '';
  return zipFile(entries.map((entry, i) => (i === at ? [name, entry[1]] : entry)));
};

/** A hundred times the content, which packs well. */
const inflateEntry: Mutation = (_sample, random, _other, entries) =>
  repack(entries, random, (content) => Buffer.concat(Array.from({ length: 100 }, () => Buffer.from(content))));

/** Sizes that the directory declares, and flags and methods, made wrong. */
const lieInDirectory: Mutation = (_sample, random, _other, entries) => {
  const bytes = Buffer.from(zipFile(entries));
  let at = bytes.indexOf('PK\x01\x02');
  for (let skip = below(random, entries.length); skip > 0 && at >= 0; skip--) at = bytes.indexOf('PK\x01\x02', at + 4);
  const field = [8, 10, 20, 24, 28, 42][below(random, 6)] ?? 24;
  if (at >= 0) bytes.writeUInt16LE(below(random, 65_536), at + field);
  return bytes;
};

const ENTRY_MUTATIONS: readonly Mutation[] = [
  tamperText,
  tamperText,
  damageEntry,
  dropEntry,
  emptyEntry,
  renameEntry,
  inflateEntry,
  lieInDirectory,
];

function repack(entries: Entries, random: Random, change: (content: Uint8Array) => Uint8Array): Uint8Array {
  const at = below(random, entries.length);
  return zipFile(entries.map(([name, content], i) => [name, i === at ? change(content) : content] as const));
}
