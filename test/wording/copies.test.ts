import { describe, expect, it } from 'vitest';
import { compareCopies } from '../../src/wording/index.js';
import type { CopyComparison } from '../../src/domain/wording.js';
import { lexicons } from '../support/lexicons.js';
import { readCorpus } from '../support/pipeline.js';
import { readJudgedDifferences, scoreCopies } from '../support/score-copies.js';

const corpus = readCorpus();

function compareShipped(): CopyComparison {
  const [pair] = corpus.nearCopies;
  if (!pair) throw new Error('the shipped corpus has no near copies');
  const sources = [pair.first, pair.second].map((id) => {
    const document = corpus.documentById.get(id);
    if (!document) throw new Error(`no document ${id}`);
    return { document, raw: corpus.raws.get(document.sourceFile)?.text };
  });
  const [first, second] = sources;
  if (!first || !second) throw new Error('a pair has two documents');
  return compareCopies(first, second, lexicons().particles);
}

describe('the near copies of the shipped corpus', () => {
  it('differ in substance in three places, each shown in its words', () => {
    const { differences } = compareShipped();
    expect(
      differences
        .filter(({ substantive }) => substantive)
        .map(({ before, first, second, after }) => `${before}[${first}|${second}]${after}`),
    ).toEqual([
      '学中心。积极落实[省|]委省共建国家区域',
      '内领先水平中西医[结合|]人才,培养100',
      '年，争取为县级以[下|上]医疗卫生机构招聘',
    ]);
  });

  it('have every difference in a clause of each document', () => {
    for (const { firstClause, secondClause } of compareShipped().differences) {
      expect(corpus.clauseById.has(firstClause ?? ('' as never))).toBe(true);
      expect(corpus.clauseById.has(secondClause ?? ('' as never))).toBe(true);
    }
  });

  const judged = readJudgedDifferences();
  it.skipIf(judged === undefined)('have all the differences that careful reading found, and no other', () => {
    const score = scoreCopies(compareShipped().differences, judged ?? []);
    expect(score).toEqual({ found: 52, missed: [], invented: [], misjudged: [] });
  });
});
