import { describe, expect, it } from 'vitest';
import { makeHit, makeResult } from '../../test/support/search-result.js';
import type { SearchQuery, SearchResult } from '../domain/search.js';
import { searchAll } from './search-all.js';

/** A search over `size` hits that remembers what it was asked. */
function makeSearch(size: number): { search: (query: SearchQuery) => SearchResult; asked: SearchQuery[] } {
  const asked: SearchQuery[] = [];
  const search = (query: SearchQuery): SearchResult => {
    asked.push(query);
    const { offset = 0, limit = 20 } = query;
    const length = Math.max(0, Math.min(limit, size - offset));
    return makeResult({ total: size, hits: Array.from({ length }, (_, at) => makeHit(`d:p${offset + at}`)) });
  };
  return { search, asked };
}

describe('searchAll()', () => {
  it.each([
    ['nothing', 0, 0, 1],
    ['less than a block', 7, 7, 1],
    ['a whole block', 200, 200, 1],
    ['several blocks', 401, 401, 3],
    ['more than the bound', 900, 500, 3],
  ])('takes %s: %i hits give %i in %i calls', (_why, size, taken, calls) => {
    const { search, asked } = makeSearch(size);
    const { total, hits } = searchAll(search, { q: 'a', offset: 40 }, 500);
    expect(total).toBe(size);
    expect(hits.map(({ clauseId }) => clauseId)).toEqual(Array.from({ length: taken }, (_, at) => `d:p${at}`));
    expect(asked).toHaveLength(calls);
  });

  it('leaves out the related clauses that follow', () => {
    const hits = [makeHit('d:p1'), makeHit('d:p2', { related: 'item' })];
    const all = searchAll(() => makeResult({ total: 1, further: 1, hits }), { q: 'a' }, 500);
    expect(all).toEqual({ total: 1, hits: hits.slice(0, 1) });
  });

  it('ends where a search gives fewer hits than it counts', () => {
    const { total, hits } = searchAll(() => makeResult({ total: 5 }), { q: 'a' }, 500);
    expect([total, hits.length]).toEqual([5, 0]);
  });
});
