import { describe, expect, it } from 'vitest';
import { remember, rememberPair } from './remember.js';

describe('remember()', () => {
  it('works an answer once for an object, undefined too, and again for its equal', () => {
    const asked: object[] = [];
    const ask = remember((key: object) => {
      asked.push(key);
      return undefined;
    });
    const key = { name: '甲' };
    ask(key);
    ask(key);
    ask({ ...key });
    expect(asked).toEqual([key, key]);
    expect(asked[0]).toBe(key);
    expect(asked[1]).not.toBe(key);
  });

  it('keeps the answers of a pair apart by both', () => {
    let count = 0;
    const ask = rememberPair<object, object, number>(() => ++count);
    const [a, b] = [{}, {}];
    expect([ask(a, a), ask(a, b), ask(b, a), ask(a, b)]).toEqual([1, 2, 3, 2]);
  });

  it('takes answers that were worked elsewhere, and quicker ways to them', () => {
    const ask = remember<object, number>(() => {
      throw new Error('asked');
    });
    const [a, b, c] = [{}, {}, {}];
    ask.know(a, 7);
    expect(ask(a)).toBe(7);
    let ways = 0;
    ask.knowHow(b, () => ++ways);
    expect([ask(b), ask(b)]).toEqual([1, 1]);
    expect(() => ask(c)).toThrow('asked');
  });
});
