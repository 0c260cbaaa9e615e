import { describe, expect, it } from 'vitest';
import { toDocumentId } from '../domain/ids.js';
import { findCopies } from './find-copies.js';

const documents = ['a', 'b', 'c', 'd'].map((id) => ({ id: toDocumentId(id) }));
const pair = (first: string, second: string) => ({
  first: toDocumentId(first),
  second: toDocumentId(second),
  similarity: 0.9,
});

describe('findCopies()', () => {
  it('names the first document for every copy, over chains too', () => {
    expect([...findCopies(documents, [pair('c', 'b'), pair('d', 'c')])].sort()).toEqual([
      ['c', 'b'],
      ['d', 'b'],
    ]);
  });

  it('passes over documents of other families', () => {
    expect(findCopies(documents.slice(0, 1), [pair('a', 'b')]).size).toBe(0);
  });
});
