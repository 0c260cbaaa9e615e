import { describe, expect, it } from 'vitest';
import type { ClauseLink, LinkReason } from '../domain/comparison.js';
import { toClauseId } from '../domain/ids.js';
import { explainLink } from './explain-link.js';

const link = (why: readonly LinkReason[], score = 0.97, status: ClauseLink['status'] = 'linked'): ClauseLink => ({
  base: toClauseId('b:1'),
  other: toClauseId('o:1'),
  score,
  status,
  why,
});

describe('explainLink', () => {
  it('says in a sentence what speaks for the link, strongest first, and what against', () => {
    const { verdict, sum, score } = explainLink(
      link([
        { feature: 'wording', value: 0.5, weight: 10 },
        { feature: 'item', value: 1, weight: 7.5 },
        { feature: 'place', value: 0.4, weight: -3 },
        { feature: 'nearest', value: 0.1, weight: 1 },
        { feature: 'outset', value: 1, weight: -7 },
      ]),
    );
    expect(verdict).toBe('得分 0.97，算作对应。主要凭：事项、全文用字相近。不利的：所处位置相隔。');
    expect(sum).toBe('+4.40');
    expect(score).toBe('0.97');
  });

  it('adds the two parts of an outset to one line', () => {
    const { grounds } = explainLink(
      link([
        { feature: 'outset', value: 1, weight: -0.7 },
        { feature: 'outset', value: 1, weight: -5.2 },
      ]),
    );
    expect(grounds).toMatchObject([{ label: '起点', weight: '-5.90', product: '-5.90' }]);
  });

  it('asks for a look at the originals where the link is uncertain', () => {
    expect(explainLink(link([], 0.31, 'uncertain')).verdict).toBe('得分 0.31，可能对应，请核对原文。');
  });

  it('says so where a person decided', () => {
    const explained = explainLink(link([{ feature: 'confirmed', value: 1, weight: 0 }], 1));
    expect(explained).toMatchObject({ verdict: '有人看过原文，认定这两条对应。', grounds: [], sum: '' });
  });
});
