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
