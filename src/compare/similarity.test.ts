import { describe, expect, it } from 'vitest';
import { toFeatures, type ClauseFeatures } from './clause-features.js';
import { at } from './score-table.js';
import { scoreTexts } from './similarity.js';

const read = (heading: string, text: string): ClauseFeatures =>
  toFeatures({ heading, text }, (given) => Array.from(given));

describe('scoreTexts', () => {
  it('is 1 in every feature for the same clause, whatever the punctuation and width', () => {
    const scores = scoreTexts(
      [read('加强全面预算管理', '强化预算约束，到2025年达到30%。'), read('其他', '无关内容')],
      [read('加强全面预算管理。', '强化预算约束，到２０２５年达到30％')],
    );
    for (const table of [scores.heading, scores.words, scores.reuse]) expect(at(table, 0, 0)).toBeCloseTo(1);
    expect(at(scores.heading, 1, 0)).toBe(0);
  });

  it('counts reuse for the side where it is larger', () => {
    const scores = scoreTexts(
      [read('', '建立健全现代医院管理制度')],
      [read('', `建立健全现代医院管理制度${'另写他事'.repeat(9)}`)],
    );
    expect(at(scores.reuse, 0, 0)).toBe(1);
    expect(at(scores.sharedCharacters, 0, 0)).toBe(12);
  });

  it('counts a stretch less that stands in several clauses of one document', () => {
    const boilerplate = '按照国家有关规定执行';
    const scores = scoreTexts([read('', boilerplate)], [read('', boilerplate), read('', boilerplate)]);
    expect(at(scores.sharedCharacters, 0, 0)).toBe(boilerplate.length / 2);
  });

  it('has no features to compare in empty clauses', () => {
    const scores = scoreTexts([read('', '')], [read('', '')]);
    expect([scores.heading, scores.words, scores.reuse].map((table) => at(table, 0, 0))).toEqual([0, 0, 0]);
  });
});
