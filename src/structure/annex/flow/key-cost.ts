import type { Enumerator } from '../enumerator.js';
import type { Key, Layout } from './layout.js';

const NEXT = -3;
const RESTART = 0.5;
const JUMP = 3;
const STRANGE = 6;
const SECTION = 1;
const MISSED = 4;
const SKIPPED = 4;

/**
 * Cost of a cell in `column` that begins with `enumerator`, by the running numbers.
 * @param last  column of the cell before it in the same row; -1 when the row opens here, the number of columns when an
 *   earlier page has begun it.
 */
export function enterCost(
  layout: Layout,
  numbers: readonly number[],
  enumerator: Enumerator | undefined,
  column: number,
  last: number,
): number {
  const { keys, columns, rowColumn } = layout;
  let cost = 0;
  for (let k = 0; k < keys.length; k++) {
    const key = keys[k];
    if (!key) break;
    const isRowKey = k === keys.length - 1;
    if (column === key.column && last < columns.length) cost += stepCost(key, numbers[k] ?? 0, enumerator, isRowKey);
    else {
      if (isNext(key, numbers[k] ?? 0, enumerator)) cost += MISSED;
      if (isRowKey && last < key.column && column > key.column) cost += rowColumn > key.column ? 0 : SKIPPED;
    }
  }
  return cost;
}

/** The running numbers after a cell as `enterCost` weighs it. */
export function countKeys(
  layout: Layout,
  numbers: readonly number[],
  enumerator: Enumerator | undefined,
  column: number,
  last: number,
): readonly number[] {
  if (!enumerator || last >= layout.columns.length) return numbers;
  return layout.keys.reduce(
    (after, key, k) =>
      column === key.column && enumerator.style === key.style ? after.with(k, enumerator.value) : after,
    numbers,
  );
}

/** Cost of a number inside a cell, when it is the very one that the next row is to have. */
export function missedKeys(layout: Layout, numbers: readonly number[], enumerator: Enumerator): number {
  let cost = 0;
  for (const [k, key] of layout.keys.entries()) if (isNext(key, numbers[k] ?? 0, enumerator)) cost += MISSED;
  return cost;
}

function isNext(key: Key, number: number, enumerator: Enumerator | undefined): boolean {
  return enumerator?.style === key.style && enumerator.value === number + 1;
}

function stepCost(key: Key, number: number, enumerator: Enumerator | undefined, isRowKey: boolean): number {
  if (enumerator?.style !== key.style) return isSection(key, enumerator) ? SECTION : STRANGE;
  if (enumerator.value === number + 1) return NEXT;
  if (enumerator.value === 1 && isRowKey) return RESTART;
  return enumerator.value > number && enumerator.value <= number + 5 ? JUMP : STRANGE;
}

/** 「一」 or 「（一）」 among 1, 2, 3: a row that heads a section of the table. */
function isSection(key: Key, enumerator: Enumerator | undefined): boolean {
  return !key.style.includes('han') && enumerator?.style.includes('han') === true;
}
