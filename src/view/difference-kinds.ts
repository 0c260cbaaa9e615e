import type { DifferenceKind } from '../domain/comparison.js';

/** A kind of difference as shown: its word, and the class of its chip. */
export interface KindLabel {
  readonly kind: DifferenceKind;
  readonly label: string;
  readonly mark: 'k-same' | 'k-add' | 'k-tone' | 'k-del';
}

/** 差异类型 in the order in which pages show them. */
export const DIFFERENCE_KINDS: readonly KindLabel[] = [
  { kind: 'inherited', label: '沿用', mark: 'k-same' },
  { kind: 'reworded', label: '改写', mark: 'k-same' },
  { kind: 'quantified', label: '量化', mark: 'k-add' },
  { kind: 'dated', label: '定时', mark: 'k-add' },
  { kind: 'assigned', label: '定责', mark: 'k-add' },
  { kind: 'specified', label: '具体化', mark: 'k-add' },
  { kind: 'strengthened', label: '加强', mark: 'k-tone' },
  { kind: 'weakened', label: '减弱', mark: 'k-tone' },
  { kind: 'added', label: '新增', mark: 'k-add' },
  { kind: 'omitted', label: '未提及', mark: 'k-del' },
  { kind: 'moved', label: '移位', mark: 'k-same' },
];

/** Kinds that a reader is told of one by one, with their ground; the others show in the marked text. */
const TOLD = new Set<DifferenceKind>([
  'quantified',
  'dated',
  'assigned',
  'specified',
  'strengthened',
  'weakened',
  'moved',
]);

export function isTold(kind: DifferenceKind): boolean {
  return TOLD.has(kind);
}

export function kindLabel(kind: DifferenceKind): KindLabel {
  return DIFFERENCE_KINDS.find((one) => one.kind === kind) ?? { kind, label: kind, mark: 'k-same' };
}

const RULES: Readonly<Record<string, string>> = {
  'kinds/same-words': '词句相同',
  'kinds/same-but-place': '只有地区、层级的称呼不同',
  'kinds/like-words': '用词相近',
  'kinds/split-or-merged': '与一句拆开或合并的文字相近',
  'kinds/other-clause': '底本的这句话在不相对应的条款里',
  'kinds/other-order': '前后次序与底本不同',
  'kinds/number-without-base': '对应的底本条款没有这个数',
  'kinds/number-differs': '对应的底本语句是另一个数',
  'kinds/limit-without-base': '对应的底本条款没有这个时限',
  'kinds/limit-differs': '对应的底本语句是另一个时限',
  'kinds/date-without-base': '对应的底本条款没有这个期限',
  'kinds/date-differs': '对应的底本语句是另一个期限',
  'kinds/limit-moved': '同一事项的限值比底本宽或严',
  'kinds/body-without-base': '对应的底本条款没有点名这个单位',
  'kinds/department-list': '对应的底本条款没有列出这些责任单位',
  'kinds/named-place': '点了地名，底本全文没有',
  'kinds/named-region': '点了区域名，底本全文没有',
  'kinds/named-quoted': '点了平台或工程名，底本全文没有',
  'kinds/named-body': '点了机构或园区名，底本全文没有',
  'kinds/tone-duty': '义务的措辞不同',
  'kinds/tone-stage': '推进阶段的措辞不同',
  'kinds/tone-commitment': '目标口气的措辞不同',
  'kinds/clause-without-counterpart': '整条在另一份文件里找不到对应',
  'kinds/fragment-without-counterpart': '这句话在另一份文件里找不到对应',
  'kinds/list-item-without-counterpart': '并列的这几项在另一份文件的对应语句里没有',
};

/** What a rule of differences says, in Chinese; its id where it is unknown. */
export function ruleLabel(ruleId: string): string {
  return RULES[ruleId] ?? ruleId;
}
