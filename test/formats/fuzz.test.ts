import { describe, expect, it } from 'vitest';
import { runMutants } from '../../bench/fuzz/run-mutants.js';
import { sample } from './samples.js';

/** `npm run fuzz` does the same with 500 files of each format. */
const COUNT = 20;

describe('damaged files', () => {
  it.each([
    ['plan.txt', 'page.html'],
    ['page.html', 'plan.txt'],
    ['numbered.docx', 'plan.ofd'],
    ['numbered.doc', 'numbered.docx'],
    ['office.pdf', 'numbered.doc'],
    ['plan.ofd', 'office.pdf'],
    ['annex.xlsx', 'batch.zip'],
    ['batch.zip', 'annex.xlsx'],
  ])(
    `%s: ${COUNT} of them are read or refused in Chinese, none stops the program`,
    { timeout: 240_000 },
    async (name, other) => {
      const { faults, read, refused } = await runMutants(name, sample(name), sample(other), COUNT, 20_261_129);
      expect(faults).toEqual([]);
      expect(read + refused).toBe(COUNT);
    },
  );
});
