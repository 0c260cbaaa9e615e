import { describe, expect, it } from 'vitest';
import { outlineOf, readDocument } from '../../test/support/read-document.js';

/** Each case: why, text, clauses as 「路径 | 标号 | 标题 | 正文 | 责任单位」. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a heading that only opens a group is an element of the path, whatever its Markdown level says',
    '## 一、重点任务\n\n# （一）优化服务。\n\n#### 1.推进网上办理。实现一网通办。\n\n2.压缩办理时限。平均缩短一半。',
    [
      '一、重点任务 / （一）优化服务 | 1. | 推进网上办理 | 实现一网通办。 | ',
      '一、重点任务 / （一）优化服务 | 2. | 压缩办理时限 | 平均缩短一半。 | ',
    ],
  ],
  [
    'the same heading with a body of its own is a leaf',
    '（一）落实投入。\n\n各级政府要落实投入责任，保障运行。\n\n（二）加强监管。\n\n各部门要加强监管，防范风险。',
    [
      ' | （一） | 落实投入 | 各级政府要落实投入责任，保障运行。 | ',
      ' | （二） | 加强监管 | 各部门要加强监管，防范风险。 | ',
    ],
  ],
  [
    'paragraphs below a heading without numbers are clauses, titled ones with their heading',
    '（一）构建新格局\n\n推进集团化办学。组建教育集团，扩大覆盖。\n\n加强乡村学校建设。改善条件，配齐教师。',
    [
      '（一）构建新格局 |  | 推进集团化办学 | 组建教育集团，扩大覆盖。 | ',
      '（一）构建新格局 |  | 加强乡村学校建设 | 改善条件，配齐教师。 | ',
    ],
  ],
  [
    'the department parenthesis leaves the text, also when it stands in a paragraph of its own',
    '1.改革价格机制。建立动态调整机制。（省医保局、省财政厅按职责分工负责）\n\n2.加强监管。严格执法。\n\n（省市场监管局负责）',
    [
      ' | 1. | 改革价格机制 | 建立动态调整机制。 | （省医保局、省财政厅按职责分工负责）',
      ' | 2. | 加强监管 | 严格执法。 | （省市场监管局负责）',
    ],
  ],
  [
    'a heading that names who answers for all below it is a clause as well as an element of the path',
    '（一）夯实基础\n\n（责任单位：市教育局）\n\n1.扩大供给。新建学校20所。\n\n2.提升质量。培训教师。',
    [
      ' | （一） | 夯实基础 |  | （责任单位：市教育局）',
      '（一）夯实基础 | 1. | 扩大供给 | 新建学校20所。 | ',
      '（一）夯实基础 | 2. | 提升质量 | 培训教师。 | ',
    ],
  ],
  [
    'departments below the items of a unit close the unit',
    '1.推广良种。具体抓好以下工作：\n\n①建立基地3个；\n\n②开展示范；\n\n③严厉打击违法行为。\n\n责任单位：市农业农村局\n\n2.加强监管。严格执法。',
    [
      ' | 1. | 推广良种 | 具体抓好以下工作：①建立基地3个；②开展示范；③严厉打击违法行为。 | 责任单位：市农业农村局',
      ' | 2. | 加强监管 | 严格执法。 | ',
    ],
  ],
  [
    'the sentence on its coming into force closes a decision and belongs to no item',
    '一、将第五条修改为：“县级以上人民政府应当加强领导。”\n\n二、删去第九条。\n\n本决定自2023年5月1日起施行。',
    [
      ' | 一、 |  | 将第五条修改为：“县级以上人民政府应当加强领导。” | ',
      ' | 二、 |  | 删去第九条。 | ',
      ' |  |  | 本决定自2023年5月1日起施行。 | ',
    ],
  ],
  [
    'the same below a heading of its own is the body of that heading',
    '一、组织领导\n\n市政府统一领导。\n\n二、实施时间\n\n本预案自印发之日起施行。',
    [' | 一、 | 组织领导 | 市政府统一领导。 | ', ' | 二、 | 实施时间 | 本预案自印发之日起施行。 | '],
  ],
  [
    'a gloss in parentheses at the end stays in the text',
    '1.扩大覆盖面。覆盖所有公立医院（含中医医院）。\n\n2.健全机制。完善制度（详见附件）。',
    [' | 1. | 扩大覆盖面 | 覆盖所有公立医院（含中医医院）。 | ', ' | 2. | 健全机制 | 完善制度（详见附件）。 | '],
  ],
  [
    'departments without parentheses, in lines of their own, are departments as well',
    '（一）优化审批。推行告知承诺制。\n\n牵头单位：市行政审批局\n\n配合单位：市司法局、市财政局\n\n（二）加强信用监管。完善信用体系。',
    [
      ' | （一） | 优化审批 | 推行告知承诺制。 | 牵头单位：市行政审批局配合单位：市司法局、市财政局',
      ' | （二） | 加强信用监管 | 完善信用体系。 | ',
    ],
  ],
  [
    '一是 inside a paragraph does not split it; where each is a paragraph, it does',
    '1.构建体系。一是完善制度。健全机制。二是加强监管。严格执法。\n\n2.提升能力。\n\n一是加强培训。每年培训两次。\n\n二是引进人才。落实待遇。',
    [
      ' | 1. | 构建体系 | 一是完善制度。健全机制。二是加强监管。严格执法。 | ',
      '2.提升能力 | 一是 | 加强培训 | 每年培训两次。 | ',
      '2.提升能力 | 二是 | 引进人才 | 落实待遇。 | ',
    ],
  ],
  [
    'untitled items below a body belong to that body',
    '（二）主要目标。到2025年，实现以下目标：\n\n1.覆盖率达到90%以上；\n\n2.满意度明显提升，排名前列。\n\n（三）基本原则。坚持公益性。',
    [
      ' | （二） | 主要目标 | 到2025年，实现以下目标：1.覆盖率达到90%以上；2.满意度明显提升，排名前列。 | ',
      ' | （三） | 基本原则 | 坚持公益性。 | ',
    ],
  ],
  [
    'an article holds its paragraphs and items; chapters are its path',
    '第一章 总则\n\n第一条 为了规范管理，制定本条例。\n\n第二条 下列事项适用本条例：\n\n（一）登记；\n\n（二）备案。\n\n其他事项另行规定。\n\n第二章 附则\n\n第三条 本条例自2024年1月1日起施行。',
    [
      '第一章总则 | 第一条 |  | 为了规范管理，制定本条例。 | ',
      '第一章总则 | 第二条 |  | 下列事项适用本条例：（一）登记；（二）备案。其他事项另行规定。 | ',
      '第二章附则 | 第三条 |  | 本条例自2024年1月1日起施行。 | ',
    ],
  ],
  [
    'a closing sentence on the time of effect belongs to no section',
    '三、保障措施\n\n（一）加强领导。成立专班。\n\n（二）强化考核。定期通报。\n\n本方案自印发之日起施行，有效期5年。',
    [
      '三、保障措施 | （一） | 加强领导 | 成立专班。 | ',
      '三、保障措施 | （二） | 强化考核 | 定期通报。 | ',
      ' |  |  | 本方案自印发之日起施行，有效期5年。 | ',
    ],
  ],
  [
    'a preamble is a clause without label and heading',
    '为贯彻落实国家部署，结合我市实际，制定本方案。\n\n一、工作目标\n\n到2025年，建成体系，覆盖全市。',
    [
      ' |  |  | 为贯彻落实国家部署，结合我市实际，制定本方案。 | ',
      ' | 一、 | 工作目标 | 到2025年，建成体系，覆盖全市。 | ',
    ],
  ],
  [
    'a heading may end in a colon',
    '1.资金保障：市财政安排专项资金，确保到位。\n\n2.人员保障：各区配齐人员，落实编制。',
    [' | 1. | 资金保障 | 市财政安排专项资金，确保到位。 | ', ' | 2. | 人员保障 | 各区配齐人员，落实编制。 | '],
  ],
  [
    'in a list of untitled units a short first sentence is no heading',
    '一、县长负责全面工作，主持会议。\n\n二、副县长协助工作，分工负责。\n\n三、实行负责制。县长召集会议，听取汇报。',
    [
      ' | 一、 |  | 县长负责全面工作，主持会议。 | ',
      ' | 二、 |  | 副县长协助工作，分工负责。 | ',
      ' | 三、 |  | 实行负责制。县长召集会议，听取汇报。 | ',
    ],
  ],
  [
    'decimal numbers are an outline where the whole text uses them, and quantities elsewhere',
    '1 总则\n\n1.1 编制目的\n\n为提高应急能力，制定本预案。\n\n1.2 编制依据\n\n依据有关法律，编制本预案。\n\n2 组织体系\n\n2.1 指挥机构\n\n设立指挥部，增加1.5倍力量。',
    [
      '1总则 | 1.1 | 编制目的 | 为提高应急能力，制定本预案。 | ',
      '1总则 | 1.2 | 编制依据 | 依据有关法律，编制本预案。 | ',
      '2组织体系 | 2.1 | 指挥机构 | 设立指挥部，增加1.5倍力量。 | ',
    ],
  ],
  [
    'a bracket that print forgot to close does not swallow what follows',
    '一、任务\n\n（一）扩大供给。新建机构20家。（责任单位：市教育局、市财政局\n\n（二）规范管理。每年检查2次，通报结果。\n\n二、保障\n\n（一）加强领导。建立专班，按月调度。',
    [
      '一、任务 | （一） | 扩大供给 | 新建机构20家。（责任单位：市教育局、市财政局 | ',
      '一、任务 | （二） | 规范管理 | 每年检查2次，通报结果。 | ',
      '二、保障 | （一） | 加强领导 | 建立专班，按月调度。 | ',
    ],
  ],
  [
    'departments may stand behind the heading, or under it before the body',
    '（一）扩大供给（责任单位：市教育局、市财政局）。新建机构20家，新增托位。\n\n（二）规范管理。（市教育局牵头，市财政局配合）\n\n每年检查2次，通报结果。',
    [
      ' | （一） | 扩大供给 | 新建机构20家，新增托位。 | （责任单位：市教育局、市财政局）',
      ' | （二） | 规范管理 | 每年检查2次，通报结果。 | （市教育局牵头，市财政局配合）',
    ],
  ],
  [
    'departments below a list belong to the unit that holds the list, with the timing beside them',
    '（一）扩大供给。主要措施：\n\n①新建机构20家；\n\n②改造机构10家。\n\n责任单位：市教育局、市财政局\n\n（二）规范管理。每年检查2次，通报结果。\n\n【责任单位】市市场监管局\n\n完成时限：2024年12月底前。',
    [
      ' | （一） | 扩大供给 | 主要措施：①新建机构20家；②改造机构10家。 | 责任单位：市教育局、市财政局',
      ' | （二） | 规范管理 | 每年检查2次，通报结果。完成时限：2024年12月底前。 | 【责任单位】市市场监管局',
    ],
  ],
  [
    'a question, a dash and a space end a heading as well',
    '一、为什么要制定方案？\n\n为了发展托育，满足需求。\n\n二、扩大供给——新建机构，增加托位。\n\n三、组织保障 成立工作专班，定期调度。',
    [
      ' | 一、 | 为什么要制定方案？ | 为了发展托育，满足需求。 | ',
      ' | 二、 | 扩大供给 | 新建机构，增加托位。 | ',
      ' | 三、 | 组织保障 | 成立工作专班，定期调度。 | ',
    ],
  ],
  [
    'a table in the body is text of its unit, not a row of clauses',
    '一、任务\n\n（一）扩大供给。指标见下表，逐年落实。\n\n|指标|2023年|2025年|\n|普惠占比|50%|60%|\n\n（二）规范管理。每年检查2次，通报结果。',
    [
      '一、任务 | （一） | 扩大供给 | 指标见下表，逐年落实。|指标|2023年|2025年||普惠占比|50%|60%| | ',
      '一、任务 | （二） | 规范管理 | 每年检查2次，通报结果。 | ',
    ],
  ],
  [
    'an article may carry its heading in brackets or on a line of its own',
    '第一条 （目的依据）为了规范管理，制定本办法。\n\n第二条　适用范围\n\n本市行政区域内适用本办法。',
    [' | 第一条 | 目的依据 | 为了规范管理，制定本办法。 | ', ' | 第二条 | 适用范围 | 本市行政区域内适用本办法。 | '],
  ],
];

describe('cutClauses()', () => {
  it.each(CASES)('%s', (_why, text, expected) => {
    expect(outlineOf(readDocument(text))).toEqual(expected);
  });

  it('gives clauses ids that follow the numbering and stay unique', () => {
    const { clauses } = readDocument(
      '一、任务\n\n（一）甲。做甲事，见效。\n\n（二）乙。做乙事，见效。\n\n（一）丙。再做丙事，见效。',
    );
    expect(clauses.map((clause) => clause.id.split(':')[1])).toEqual(['1.1', '1.2', '1.1~2']);
  });
});
