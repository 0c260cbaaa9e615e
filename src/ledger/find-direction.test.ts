import { describe, expect, it } from 'vitest';
import { loadIndicators } from '../app/lexicons.js';
import type { Comparator } from '../domain/target.js';
import { makeFindDirection } from './find-direction.js';
import { makeToMetricKey } from './metric-key.js';

const lexicon = loadIndicators();
const toKey = makeToMetricKey(lexicon)([]);
const findDirection = makeFindDirection(lexicon, (word) => toKey(word, undefined));
const directionOf = (metric: string, ...comparators: readonly Comparator[]) =>
  findDirection([toKey(metric, undefined)], comparators.length > 0 ? comparators : ['eq']);

describe('findDirection()', () => {
  it.each([
    ['县域内就诊率', 'up'],
    ['四级手术占比', 'up'],
    ['紧密型医共体覆盖率', 'up'],
    ['平均住院天数', 'down'],
    ['孕产妇死亡率', 'down'],
    ['城镇调查失业率', 'down'],
    ['门诊次均费用增长率', 'down'],
    ['药占比', 'down'],
    ['企业开办时间', 'down'],
    ['办结时限', 'down'],
    ['普通门诊服务量减少比例', 'up'],
    ['病例组合指数（CMI）值', 'up'],
  ])('knows the word: %s', (metric, direction) => {
    expect(directionOf(metric)).toMatchObject({ direction, ground: { by: 'word' } });
  });

  it.each([['公告时限'], ['期限'], ['医护比'], ['示范基地'], ['中青年技术骨干']])('says nothing of %s', (metric) => {
    expect(directionOf(metric)).toEqual({ direction: undefined, ground: undefined });
  });

  it.each([
    ['公告时限', ['gte'], 'up'],
    ['示范基地', ['gte', 'eq'], 'up'],
    ['补助标准', ['lte', 'lt'], 'down'],
  ] as const)('follows bounds that all point one way: %s', (metric, comparators, direction) => {
    expect(directionOf(metric, ...comparators)).toMatchObject({ direction, ground: { by: 'comparator' } });
  });

  it('follows neither of two bounds', () => {
    expect(directionOf('示范基地', 'gte', 'lte').direction).toBeUndefined();
  });
});
