import type { Indicator, TargetComparison, TargetVerdict } from '../domain/ledger.js';
import { labelOf } from './labels.js';

/** 松紧 as shown. */
export const verdictLabels: Readonly<Record<TargetVerdict, string>> = {
  stricter: '较严',
  same: '持平',
  looser: '较松',
  undecided: '无法判断',
};

/** What decided a verdict on two targets, by rule. */
const ruleTexts: Readonly<Record<string, string>> = {
  'ledger/equal-values': '数值相同',
  'ledger/open-bound': '数值相同，一处写“超过”或“低于”，一处含本数',
  'ledger/lower-bounds': '都是下限，下限高的要求高',
  'ledger/upper-bounds': '都是上限，上限低的要求高',
  'ledger/higher-is-more': '这项指标数值越高要求越高',
  'ledger/lower-is-more': '这项指标数值越低要求越高',
  'ledger/deadline': '期限早的要求高',
  'ledger/deadline-against-value': '数值要求高的，期限反而晚',
  'ledger/unlike-kinds': '一处是数量，一处是全覆盖或按期完成，不相比',
  'ledger/unlike-scopes': '适用范围不同，不相比',
  'ledger/unlike-names': '名称所指不完全相同，不相比',
  'ledger/unlike-units': '单位不同，不相比',
  'ledger/unlike-forms': '一处是区间或约数，一处是定数，不相比',
  'ledger/opposite-bounds': '一处是下限，一处是上限，不相比',
  'ledger/direction-conflict': '上下限的写法与指标的导向不一致',
  'ledger/no-direction': '不知道这项指标高些好还是低些好',
  'ledger/about-as-much': '都是约数，相差不大',
  'ledger/nested-ranges': '一个区间落在另一个里面',
  'ledger/ratio': '比值没有高低之分',
  'ledger/totals': '总量随地区大小而变，层级不同不相比',
  'ledger/no-value': '没有数值',
  'ledger/no-deadline': '期限没有都写明',
  'ledger/several-targets': '对照文件对这项指标写了几个不同的数',
};

/** The rule of a verdict in words: 「都是下限，下限高的要求高」. */
export function ruleText(ruleId: string): string {
  return labelOf(ruleTexts, ruleId);
}

/** How the deadlines stand: 「期限早 6 个月」; '' where neither sets one. */
export function deadlineText({ deadline, leadMonths, against }: TargetComparison, own: string | undefined): string {
  if (deadline === 'undecided')
    return own === undefined && against.target.deadline === undefined ? '' : '期限只有一处写明，只比数值';
  if (deadline === 'same') return '期限相同';
  return `期限${deadline === 'stricter' ? '早' : '晚'} ${Math.abs(leadMonths ?? 0)} 个月`;
}

/** Direction of an indicator with its ground: 「越高要求越高（按“就诊率”类指标）」; '' where nothing tells it. */
export function directionText({ direction, directionGround }: Indicator): string {
  if (direction === undefined || directionGround === undefined) return '';
  const ground =
    directionGround.by === 'word'
      ? `按“${directionGround.words.join('”“')}”类指标`
      : `按${direction === 'up' ? '“以上”“不少于”' : '“以内”“不超过”'}一类写法`;
  return `越${direction === 'up' ? '高' : '低'}要求越高（${ground}）`;
}
