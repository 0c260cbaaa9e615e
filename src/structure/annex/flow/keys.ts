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

/** Ways to read `columns`: which of them carry a running number, which span rows. The last two have no numbers. */
export function guessLayouts(pieces: readonly Piece[], columns: readonly string[]): readonly Layout[] {
  const chains = findChains(pieces);
  const layouts: Layout[] = [];
  const add = (...keys: readonly Key[]): void => {
    layouts.push({ columns, keys, rowColumn: keys.at(-1)?.column ?? 0 });
  };
  const ordinal = columns.findIndex((head) => /^(?:序号|编号|序|号)$/u.test(head));
  for (const row of chains.slice(0, 2)) {
    if (ordinal >= 0 && row.style.startsWith('bare')) add({ column: ordinal, style: row.style });
    else {
      const group = chains.find((c) => c !== row && c.length <= row.length && c.first <= row.first && c.first <= 3);
      if (group && columns.length > 2) add({ column: 0, style: group.style }, { column: 1, style: row.style });
      add({ column: row.first === 0 || columns.length < 3 ? 0 : 1, style: row.style });
    }
  }
  add();
  if (columns.length > 2) layouts.push({ columns, keys: [], rowColumn: 1 });
  return layouts;
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
