import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/support/make-document.js';
import { testSegmenter } from '../../test/support/segmenter.js';
import { buildSearchIndex } from './index.js';
import { takeBest } from './take-best.js';
import { B, K1 } from './weigh.js';

const CORPUS = 'corpus';
const LARGER = join(process.env['DUIZHAO_DATA'] ?? '../shared/data', 'business-environment');
const segmenter = testSegmenter();

/** Paragraphs of 20 characters and more of all text files of a folder. */
function paragraphs(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => /\.(?:txt|md)$/u.test(file))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .map((line) => line.replace(/\s+/gu, ''))
    .filter((line) => line.length >= 20);
}

/** Exact BM25 over whole clauses, straight from the formula. */
function exactBm25(clauses: readonly (readonly string[])[], query: readonly string[]): Float64Array {
  const average = clauses.reduce((sum, words) => sum + words.length, 0) / clauses.length;
  const scores = new Float64Array(clauses.length);
  for (const word of query) {
    const counts = clauses.map((words) => words.filter((other) => other === word).length);
    const holders = counts.filter((count) => count > 0).length;
    const rarity = Math.log(1 + (clauses.length - holders + 0.5) / (holders + 0.5));
    counts.forEach((count, i) => {
      const frequency = count / (1 - B + (B * (clauses[i]?.length ?? 0)) / average);
      scores[i] = (scores[i] ?? 0) + (rarity * frequency) / (frequency + K1);
    });
  }
  return scores;
}

/** Share of the exact ten best that the impact index gives as well, over queries drawn from the clauses. */
function overlapWithExact(texts: readonly string[]): number {
  const document = makeDocument({ clauses: texts.map((text) => ({ text })) });
  const index = buildSearchIndex([document], segmenter, { resolution: 64 });
  const clauses = texts.map((text) => segmenter.cutForSearch(text));
  let same = 0;
  let asked = 0;
  for (let i = 0; i < texts.length; i += 7) {
    const words = [...new Set(segmenter.cut(texts[i] ?? ''))].filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
    const query = [1, 4, 6].flatMap((at) => words[at] ?? []);
    const exact = exactBm25(clauses, query);
    const terms = query.map((term) => ({ term, weight: 1, derived: false }));
    const scored = index.scorer(terms, { coordination: 0, leastShare: 0 });
    const found = takeBest(scored.entries, scored.count, scored.scores, 10);
    const wanted = takeBest([...exact.keys()], exact.length, exact, 10).filter((entry) => (exact[entry] ?? 0) > 0);
    // A clause that ties with the tenth is as good as the tenth.
    const bar = Math.min(...wanted.map((entry) => exact[entry] ?? 0));
    same += found.slice(0, wanted.length).filter((entry) => (exact[entry] ?? 0) >= bar - 1e-9).length;
    asked += wanted.length;
  }
  return same / asked;
}

describe('scorer against exact BM25', () => {
  it('shares 95 per cent of the ten best on the shipped corpus', () => {
    expect(overlapWithExact(paragraphs(CORPUS))).toBeGreaterThanOrEqual(0.95);
  });

  it.skipIf(!existsSync(LARGER))(`shares 95 per cent of the ten best on ${LARGER} (skipped when absent)`, () => {
    expect(overlapWithExact(paragraphs(LARGER).slice(0, 1000))).toBeGreaterThanOrEqual(0.95);
  });
});

describe('scorer', () => {
  const texts = ['医共体 总额付费', '医共体', '医院', '医院', '医院', '医院 医共体'];
  const index = buildSearchIndex([makeDocument({ clauses: texts.map((text) => ({ text })) })], segmenter);
  const order = (words: readonly string[], options?: Parameters<typeof index.scorer>[1]): readonly number[] => {
    const { entries, count, scores } = index.scorer(
      words.map((term) => ({ term, weight: 1, derived: false })),
      options,
    );
    return takeBest(entries, count, scores, 10);
  };

  it('puts a clause with all words before one with a single word', () => {
    expect(order(['医共体', '总额付费'])[0]).toBe(0);
  });

  it('lets a word that no clause holds change nothing', () => {
    expect(order(['医共体', '碳达峰'])).toEqual(order(['医共体']));
  });

  it('leaves out what meets less than the least share', () => {
    expect(order(['总额付费', '医院'], { coordination: 1, leastShare: 0.5 })).toEqual([0]);
    expect(order(['总额付费', '医院'], { coordination: 1, leastShare: 0 })).toHaveLength(5);
  });

  it('forgets the query before', () => {
    const first = order(['医院']);
    order(['医共体', '总额付费']);
    expect(order(['医院'])).toEqual(first);
  });
});
