import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnnotatedDocument } from '../../domain/annotation.js';
import type { QueryWord } from '../../domain/query-reading.js';
import { SEARCH_FIELDS } from '../../domain/search.js';
import { makeDocument } from '../../../test/support/make-document.js';
import { readCorpus, readCorpusIn } from '../../../test/support/pipeline.js';
import { testIndexLanguage } from '../../../test/support/searcher.js';
import { testSegmenter } from '../../../test/support/segmenter.js';
import { cutSource, toIndexSource } from '../index-document.js';
import { openBlock, type Block } from './block.js';
import { buildBlock } from './build-block.js';
import { Scorer } from './scorer.js';
import type { IndexedClause, IndexedDocument } from './search-engine.js';
import { B, FIELD_WEIGHTS, K1, USUAL_LENGTHS } from './weigh.js';

const LARGER = join(process.env['DUIZHAO_DATA'] ?? '../shared/data', 'business-environment');
const segmenter = testSegmenter();

const typed = (text: string): QueryWord => ({ text, alternatives: [{ term: text, weight: 1, kind: 'typed' }] });

function cutAll(documents: readonly AnnotatedDocument[]): readonly IndexedDocument[] {
  return documents.map((one) =>
    cutSource(toIndexSource(one, testIndexLanguage(), ''), (text) => segmenter.cutForSearch(text)),
  );
}

/** Weighted frequency of every word of a clause, straight from the formula. */
function weightedFrequencies({ words }: IndexedClause): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const field of SEARCH_FIELDS)
    for (const word of words[field]) {
      const norm = 1 - B + (B * words[field].length) / USUAL_LENGTHS[field];
      sums.set(word, (sums.get(word) ?? 0) + FIELD_WEIGHTS[field] / norm);
    }
  return sums;
}

/** Exact BM25F of every clause. */
function exactScores(clauses: readonly ReadonlyMap<string, number>[], query: readonly string[]): readonly number[] {
  const rarities = query.map((word) => {
    const holders = clauses.filter((frequencies) => frequencies.has(word)).length;
    return Math.log(1 + (clauses.length - holders + 0.5) / (holders + 0.5));
  });
  return clauses.map((frequencies) =>
    query.reduce((sum, word, at) => {
      const frequency = frequencies.get(word) ?? 0;
      return sum + ((rarities[at] ?? 0) * frequency) / (frequency + K1);
    }, 0),
  );
}

/** The first ten clauses of the scorer, coordination off. */
function firstTen(block: Block, query: readonly string[]): readonly number[] {
  const { entries, count, scores } = new Scorer().score([{ block, base: 0 }], block.size, query.map(typed), {
    coordination: 0,
    leastShare: 0,
  });
  return [...entries.subarray(0, count)].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, 10);
}

/** Share of the exact ten best that the index gives as well, over queries drawn from the clauses. */
function overlapWithExact(documents: readonly AnnotatedDocument[]): number {
  const indexed = cutAll(documents);
  const clauses = indexed.flatMap((document) => document.clauses);
  const frequencies = clauses.map(weightedFrequencies);
  const block = openBlock(buildBlock(indexed));
  let same = 0;
  let asked = 0;
  for (let i = 0; i < clauses.length; i += 11) {
    const words = [...new Set(clauses[i]?.words.text)].filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
    const query = [1, 4, 6].flatMap((at) => words[at] ?? []);
    const exact = exactScores(frequencies, query);
    const wanted = [...exact.keys()]
      .filter((at) => (exact[at] ?? 0) > 0)
      .sort((a, b) => (exact[b] ?? 0) - (exact[a] ?? 0) || a - b)
      .slice(0, 10);
    // A clause that ties with the tenth is as good as the tenth.
    const bar = Math.min(...wanted.map((at) => exact[at] ?? 0));
    const found = firstTen(block, query);
    same += found.slice(0, wanted.length).filter((at) => (exact[at] ?? 0) >= bar - 1e-9).length;
    asked += wanted.length;
  }
  return same / asked;
}

describe('Scorer against exact BM25F', () => {
  it('shares 95 per cent of the ten best on the shipped corpus', () => {
    expect(overlapWithExact(readCorpus().documents)).toBeGreaterThanOrEqual(0.95);
  });

  it.skipIf(!existsSync(LARGER))(`shares 95 per cent of the ten best on ${LARGER} (skipped when absent)`, async () => {
    expect(overlapWithExact((await readCorpusIn(LARGER)).documents)).toBeGreaterThanOrEqual(0.95);
  });
});

describe('Scorer', () => {
  const texts = ['医共体 总额付费', '医共体', '医院', '医院', '医院', '医院 医共体'];
  const block = openBlock(buildBlock(cutAll([makeDocument({ clauses: texts.map((text) => ({ text })) })])));
  const scorer = new Scorer();
  const order = (words: readonly QueryWord[], options?: Parameters<Scorer['score']>[3]): readonly number[] => {
    const { entries, count, scores } = scorer.score([{ block, base: 0 }], block.size, words, options);
    return [...entries.subarray(0, count)].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  };

  it('puts a clause with all words before one with a single word', () => {
    expect(order(['医共体', '总额付费'].map(typed))[0]).toBe(0);
  });

  it('lets a word that no clause holds change nothing', () => {
    expect(order(['医共体', '碳达峰'].map(typed))).toEqual(order([typed('医共体')]));
  });

  it('leaves out what meets less than the least share', () => {
    const words = ['总额付费', '医院'].map(typed);
    expect(order(words, { coordination: 1, leastShare: 0.5 })).toEqual([0]);
    expect(order(words, { coordination: 1, leastShare: 0 })).toHaveLength(5);
  });

  it('finds a word by what stands for it, behind the word itself', () => {
    const word: QueryWord = {
      text: '总额付费',
      alternatives: [...typed('总额付费').alternatives, { term: '医院', weight: 0.5, kind: 'near' }],
    };
    expect(order([word])).toEqual([0, 2, 3, 4, 5]);
  });

  it('forgets the query before', () => {
    const first = order([typed('医院')]);
    order(['医共体', '总额付费'].map(typed));
    expect(order([typed('医院')])).toEqual(first);
  });
});
