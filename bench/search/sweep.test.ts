import { describe, expect, it } from 'vitest';
import type { BenchCorpus } from './corpus.js';
import { indexWords, sweep, type Ranking } from './sweep.js';

const TEXTS = [
  ['医共体', '薪酬', '总额', '付费', '改革'],
  ['医共体', '医共体', '医共体', '医共体', '医共体'],
  ['薪酬', '改革', '制度', '方案', '备案'],
  ['转诊', '分级'],
  ['转诊', '分级'],
];

const corpus: BenchCorpus = {
  queries: [],
  knownItems: { distinct: [], mid: [], noisy: [], verbose: [] },
  size: TEXTS.length,
  clause: (number) => ({ words: TEXTS[number] ?? [], text: '' }),
  original: (number) => (number === 4 ? 3 : number),
};
const index = indexWords(corpus, new Set(TEXTS.flat()));
const plain: Ranking = { k1: 1.2, b: 0.75, coordination: 0, shareBy: 'rarity', floor: 0 };

describe('sweep()', () => {
  const placesOf = (clause: number, words: readonly string[], rankings: readonly Ranking[]): readonly number[] =>
    sweep(index, [{ clause, words }], (one) => corpus.original(one), rankings).map(({ mrr10 }) => 1 / mrr10);

  it.each([
    ['a clause with both words before one with one of them', 0, ['薪酬', '付费'], plain, 1],
    ['the one that holds the word most often', 1, ['医共体'], plain, 1],
    ['after it the one that holds it once', 0, ['医共体'], plain, 2],
    ['by coordination the one with more of the words', 0, ['医共体', '总额'], { ...plain, coordination: 1 }, 1],
    ['a word that no clause holds passed over', 2, ['备案', '罚款'], { ...plain, shareBy: 'number' as const }, 1],
    ['a clause of the same text as good', 4, ['转诊'], plain, 1],
  ])('%s', (_, clause, words, ranking, place) => {
    expect(placesOf(clause, words, [ranking])).toEqual([place]);
  });

  it('judges each ranking by itself', () => {
    const many = { ...plain, k1: 50 };
    expect(placesOf(0, ['医共体', '改革'], [plain, many, { ...many, coordination: 1.5 }])).toEqual([1, 2, 1]);
  });
});
