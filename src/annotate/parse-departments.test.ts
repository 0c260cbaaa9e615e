import { describe, expect, it } from 'vitest';
import { parseDepartments } from './parse-departments.js';

const show = (quote: string): string =>
  parseDepartments(quote)
    .departments.map(({ name, role }) => (role === 'shared' ? name : `${name}:${role}`))
    .join(' ');

describe('parseDepartments', () => {
  it.each([
    ['label', '（责任单位：省教育厅、省财政厅）', '省教育厅 省财政厅'],
    [
      'governments of two levels stay one name',
      '（责任单位：省商务厅，各市、县〔区〕政府、临空新区管委会）',
      '省商务厅 各市、县〔区〕政府 临空新区管委会',
    ],
    [
      'no split inside brackets',
      '（责任单位：市商务局、各县[市、区]人民政府按照职责分工负责）',
      '市商务局 各县[市、区]人民政府',
    ],
    [
      'brackets in the first level',
      '（市教育局、各市（州）、县（市、区）人民政府负责）',
      '市教育局 各市（州）、县（市、区）人民政府',
    ],
    ['a development zone is no level', '（各县（市、区）、市开发区管委会负责）', '各县（市、区） 市开发区管委会'],
    ['duty words left out', '(省科技厅、省教育厅等按职责分工负责)', '省科技厅 省教育厅'],
    ['等部门 left out', '（市教育局、市财政局等部门负责）', '市教育局 市财政局'],
    ['names without their level', '（省教育厅、财政厅，某某保障中心等按职责分工负责）', '省教育厅 财政厅 某某保障中心'],
    [
      '和 inside names and between them',
      '（市自然资源和规划局、市人力资源和社会保障局、市政务和大数据局和各县（区）人民政府按职责分工负责）',
      '市自然资源和规划局 市人力资源和社会保障局 市政务和大数据局 各县（区）人民政府',
    ],
    ['two 和 in one list', '（市教育和体育局和市财政局负责）', '市教育和体育局 市财政局'],
    ['及 between names', '（市商务局及各区政府负责）', '市商务局 各区政府'],
    ['以及 before the last', '（市商务局、市财政局，以及各区政府负责）', '市商务局 市财政局 各区政府'],
    [
      'a slipped 按',
      '（市财政局和各县（区）人民政府按、高新区管委会职责分工负责）',
      '市财政局 各县（区）人民政府 高新区管委会',
    ],
    [
      'lead and support by verb',
      '（市教育局牵头，市财政局、市人社局配合）',
      '市教育局:lead 市财政局:support 市人社局:support',
    ],
    [
      'a verb covers the commas before it',
      '（市教育局牵头，市财政局，各区政府参与）',
      '市教育局:lead 市财政局:support 各区政府:support',
    ],
    [
      'lead and support by label',
      '（牵头单位：市场监管局；配合单位：司法局、住房和城乡建设局）',
      '市场监管局:lead 司法局:support 住房和城乡建设局:support',
    ],
    ['label and verb', '（牵头单位：市商务局；责任单位：市税务局按职责分工负责）', '市商务局:lead 市税务局'],
    ['role behind the name', '（责任单位：市教育局（牵头）、市财政局）', '市教育局:lead 市财政局'],
    ['first one leads', '（责任单位：市教育局、市财政局，排在第一位的为牵头单位）', '市教育局:lead 市财政局:support'],
    ['会同', '（由市商务局会同市财政局、市税务局负责）', '市商务局:lead 市财政局:support 市税务局:support'],
    ['deadline left out', '（责任单位：市司法局；完成时限：2023年底）', '市司法局'],
    [
      'wrapped lines',
      '（责任\n单位：市教育局、各县[市、\n区]人民政府按照职责分工负责）',
      '市教育局 各县[市、区]人民政府',
    ],
    ['each name once', '（市教育局、市财政局、市教育局负责）', '市教育局 市财政局'],
    ['misprints stay', '（市教育局、市卫建委按职责分工负责）', '市教育局 市卫建委'],
    [
      'names of every kind',
      '（市教育局、市法院、人民银行衡水市分行、团市委、市残联，三亚海关，各镇街）',
      '市教育局 市法院 人民银行衡水市分行 团市委 市残联 三亚海关 各镇街',
    ],
    ['有关部门 as printed', '（省教育厅牵头，省有关部门按职责分工负责）', '省教育厅:lead 省有关部门'],
    ['市直有关部门 as printed', '（各县市区、市直有关部门按职责分工负责）', '各县市区 市直有关部门'],
    ['等 before 市直有关部门', '（市教育局等市直有关部门负责）', '市教育局 市直有关部门'],
    [
      'two levels in brackets',
      '（各市（州）、县（市、区）人民政府，省直有关部门负责）',
      '各市（州）、县（市、区）人民政府 省直有关部门',
    ],
    ['two levels each of several kinds', '（省教育厅、各市州、县市区人民政府）', '省教育厅 各市州、县市区人民政府'],
    ['an office behind a level', '（各县区、市政府办公室负责）', '各县区 市政府办公室'],
    [
      'remarks left out',
      '（市教育局、市财政局、市民政局负责，列第一位的为牵头单位，下同）',
      '市教育局:lead 市财政局:support 市民政局:support',
    ],
    ['下同 left out', '（市教育局、市财政局负责，下同）', '市教育局 市财政局'],
    [
      'a remark on all lists left out',
      '（省教育厅、省财政厅按职责分工负责，各市县政府落实。以下均需各市县政府落实，不再列出）',
      '省教育厅 省财政厅 各市县政府',
    ],
    ['牵头实施', '（市教育局牵头实施）', '市教育局:lead'],
    ['deadline behind the name', '（市教育局2024年12月底前完成）', '市教育局'],
    ['deadline behind the list', '（责任单位：市教育局、市财政局，2024年12月底前完成）', '市教育局 市财政局'],
    ['lenticular brackets', '【市教育局、市财政局按职责分工负责】', '市教育局 市财政局'],
    ['no brackets', '牵头单位：市教育局；配合单位：市财政局。', '市教育局:lead 市财政局:support'],
    ['white space between names', '（市教育局 市财政局 市民政局）', '市教育局 市财政局 市民政局'],
    [
      'white space inside names',
      '（市委 宣传部、市人民政府 办公室、市教育局 等负责）',
      '市委宣传部 市人民政府办公室 市教育局',
    ],
    ['slash', '（市教育局/市财政局）', '市教育局 市财政局'],
    ['a double label', '（责任部门和单位：市教育局、市财政局）', '市教育局 市财政局'],
    ['责任分工', '（责任分工：市教育局牵头，市财政局配合）', '市教育局:lead 市财政局:support'],
    ['label without colon', '（责任单位 市教育局、市财政局）', '市教育局 市财政局'],
    ['labels by level', '（市级责任单位：市教育局；县级责任单位：县教育局）', '市教育局 县教育局'],
    [
      'labels without separator',
      '（牵头单位：市教育局配合单位：市财政局、市人社局完成时限：2024年底）',
      '市教育局:lead 市财政局:support 市人社局:support',
    ],
    ['党委和政府 stays whole', '（各市、县（市、区）党委和政府，省教育厅）', '各市、县（市、区）党委和政府 省教育厅'],
    ['label with 为', '（责任单位为市教育局、市财政局）', '市教育局 市财政局'],
    ['labels without 单位', '（牵头：市教育局；配合：市财政局）', '市教育局:lead 市财政局:support'],
    ['a longer label', '（重点任务责任单位：市教育局）', '市教育局'],
    ['levels as labels', '（责任单位：省级：省教育厅；市级：市教育局）', '省教育厅 市教育局'],
    ['other labels left out', '（责任单位：市教育局；监督电话：12345）', '市教育局'],
    ['主责单位', '（主责单位：市教育局；协同单位：市财政局）', '市教育局:lead 市财政局:support'],
    ['two in a row', '（牵头单位：市教育局）（配合单位：市财政局）', '市教育局:lead 市财政局:support'],
    ['persons left out', '（责任领导：张三；责任单位：市教育局、市财政局）', '市教育局 市财政局'],
    ['a person behind', '（牵头单位：市教育局，责任人：李四）', '市教育局:lead'],
    ['traditional characters', '（責任單位：市教育局、市財政局）', '市教育局 市財政局'],
    [
      'traditional characters and verbs',
      '（市教育局牽頭，市財政局及各縣區人民政府配合）',
      '市教育局:lead 市財政局:support 各縣區人民政府:support',
    ],
    ['nothing', '', ''],
  ])('%s', (_why, quote, expected) => {
    expect(show(quote)).toBe(expected);
  });

  it('says what it could not read', () => {
    expect(parseDepartments('（责任单位：）').diagnostics.map((d) => d.ruleId)).toEqual(['annotate/no-department']);
    expect(parseDepartments('（责任单位：市教育局、见附件）').diagnostics[0]?.message).toContain('「见附件」');
    expect(parseDepartments('').diagnostics).toEqual([]);
  });
});
