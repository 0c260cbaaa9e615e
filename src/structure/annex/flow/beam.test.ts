import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FirstComeBeam } from './beam.js';

interface Offer {
  readonly id: number;
  readonly cost: number;
}

/** What is to be kept, by sorting all that was offered. */
function sortAndCut(offers: readonly Offer[], size: number): readonly Offer[] {
  const sorted = [...offers].sort((a, b) => a.cost - b.cost);
  return sorted.filter(({ id }, i) => sorted.findIndex((other) => other.id === id) === i).slice(0, size);
}

function keep(offers: readonly Offer[], size: number): FirstComeBeam<Offer> {
  const beam = new FirstComeBeam<Offer>(size);
  for (const offer of offers) beam.offer(offer.id, offer.cost, offer);
  return beam;
}

describe('Beam', () => {
  it('keeps the cheapest of each id, of equals the first, as sorting all of them would', () => {
    const offer = fc.record({ id: fc.integer({ min: 0, max: 9 }), cost: fc.integer({ min: -4, max: 6 }) });
    fc.assert(
      fc.property(fc.array(offer, { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (offers, size) => {
        const { states } = keep(offers, size);
        const expected = sortAndCut(offers, size);
        expect(states).toHaveLength(expected.length);
        for (const [i, state] of states.entries()) expect(state).toBe(expected[i]);
      }),
    );
  });

  it('counts those that are at most so much dearer than the cheapest', () => {
    const costs = [3, 1, 9, 4];
    const beam = keep(
      costs.map((cost, id) => ({ id, cost })),
      8,
    );
    expect(beam.countWithin(3)).toBe(3);
    expect(beam.countWithin(0)).toBe(1);
  });
});
