import { sharedWords } from './shared-arrays.js';

/**
 * Which clauses may hold a stretch of text: for each of 512 classes of character pairs a bit for each clause. A clause that
 * holds a stretch has the bits of all its pairs; one that has them probably holds it. A stretch of four characters leaves
 * about one clause in a hundred to be read, at one bit operation for 32 clauses.
 */
export interface Signature {
  /** Class after class, each `width` words of 32 clauses. */
  readonly bits: Uint32Array;
  readonly width: number;
}

const CLASSES = 512;

export function makeSignature(size: number): Signature {
  const width = Math.ceil(size / 32);
  return { bits: sharedWords(CLASSES * width), width };
}

/** @param lines  folded, of each clause */
export function signClauses(lines: readonly (readonly string[])[]): Signature {
  const signature = makeSignature(lines.length);
  const { bits, width } = signature;
  // Of 32 clauses at a time: the rows lie so far apart that hardly two of them fit into the cache.
  const own = new Uint32Array(CLASSES);
  for (let word = 0; word < width; word++) {
    own.fill(0);
    lines.slice(32 * word, 32 * word + 32).forEach((some, at) => {
      for (const line of some) signLine(own, 1 << at, line);
    });
    for (let one = 0; one < CLASSES; one++) bits[one * width + word] = own[one] ?? 0;
  }
  return signature;
}

function signLine(classes: Uint32Array, bit: number, folded: string): void {
  for (let i = 0; i + 1 < folded.length; i++) {
    const one = classOf(folded, i);
    classes[one] = (classes[one] ?? 0) | bit;
  }
}

/**
 * Words of 32 clauses, a bit set for each that may hold all the stretches. A single character rules nothing out; bits beyond the last
 * clause are set then.
 */
export function mayHold({ bits, width }: Signature, stretches: readonly string[]): Uint32Array {
  const found = new Uint32Array(width).fill(0xffffffff);
  const classes = new Set<number>();
  for (const stretch of stretches) for (let i = 0; i + 1 < stretch.length; i++) classes.add(classOf(stretch, i));
  for (const one of classes) {
    const from = one * width;
    for (let word = 0; word < width; word++) found[word] = (found[word] ?? 0) & (bits[from + word] ?? 0);
  }
  return found;
}

export function hasBit(words: Uint32Array, entry: number): boolean {
  return (((words[entry >>> 5] ?? 0) >>> (entry & 31)) & 1) === 1;
}

function classOf(text: string, at: number): number {
  const pair = (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
  return Math.imul(pair ^ (pair >>> 15), 0x9e3779b1) >>> 23;
}
