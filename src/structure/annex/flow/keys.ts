import type { EnumeratorStyle } from '../enumerator.js';
import type { Piece } from '../pieces.js';
import type { Key, Layout } from './layout.js';

interface Chain {
  readonly style: EnumeratorStyle;
  /** Numbers 1, 2, 3… that follow each other in the text. */
  readonly length: number;
  /** Piece with the number 1. */
  readonly first: number;
}

/** Most leading columns that are thought to span rows. */
const MAX_SPANNING = 2;

/** Ways to read `columns`: which of them carry a running number, which span rows. The last ones have no numbers. */
export function guessLayouts(pieces: readonly Piece[], columns: readonly string[]): readonly Layout[] {
  const guesses = guessKeys(findChains(pieces), columns);
  return [...guesses, []].flatMap((keys) => {
    const first = keys.at(-1)?.column ?? 0;
    const last = Math.min(Math.max(first, MAX_SPANNING), columns.length - 2);
    return Array.from({ length: Math.max(1, last - first + 1) }, (_, n) => ({ columns, keys, rowColumn: first + n }));
  });
}

function guessKeys(chains: readonly Chain[], columns: readonly string[]): readonly (readonly Key[])[] {
  const guesses: (readonly Key[])[] = [];
  const ordinal = columns.findIndex((head) => /^(?:序号|编号|序|号)$/u.test(head));
  for (const row of chains.slice(0, 2)) {
    if (ordinal >= 0 && row.style.startsWith('bare')) guesses.push([{ column: ordinal, style: row.style }]);
    else {
      const group = chains.find((c) => c !== row && c.length <= row.length && c.first <= row.first && c.first <= 3);
      if (group && columns.length > 2)
        guesses.push([
          { column: 0, style: group.style },
          { column: 1, style: row.style },
        ]);
      guesses.push([{ column: row.first === 0 || columns.length < 3 ? 0 : 1, style: row.style }]);
    }
  }
  return guesses;
}

function findChains(pieces: readonly Piece[]): readonly Chain[] {
  const chains = new Map<EnumeratorStyle, { length: number; first: number }>();
  pieces.forEach(({ enumerator }, i) => {
    if (!enumerator) return;
    const chain = chains.get(enumerator.style) ?? { length: 0, first: i };
    if (enumerator.value === chain.length + 1) {
      chain.length += 1;
      chains.set(enumerator.style, chain);
    }
  });
  return [...chains]
    .map(([style, chain]) => ({ style, ...chain }))
    .filter((chain) => chain.length >= 2)
    .sort((a, b) => b.length - a.length);
}
