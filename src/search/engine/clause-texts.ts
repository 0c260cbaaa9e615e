import type { IndexedClause } from './search-engine.js';
import { shareWords } from './shared-arrays.js';
import { mayHold, type Signature } from './signature.js';
import { findStretch, holdsStretch, packTexts, pickTexts, textAt, type TextList } from './text-list.js';

/** What stretches are looked for in, and the end of it that near copies are told by. */
export interface ClauseTexts extends TextList {
  /** Units of the body of each clause, which stands last, before a line break. */
  readonly bodies: Uint32Array;
}

/** A scan of all texts is quicker than a look into each of more clauses than this share. */
const FEW = 0.1;

export function packClauseTexts(clauses: readonly IndexedClause[]): ClauseTexts {
  // No stretch holds a line break, so that none runs from one text into the next.
  const texts = clauses.map(({ folded: { heading, path, body } }) => `${heading}\n${path}\n${body}\n`);
  return { ...packTexts(texts), bodies: shareWords(clauses.map(({ folded }) => folded.body.length)) };
}

export function pickClauseTexts(
  parts: readonly { readonly texts: ClauseTexts; readonly rows: Uint32Array }[],
): ClauseTexts {
  return {
    ...pickTexts(parts.map(({ texts, rows }) => ({ list: texts, rows }))),
    bodies: shareWords(parts.flatMap(({ texts: { bodies }, rows }) => Array.from(rows, (row) => bodies[row] ?? 0))),
  };
}

/** The folded body of a clause. */
export function bodyAt(texts: ClauseTexts, own: number): string {
  const end = (texts.starts[own + 1] ?? 0) - 1;
  return textAt(texts, own, end - (texts.bodies[own] ?? 0), end);
}

/** Clauses to be searched: of a block. */
export interface SearchedClauses {
  readonly texts: ClauseTexts;
  readonly signature: Signature;
  readonly size: number;
  /** 1 for a clause that was taken out. */
  readonly dead: Uint8Array;
}

/** Live clauses that hold all of some stretches, one at least, in order. */
export function* holdersIn(
  { texts, signature, size, dead }: SearchedClauses,
  stretches: readonly string[],
): Generator<number> {
  const possible = mayHold(signature, stretches);
  const [longest = '', ...others] = [...stretches].sort((a, b) => b.length - a.length);
  if (countBits(possible) > FEW * size) {
    for (const own of findStretch(texts, longest))
      if (dead[own] !== 1 && others.every((stretch) => holdsStretch(texts, own, stretch))) yield own;
    return;
  }
  for (let word = 0; word < possible.length; word++)
    for (let bits = possible[word] ?? 0; bits !== 0; bits &= bits - 1) {
      const own = 32 * word + 31 - Math.clz32(bits & -bits);
      if (holdsStretch(texts, own, longest) && dead[own] !== 1 && others.every((one) => holdsStretch(texts, own, one)))
        yield own;
    }
}

function countBits(words: Uint32Array): number {
  let count = 0;
  for (const word of words) {
    let bits = word - ((word >>> 1) & 0x55555555);
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    count += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
