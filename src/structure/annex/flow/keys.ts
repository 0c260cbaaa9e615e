import type { EnumeratorStyle } from '../enumerator.js';
import type { Piece } from '../pieces.js';
import type { Key, Layout } from './layout.js';

interface Chain {
  readonly style: EnumeratorStyle;
  /** How many numbers follow each other in the text: 1, 2, 3… */
  readonly length: number;
  readonly start: number;
  /** Piece with the first number. */
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
    if (ordinal >= 0 && row.style.startsWith('bare'))
      guesses.push([{ column: ordinal, style: row.style, start: row.start }]);
    else {
      const group = chains.find((c) => c !== row && c.length <= row.length && c.first <= row.first && c.first <= 3);
      if (group && columns.length > 2)
        guesses.push([
          { column: 0, style: group.style, start: group.start },
          { column: 1, style: row.style, start: row.start },
        ]);
      // A text that opens with the number of a group has groups.
      if (group?.first !== 0 || columns.length < 3)
        guesses.push([{ column: row.first === 0 || columns.length < 3 ? 0 : 1, style: row.style, start: row.start }]);
    }
  }
  return guesses;
}

/** A chain begins with 1, or with the first number of its style where no 1 is printed. */
function findChains(pieces: readonly Piece[]): readonly Chain[] {
  const ones = new Set(pieces.filter((p) => p.enumerator?.value === 1).map((p) => p.enumerator?.style));
  const chains = new Map<EnumeratorStyle, { length: number; start: number; first: number }>();
  pieces.forEach(({ enumerator }, i) => {
    if (!enumerator) return;
    const start = ones.has(enumerator.style) ? 1 : enumerator.value;
    const chain = chains.get(enumerator.style) ?? { length: 0, start, first: i };
    if (enumerator.value === chain.start + chain.length) {
      chain.length += 1;
      chains.set(enumerator.style, chain);
    }
  });
  return [...chains]
    .map(([style, chain]) => ({ style, ...chain }))
    .filter((chain) => chain.length >= 2)
    .sort((a, b) => b.length - a.length);
}
