import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadIndicators } from '../app/lexicons.js';
import type { Direction, TargetVerdict } from '../domain/ledger.js';
import type { Comparator, Target } from '../domain/target.js';
import { judgeTargets, type JudgedTarget } from './judge-targets.js';
import { makeToMeasure } from './to-measure.js';

const toMeasure = makeToMeasure(loadIndicators().unitKinds);

interface Given extends Partial<Omit<Target, 'span'>> {
  readonly level?: JudgedTarget['level'];
  readonly words?: readonly string[];
  readonly caseOf?: string;
}

function judged({ level = 'province', words = ['就诊'], caseOf = '', ...given }: Given): JudgedTarget {
  const target: Target = {
    kind: 'quantity',
    quote: '就诊率达到90%',
    span: { start: 0, end: 1 },
    metric: '就诊率',
    value: 90,
    unit: '%',
    comparator: 'eq',
    deadline: undefined,
    scope: undefined,
    ...given,
  };
  const key = words.join('');
  return {
    target,
    measure: toMeasure(target),
    scopeKey: target.scope ?? '',
    caseOf,
    level,
    tellingWords: words,
    key,
  };
}

const judge = (own: Given, other: Given, direction?: Direction) => {
  const { verdict, ruleId } = judgeTargets(judged(own), judged(other), direction);
  return `${verdict} ${ruleId.replace('ledger/', '')}`;
};

describe('judgeTargets()', () => {
  it.each<[string, Given, Given, Direction | undefined, string]>([
    ['a higher rate', { value: 95 }, { value: 90 }, 'up', 'stricter higher-is-more'],
    ['a lower rate', { value: 85 }, { value: 90 }, 'up', 'looser higher-is-more'],
    ['a shorter stay', { value: 7, unit: '天' }, { value: 8, unit: '天' }, 'down', 'stricter lower-is-more'],
    ['equal', { value: 90 }, { value: 90 }, undefined, 'same equal-values'],
    ['reached and passed', { value: 90, comparator: 'gte' }, { value: 90 }, 'up', 'same equal-values'],
    [
      'more than 90 and 90 and more',
      { value: 90, comparator: 'gt' },
      { value: 90, comparator: 'gte' },
      'up',
      'stricter open-bound',
    ],
    [
      'lower bounds',
      { value: 12, comparator: 'gte' },
      { value: 10, comparator: 'gte' },
      undefined,
      'stricter lower-bounds',
    ],
    [
      'upper bounds',
      { value: 3, comparator: 'lte' },
      { value: 5, comparator: 'lte' },
      undefined,
      'stricter upper-bounds',
    ],
    ['no direction', { value: 12 }, { value: 10 }, undefined, 'undecided no-direction'],
    [
      'bounds of both sides',
      { value: 12, comparator: 'gte' },
      { value: 20, comparator: 'lte' },
      'up',
      'undecided opposite-bounds',
    ],
    ['a bound against the word', { value: 8, comparator: 'gte' }, { value: 9 }, 'down', 'undecided direction-conflict'],
    [
      'one ten thousand and 20000',
      { value: 2, unit: '万元' },
      { value: 20_000, unit: '元' },
      'up',
      'same equal-values',
    ],
    ['hours and minutes', { value: 1, unit: '小时' }, { value: 90, unit: '分钟' }, 'down', 'stricter lower-is-more'],
    [
      'days and working days',
      { value: 5, unit: '日' },
      { value: 5, unit: '个工作日' },
      'down',
      'undecided unlike-units',
    ],
    ['points and per cent', { value: 5, unit: '个百分点' }, { value: 5, unit: '%' }, 'up', 'undecided unlike-units'],
    ['scopes', { value: 95, scope: '三级医院' }, { value: 90, scope: '二级医院' }, 'up', 'undecided unlike-scopes'],
    ['a scope and none', { value: 95, scope: '三级医院' }, { value: 90 }, 'up', 'undecided unlike-scopes'],
    ['cases', { caseOf: '一般违法行为' }, { caseOf: '严重违法行为' }, 'up', 'undecided unlike-scopes'],
    [
      'one case in two wordings',
      { caseOf: '社会投资的低风险项目' },
      { caseOf: '社会投资低风险项目' },
      'up',
      'same equal-values',
    ],
    [
      'names with words of their own',
      { words: ['重点', '专科'] },
      { words: ['临床', '重点', '专科'] },
      'up',
      'undecided unlike-names',
    ],
    [
      'a name that leaves open what it is about',
      { words: [] },
      { words: ['公开', '征求意见'] },
      'up',
      'same equal-values',
    ],
    ['kinds', { kind: 'coverage', value: 100, comparator: 'all' }, { value: 100 }, 'up', 'undecided unlike-kinds'],
    ['a range and a number', { value: [3, 5], comparator: 'range' }, { value: 4 }, 'up', 'undecided unlike-forms'],
    ['about and exactly', { value: 90, comparator: 'approx' }, { value: 90 }, 'up', 'undecided unlike-forms'],
    [
      'about as much',
      { value: 31, comparator: 'approx' },
      { value: 30, comparator: 'approx' },
      'up',
      'undecided about-as-much',
    ],
    [
      'about much more',
      { value: 40, comparator: 'approx' },
      { value: 30, comparator: 'approx' },
      'up',
      'stricter higher-is-more',
    ],
    [
      'ranges apart',
      { value: [5, 8], comparator: 'range' },
      { value: [3, 5], comparator: 'range' },
      'up',
      'stricter higher-is-more',
    ],
    [
      'one range inside the other',
      { value: [3, 6], comparator: 'range' },
      { value: [4, 5], comparator: 'range' },
      'up',
      'undecided nested-ranges',
    ],
    ['ratios', { value: [1, 2], unit: '比' }, { value: [1, 1.5], unit: '比' }, 'up', 'undecided ratio'],
    [
      'totals of a city and a province',
      { value: 5, unit: '个', level: 'city', comparator: 'gte', quote: '建设5个以上' },
      { value: 50, unit: '个', comparator: 'gte', quote: '建设50个以上' },
      'up',
      'undecided totals',
    ],
    [
      'a norm of a city and a province',
      { value: 3, unit: '人', level: 'city', comparator: 'gte', quote: '执法人员不得少于三人' },
      { value: 2, unit: '人', comparator: 'gte', quote: '执法人员不得少于两人' },
      undefined,
      'stricter lower-bounds',
    ],
    ['an earlier deadline', { deadline: '2024' }, { deadline: '2025' }, 'up', 'stricter deadline'],
    ['the same day', { deadline: '2025' }, { deadline: '2025-12-31' }, 'up', 'same equal-values'],
    [
      'more but later',
      { value: 95, deadline: '2026' },
      { value: 90, deadline: '2025' },
      'up',
      'undecided deadline-against-value',
    ],
    [
      'more and earlier',
      { value: 95, deadline: '2024' },
      { value: 90, deadline: '2025' },
      'up',
      'stricter higher-is-more',
    ],
    ['only one deadline', { value: 95, deadline: '2024' }, { value: 90 }, 'up', 'stricter higher-is-more'],
    [
      'milestones',
      { kind: 'milestone', value: undefined, deadline: '2022-06' },
      { kind: 'milestone', value: undefined, deadline: '2022-12-31' },
      undefined,
      'stricter deadline',
    ],
  ])('%s', (_why, own, other, direction, expected) => {
    expect(judge(own, other, direction)).toBe(expected);
  });

  it('counts the months of a lead', () => {
    const { deadline, leadMonths } = judgeTargets(judged({ deadline: '2022-06' }), judged({ deadline: '2022' }), 'up');
    expect([deadline, leadMonths]).toEqual(['stricter', 6]);
  });

  const comparators: readonly Comparator[] = ['eq', 'gte', 'lte', 'gt', 'lt', 'approx'];
  const target = fc.record({
    value: fc.integer({ min: 1, max: 60 }),
    comparator: fc.constantFrom(...comparators),
    unit: fc.constantFrom('%', '个', '日', '个工作日', '万元', '元'),
    deadline: fc.constantFrom(undefined, '2024', '2025', '2025-06'),
    scope: fc.constantFrom(undefined, '三级医院'),
    level: fc.constantFrom('province' as const, 'city' as const),
  });
  const turned: Readonly<Record<TargetVerdict, TargetVerdict>> = {
    stricter: 'looser',
    looser: 'stricter',
    same: 'same',
    undecided: 'undecided',
  };

  it('turns stricter into looser when the two are swapped', () => {
    fc.assert(
      fc.property(target, target, fc.constantFrom('up' as const, 'down' as const, undefined), (a, b, direction) => {
        const there = judgeTargets(judged(a), judged(b), direction);
        const back = judgeTargets(judged(b), judged(a), direction);
        expect(back.verdict).toBe(turned[there.verdict]);
        expect(back.deadline).toBe(turned[there.deadline]);
        expect(there.verdict === 'undecided').toBe(there.score === 0);
      }),
      { numRuns: 3000 },
    );
  });

  it('finds every target the same as itself, unless about it nothing can be said', () => {
    fc.assert(
      fc.property(target, (any) => {
        expect(judgeTargets(judged(any), judged(any), 'up').verdict).toBe('same');
      }),
    );
  });
});
