import { describe, expect, it } from 'vitest';
import { goldenCases, readExpected, writeExpected } from './golden-files.js';

describe('the pipeline on the golden documents', () => {
  it.each(goldenCases().map((golden) => [golden.slug, golden] as const))('reads %s as reviewed', (slug, golden) => {
    if (process.env['UPDATE_GOLDEN'] === slug) writeExpected(golden);
    const expected = readExpected(golden);
    expect(expected, `no expected.json; read the output, then UPDATE_GOLDEN=${slug} npx vitest run test/golden`).toBeDefined();
    expect(golden.actual).toEqual(expected);
  });
});
