import { describe, expect, it } from 'vitest';
import { lexicons } from '../../../test/support/lexicons.js';
import { makeTargetFinder } from '../../annotate/targets/index.js';
import { makeNumberFinder } from '../../text/number-grammar.js';
import { findLimits } from './find-limits.js';
import type { Limit } from './limit.js';

const findNumbers = makeNumberFinder(lexicons().units);
const findTargets = makeTargetFinder(lexicons().targets);
const find = (text: string): readonly Limit[] =>
  findLimits({ text, targets: findTargets({ heading: '', text }) }, findNumbers);

describe('findLimits', () => {
  it.each<[string, readonly string[]]>([
    ['应当在一个工作日内办结。', ['time 一个工作日 lte']],
    ['接电时间不得超过八个工作日。', ['time 八个工作日 lte']],
    ['公告时限为二十日。', ['time 二十日 eq']],
    ['应当留出一般不少于三十日的适应调整期。', ['time 三十日 gte']],
    ['行政处罚信息的最短公示期为三个月，最长为一年。', ['time 三个月 gte', 'time 一年 lte']],
    ['中心城区不超过六十分钟。', ['time 六十分钟 lte']],
    ['资料保存三年以上。', ['time 三年 gte']],
    ['并于每年三月底前向社会公布。', ['date 三月底前 lte']],
    ['到2025年，县域内就诊率达到90%。', ['date 2025年 lte', 'number 90% eq']],
    ['处五万元以上五十万元以下罚款。', ['number 五万元以上五十万元以下 -']],
    ['并处违法所得三倍以上五倍以下罚款。', ['number 三倍以上五倍以下 -']],
    ['处十日以上十五日以下拘留。', ['number 十日以上十五日以下 -']],
    ['保证学生每天至少一小时体育锻炼。', ['number 一小时 gte']],
  ])('finds in %s the limits %j', (text, expected) => {
    const found = find(text);
    expect(found.map(({ kind, words, comparator }) => `${kind} ${words} ${comparator ?? '-'}`)).toEqual(expected);
    for (const { start, end, words } of found) expect(text.slice(start, end)).toBe(words);
  });

  it.each([
    '被吊销营业执照三年以上的公司，',
    '近三年未受过行政处罚的，',
    '依照本条例第三十日常条款办理。',
    '推行“一网通办”，做到一次告知。',
    '自2021年7月1日起施行。',
  ])('finds none in %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it.each([
    ['期限不少于30日。', '期限不少于三十天。'],
    ['罚款2万元。', '罚款二万元。'],
    ['就诊率达到90%。', '就诊率达到百分之九十。'],
    ['罚款20000元。', '罚款2万元。'],
  ])('gives %s and %s one key', (one, two) => {
    const keys = [one, two].map((text) => find(text).map(({ key }) => key));
    expect(keys[0]).toHaveLength(1);
    expect(keys[1]).toEqual(keys[0]);
  });

  it('tells days of work from days', () => {
    expect(find('在三十个工作日内办结。')[0]?.key).not.toBe(find('在三十日内办结。')[0]?.key);
  });
});
