import { describe, expect, it } from 'vitest';
import { withQuery } from './with-query.js';

describe('withQuery()', () => {
  it('repeats lists and leaves out what is undefined', () => {
    expect(withQuery('/search', { q: '薪酬 a+b', no: undefined, item: [1, 2], none: [] })).toBe(
      '/search?q=%E8%96%AA%E9%85%AC+a%2Bb&item=1&item=2',
    );
    expect(withQuery('/search', {})).toBe('/search');
  });
});
