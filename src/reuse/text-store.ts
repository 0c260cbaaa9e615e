import type { Clause } from '../domain/document.js';
import type { DocumentId } from '../domain/ids.js';
import type { ReuseWitness } from '../domain/reuse.js';
import { compareStrings } from './compare-strings.js';
import { toLetters } from './letters.js';
import { textKey } from './shingles.js';

/** What is read of a document. */
export interface ReuseSource {
  readonly id: DocumentId;
  readonly clauses: readonly Pick<Clause, 'id' | 'text'>[];
}

/** Clauses with fewer letters than this say too little to tell who took them from whom. */
export const MIN_LETTERS = 20;

/** A clause that has a text, with its place in its document. */
interface Holder extends ReuseWitness {
  readonly position: number;
}

/** The different texts of some documents, numbered as they come. A text that no clause has any more keeps its number. */
export interface TextStore {
  /** How many numbers are given. */
  size(): number;
  /** Letters of a text; none for one that no clause has any more. */
  lettersOf(text: number): Uint16Array;
  /** By document id, then in reading order; [] for a text that no clause has any more. */
  witnessesOf(text: number): readonly ReuseWitness[];
  /** Number of the text with these letters, also where no clause has it any more. */
  find(letters: Uint16Array): number | undefined;
  /** @returns numbers of the texts that had no clause before, each once. */
  add(source: ReuseSource): readonly number[];
  /** @returns numbers of the texts that have no clause any more. An unknown document gives []. */
  remove(document: DocumentId): readonly number[];
}

/** An empty store. It keeps the clauses it is given, not their letters. */
export function makeTextStore(): TextStore {
  const byKey = new Map<number, number>();
  const holders: Holder[][] = [];
  const printed: string[] = [];
  const textsOf = new Map<DocumentId, readonly number[]>();
  const remove = (document: DocumentId): readonly number[] => {
    const gone: number[] = [];
    for (const text of new Set(textsOf.get(document) ?? [])) {
      const left = (holders[text] ?? []).filter((holder) => holder.document !== document);
      holders[text] = left;
      if (left.length === 0) gone.push(text);
    }
    textsOf.delete(document);
    return gone;
  };
  return {
    size: () => holders.length,
    lettersOf: (text) => toLetters(holders[text]?.length ? (printed[text] ?? '') : ''),
    witnessesOf: (text) =>
      [...(holders[text] ?? [])].sort(compareHolders).map(({ document, clause }) => ({ document, clause })),
    find: (letters) => byKey.get(textKey(letters)),
    add: ({ id, clauses }) => {
      const fresh: number[] = [];
      const own: number[] = [];
      clauses.forEach(({ id: clause, text: body }, position) => {
        const letters = toLetters(body);
        if (letters.length < MIN_LETTERS) return;
        const key = textKey(letters);
        const text = byKey.get(key) ?? holders.length;
        const list = holders[text] ?? [];
        if (list.length === 0) fresh.push(text);
        byKey.set(key, text);
        list.push({ document: id, clause, position });
        holders[text] = list;
        printed[text] = body;
        own.push(text);
      });
      textsOf.set(id, own);
      return fresh;
    },
    remove,
  };
}

function compareHolders(a: Holder, b: Holder): number {
  return a.document === b.document ? a.position - b.position : compareWitnesses(a, b);
}

/** For sorting: by document id, then by clause id. */
export function compareWitnesses(a: ReuseWitness | undefined, b: ReuseWitness | undefined): number {
  return compareStrings(a?.document ?? '', b?.document ?? '') || compareStrings(a?.clause ?? '', b?.clause ?? '');
}
