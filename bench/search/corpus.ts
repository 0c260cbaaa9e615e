import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownItems } from './draw-queries.js';
import type { PeerClause } from './peer.js';

/** The clauses of the benchmark with all that is asked of them, as it is handed from process to process. */
export interface BenchCorpus extends Questions {
  /** Clauses that are really there. */
  readonly size: number;
  /** Clause by number; numbers beyond `size` begin anew, so that a larger corpus is this one repeated. */
  clause(number: number): PeerClause;
  /** Number of the first clause with the same text. */
  original(number: number): number;
}

/** Words of the queries as cut. */
export interface Questions {
  readonly queries: readonly (readonly string[])[];
  readonly knownItems: KnownItems;
}

/** Index words and folded text of each clause. */
export type CorpusClauses = readonly PeerClause[];

interface Head extends Questions {
  readonly vocabulary: readonly string[];
}

export function hasCorpus(folder: string): boolean {
  return existsSync(join(folder, 'head.json'));
}

export function writeCorpus(folder: string, clauses: CorpusClauses, questions: Questions): void {
  mkdirSync(folder, { recursive: true });
  const numbers = new Map<string, number>();
  const words: number[] = [];
  const [wordStarts, textStarts, originals] = [[0], [0], [] as number[]];
  const firstWith = new Map<string, number>();
  clauses.forEach(({ words: list, text }, clause) => {
    for (const word of list) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      words.push(number);
    }
    wordStarts.push(words.length);
    textStarts.push((textStarts.at(-1) ?? 0) + text.length);
    originals.push(firstWith.get(text) ?? clause);
    if (!firstWith.has(text)) firstWith.set(text, clause);
  });
  const arrays = { words, wordStarts, textStarts, originals };
  for (const [name, numbers] of Object.entries(arrays))
    writeFileSync(join(folder, name), new Uint8Array(Uint32Array.from(numbers).buffer));
  writeFileSync(join(folder, 'text'), clauses.map(({ text }) => text).join(''), 'utf16le');
  // Last, as the sign that all is there.
  const head: Head = { vocabulary: [...numbers.keys()], ...questions };
  writeFileSync(join(folder, 'head.json'), JSON.stringify(head));
}

export function readCorpus(folder: string): BenchCorpus {
  const { vocabulary, queries, knownItems } = JSON.parse(readFileSync(join(folder, 'head.json'), 'utf8')) as Head;
  const [words, wordStarts, textStarts, originals] = ['words', 'wordStarts', 'textStarts', 'originals'].map((name) => {
    const bytes = readFileSync(join(folder, name));
    return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  }) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const text = readFileSync(join(folder, 'text'));
  const size = originals.length;
  return {
    queries,
    knownItems,
    size,
    original: (number) => originals[number % size] ?? number,
    clause: (number) => {
      const at = number % size;
      return {
        words: Array.from(words.subarray(wordStarts[at], wordStarts[at + 1]), (word) => vocabulary[word] ?? ''),
        get text() {
          return text.toString('utf16le', 2 * (textStarts[at] ?? 0), 2 * (textStarts[at + 1] ?? 0));
        },
      };
    },
  };
}
