import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRunNumbers } from './run-numbers.js';

describe('makeRunNumbers()', () => {
  it('gives equal runs one number, counted from 0', () => {
    const numbers = makeRunNumbers(3);
    expect([...numbers.add('深化改革深化改')]).toEqual([0, 1, 2, 3, 0]);
    expect([...numbers.add('化改革')]).toEqual([1]);
    expect(numbers.size()).toBe(4);
  });

  it('looks for a text without taking it in', () => {
    const numbers = makeRunNumbers(3);
    numbers.add('深化改革');
    expect([...numbers.find('全面深化改革')]).toEqual([-1, -1, 0, 1]);
    expect([...numbers.find('深化')]).toEqual([]);
    expect(numbers.size()).toBe(2);
  });

  it('numbers as a list of all runs does, however many there are', () => {
    const text = fc.string({ unit: fc.constantFrom('改', '革', '医', '院'), maxLength: 3000 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), text, (texts, asked) => {
        const runsOf = (one: string): string[] =>
          Array.from({ length: Math.max(0, one.length - 5) }, (_, at) => one.slice(at, at + 6));
        const numbers = makeRunNumbers(6);
        const known = new Map<string, number>();
        for (const one of texts) {
          for (const run of runsOf(one)) if (!known.has(run)) known.set(run, known.size);
          expect([...numbers.add(one)]).toEqual(runsOf(one).map((run) => known.get(run)));
        }
        expect([...numbers.find(asked)]).toEqual(runsOf(asked).map((run) => known.get(run) ?? -1));
        expect(numbers.size()).toBe(known.size);
      }),
      { numRuns: 20 },
    );
  });
});
