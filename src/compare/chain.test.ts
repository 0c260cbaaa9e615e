import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviestChain, type ChainLink } from './chain.js';

describe('heaviestChain', () => {
  it.each<[string, [number, number, number][], number[]]>([
    ['nothing to chain', [], []],
    [
      'one heavy link beats two light ones',
      [
        [0, 2, 9],
        [1, 0, 4],
        [2, 1, 4],
      ],
      [0],
    ],
    [
      'two light links beat a lighter one',
      [
        [0, 2, 7],
        [1, 0, 4],
        [2, 1, 4],
      ],
      [1, 2],
    ],
  ])('%s', (_, given, expected) => {
    const links = given.map(([base, other, weight]): ChainLink => ({ base, other, weight }));
    expect(heaviestChain(links).map((link) => link.base)).toEqual(expected);
  });

  it('is as heavy as the best chain found by trying all', () => {
    const shuffled = fc
      .nat({ max: 7 })
      .chain((n) => fc.shuffledSubarray([...Array(n + 1).keys()], { minLength: n + 1 }));
    fc.assert(
      fc.property(
        shuffled,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 8, maxLength: 8 }),
        (order, weights) => {
          const links = order.map((other, base) => ({ base, other, weight: weights[base] ?? 1 }));
          const chain = heaviestChain(links);
          expect(chain.every((link, k) => k === 0 || link.other > (chain[k - 1]?.other ?? -1))).toBe(true);
          expect(weigh(chain)).toBe(heaviestByTrying(links));
        },
      ),
    );
  });
});

function weigh(links: readonly ChainLink[]): number {
  return links.reduce((sum, link) => sum + link.weight, 0);
}

function heaviestByTrying(links: readonly ChainLink[], after = -1): number {
  return links.reduce(
    (best, link, k) =>
      link.other > after ? Math.max(best, link.weight + heaviestByTrying(links.slice(k + 1), link.other)) : best,
    0,
  );
}
