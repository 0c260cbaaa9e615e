import { diffArrays } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findShortestEdit } from './shortest-edit.js';

const FREE = { maxEdits: 1000, timeoutMs: 10_000 };
const find = (base: readonly number[], other: readonly number[], bounds = FREE) =>
  findShortestEdit(Int32Array.from(base), Int32Array.from(other), bounds);

/** What `diffArrays` keeps, in the same form. */
function keptByLibrary(base: number[], other: number[], maxEditLength: number) {
  const found = diffArrays(base, other, { maxEditLength });
  if (!found) return undefined;
  const kept: number[] = [];
  let [i, j, edits] = [0, 0, 0];
  for (const { added, removed, value } of found)
    value.forEach(() => {
      if (!added && !removed) kept.push(i, j);
      else edits++;
      if (!added) i++;
      if (!removed) j++;
    });
  return { kept, edits };
}

describe('findShortestEdit', () => {
  it.each([
    ['two empty lists', [], [], [], 0],
    ['equal lists', [1, 2], [1, 2], [0, 0, 1, 1], 0],
    ['nothing in common', [1, 2], [3], [], 3],
    ['one list empty', [], [1, 2], [], 2],
    ['a word put in', [1, 3], [1, 2, 3], [0, 0, 1, 2], 1],
    ['a word left out', [1, 2, 3], [1, 3], [0, 0, 2, 1], 1],
    ['a word moved', [1, 2, 3], [2, 3, 1], [1, 0, 2, 1], 2],
  ])('%s', (_case, base, other, kept, edits) => {
    expect(find(base, other)).toEqual({ kept, edits });
  });

  it.each([
    ['as many as needed', 3, { kept: [], edits: 3 }],
    ['one less', 2, undefined],
    ['none', 0, undefined],
  ])('gives up beyond the most edits: %s', (_case, maxEdits, found) => {
    expect(find([1, 2], [3], { ...FREE, maxEdits })).toEqual(found);
  });

  it('gives up when the time is over', () => {
    expect(find([1, 2], [3], { ...FREE, timeoutMs: -1 })).toBeUndefined();
  });

  it('finds the same edit as diffArrays, also where several are as short, and gives up where that does', () => {
    const lists = fc
      .integer({ min: 1, max: 12 })
      .chain((words) => fc.tuple(...[0, 1].map(() => fc.array(fc.nat({ max: words }), { maxLength: 40 }))));
    fc.assert(
      fc.property(lists, fc.integer({ min: 0, max: 90 }), ([base = [], other = []], maxEdits) => {
        expect(find(base, other, { ...FREE, maxEdits })).toEqual(keptByLibrary(base, other, maxEdits));
      }),
      { numRuns: 3000 },
    );
  });
});
