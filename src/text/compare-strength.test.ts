import { describe, expect, it } from 'vitest';
import type { Negation, StrengthRanks } from '../domain/strength.js';
import { compareStrength } from './compare-strength.js';

const none: StrengthRanks = { duty: undefined, stage: undefined, commitment: undefined };
const not: Negation = { word: '不得', span: { start: 0, end: 2 } };
const say = (ranks: Partial<StrengthRanks>, negations: readonly Negation[] = []) => ({
  ranks: { ...none, ...ranks },
  negations,
});

describe('compareStrength', () => {
  it.each([
    ['a higher rank is stricter', say({ duty: 2 }), say({ duty: 5 }), 'stricter'],
    ['a lower rank is softer', say({ stage: 4 }), say({ stage: 2 }), 'softer'],
    ['a scale that one side leaves out says nothing', say({ duty: 2 }), say({ stage: 5 }), 'same'],
    ['two scales that agree', say({ duty: 2, commitment: 1 }), say({ duty: 3, commitment: 4 }), 'stricter'],
    ['two scales that contradict', say({ duty: 2, stage: 5 }), say({ duty: 3, stage: 2 }), undefined],
    ['one side negated', say({ duty: 5 }), say({ duty: 6 }, [not]), undefined],
    ['both negated', say({ duty: 5 }, [not]), say({ duty: 6 }, [not]), 'stricter'],
  ])('%s', (_case, base, other, verdict) => {
    expect(compareStrength(base, other)?.verdict).toBe(verdict);
  });
});
