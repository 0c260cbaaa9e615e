import type { Enumerator } from '../enumerator.js';
import type { Piece } from '../pieces.js';
import type { Key, Layout } from './layout.js';

const NEXT = -3;
const RESTART = 0.5;
const JUMP = 3;
const STRANGE = 6;
const MISSED = 4;
const SKIPPED = 4;

/**
 * Cost of a cell that begins with `piece` in `column`, by the running numbers, and the numbers after it.
 * @param last  column of the cell before it in the same row, -1 when the row opens here.
 */
export function enterKeys(
  layout: Layout,
  numbers: readonly number[],
  piece: Piece,
  column: number,
  last: number,
): { readonly cost: number; readonly numbers: readonly number[] } {
  let cost = 0;
  let after = numbers;
  layout.keys.forEach((key, k) => {
    const number = numbers[k] ?? 0;
    const isRowKey = k === layout.keys.length - 1;
    if (column === key.column) {
      cost += stepCost(key, number, piece.enumerator, isRowKey);
      if (piece.enumerator?.style === key.style) after = after.with(k, piece.enumerator.value);
    } else {
      if (isNext(key, number, piece.enumerator)) cost += MISSED;
      if (isRowKey && last < key.column && column > key.column) cost += SKIPPED;
    }
  });
  return { cost, numbers: after };
}

/** Cost of a number inside a cell, when it is the very one that the next row is to have. */
export function missedKeys(layout: Layout, numbers: readonly number[], enumerator: Enumerator): number {
  let cost = 0;
  layout.keys.forEach((key, k) => {
    if (isNext(key, numbers[k] ?? 0, enumerator)) cost += MISSED;
  });
  return cost;
}

function isNext(key: Key, number: number, enumerator: Enumerator | undefined): boolean {
  return enumerator?.style === key.style && enumerator.value === number + 1;
}

function stepCost(key: Key, number: number, enumerator: Enumerator | undefined, isRowKey: boolean): number {
  if (enumerator?.style !== key.style) return STRANGE;
  if (enumerator.value === number + 1) return NEXT;
  if (enumerator.value === 1 && isRowKey) return RESTART;
  return enumerator.value > number && enumerator.value <= number + 5 ? JUMP : STRANGE;
}
