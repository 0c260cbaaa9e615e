import type { CoverageStatus } from '../domain/matrix.js';
import type { DifferenceKind } from '../domain/comparison.js';
import type { TargetVerdict } from '../domain/ledger.js';

/** 键盘: what a key does, and where. */
export const HELP_KEYS: readonly { readonly keys: readonly string[]; readonly does: string; readonly where: string }[] =
  [
    { keys: ['?'], does: '打开这份帮助；Esc 关闭，回到原来的位置', where: '每一页' },
    { keys: ['/'], does: '到检索框；没有检索框的页转到检索页', where: '每一页' },
    { keys: ['Tab'], does: '逐个到下一个链接、按钮、输入框；第一下是“跳到正文”', where: '每一页' },
    { keys: ['Enter'], does: '打开链接、按按钮、展开折叠的一段', where: '每一页' },
    { keys: ['Esc'], does: '关闭展开的菜单、检索建议和帮助', where: '每一页' },
    { keys: ['↓', '↑'], does: '在检索建议里选；Enter 用选中的一条', where: '检索框' },
    { keys: ['n', 'p'], does: '到下一处、上一处差异', where: '对照页' },
  ];

/** 怎样检索: a few lines before the table of the query language. */
export const HELP_SEARCH: readonly string[] = [
  '直接写词，或写一句话；几个词用空格隔开。全角半角、繁体、拼音（yigongti）、拼音首字母（ygt）和常见错字都认，页上会写明改成了什么。',
  '检索会用同义词；页上列出用了哪些，可以关掉。要求一字不差，就加引号。',
  '问句可以照写，“怎么”“哪些”一类的词不算检索词。',
  '没有结果时，页上说明是哪个词、哪个条件没有，并给出放宽以后的链接。',
];

/** 差异类型: what a kind of difference says of the words of the other document, against the base. */
export const KIND_MEANINGS: Readonly<Record<DifferenceKind, string>> = {
  inherited: '与底本词句相同，只有地区、层级的称呼可以不同',
  reworded: '说的是底本的同一句话，换了写法',
  quantified: '写了底本没有的数，或另一个数',
  dated: '写了底本没有的期限，或另一个期限',
  assigned: '点了负责的单位，底本没有',
  specified: '点了底本没有的地方、机构、工程或平台的名称',
  strengthened: '口气比底本重，如“鼓励”变成“必须”，或限值更严',
  weakened: '口气比底本轻，如“全面推行”变成“探索”，或限值更宽',
  added: '底本里找不到的话；只对选作底本的那一份说',
  omitted: '底本有、这份文件里找不到的话；是没有找到，不是断定没有',
  moved: '同样的字句换了位置，不算增删',
};

/** What a status in the matrix and in the check of a draft says. */
export const STATUS_MEANINGS: Readonly<Record<CoverageStatus, string>> = {
  covered: '有条款写到，能看到原话',
  partial: '只写到一部分，或只在别的事项的条款里写到',
  absent: '按词语和措辞没有找到，不等于没有',
  uncertain: '得分在两可之间，不下结论',
};

/** What a verdict on two numbers says. */
export const VERDICT_MEANINGS: Readonly<Record<TargetVerdict, string>> = {
  stricter: '同一项指标，这里要求更高，或期限更早',
  same: '同一项指标，要求一样',
  looser: '同一项指标，这里要求更低，或期限更晚',
  undecided: '名称、单位、范围或写法不同，不相比',
};

/** Chips that stand beside clauses and links. */
export const CHIP_MEANINGS: readonly { readonly chip: string; readonly meaning: string }[] = [
  { chip: '存疑', meaning: '两条可能对应，得分不够高，请核对原文' },
  { chip: '未见对应', meaning: '另一份文件里没有找到写法接近的条款，并列出最近的三条' },
  { chip: '全文替换', meaning: '太长或差别太大，没有逐词比' },
  { chip: '未载明', meaning: '原文没有写这一项' },
  { chip: '未收入', meaning: '被引用的文件不在文件库里' },
  { chip: '无法判断', meaning: '依据不够，不下结论；旁边写明缺什么' },
  { chip: '套语', meaning: '公文常用语、机关称谓，不追来源' },
];

/** 怎样引用. */
export const HELP_CITING: readonly string[] = [
  '每条条款旁边有“引用”，按 GB/T 7714 给出文献引用和网络引用；文件页的“引用这份文件”可以存成纯文字或 BibTeX。',
  '每次检索、每条条款、每个对照和表格都有固定的地址，复制地址栏里的地址，别人打开看到的是同样的内容（草稿体检不保存，没有这样的地址）。',
  '检索、所选条款、对照、指标、矩阵和责任单位都有“导出”：Excel 表格、CSV 等；对照和主题可存成 Word 对照表，差异记为修订，可以逐处接受或拒绝。',
  '文件库换了文件，结果会变；页脚和印出的纸上写着文件库版本，引用时请一并写明。',
  '印出的纸上有地址和取用日期。正式引用前，请与印发的原件核对文字。',
];
