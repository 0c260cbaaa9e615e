import { describe, expect, it } from 'vitest';
import { makeShelf } from './shelf.js';

interface Body {
  readonly name: string;
  readonly weight: number;
}

describe('makeShelf()', () => {
  const body = (name: string, weight = 1): Body => ({ name, weight });

  it('makes a value once as long as there is room, and the oldest again when it has gone and nobody holds it', () => {
    const made: string[] = [];
    const shelf = makeShelf<{ readonly name: string; readonly weight: number }>(({ weight }) => weight, 2);
    const take = (name: string): Body =>
      shelf.take(name, () => {
        made.push(name);
        return body(name);
      });
    take('甲');
    take('乙');
    take('甲');
    expect(made).toEqual(['甲', '乙']);
    expect(take('甲')).toBe(take('甲'));
  });

  it('gives the same object to all while one of them holds it, even after it has left the shelf', () => {
    const shelf = makeShelf<Body>(({ weight }) => weight, 2);
    const held = shelf.take('甲', () => body('甲'));
    for (const name of ['乙', '丙', '丁']) shelf.take(name, () => body(name));
    expect(shelf.take('甲', () => body('另一个甲'))).toBe(held);
  });

  it('holds a value that alone is heavier than all there is room for', () => {
    const shelf = makeShelf<Body>(({ weight }) => weight, 2);
    const heavy = shelf.take('重', () => body('重', 9));
    expect(shelf.take('重', () => body('另一个'))).toBe(heavy);
  });
});
