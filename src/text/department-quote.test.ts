import { describe, expect, it } from 'vitest';
import { insideBrackets, isDepartmentQuote, splitTopLevel } from './department-quote.js';

describe('isDepartmentQuote', () => {
  it.each([
    ['label and list', '（责任单位：省教育厅、省财政厅，各市、县〔区〕政府）'],
    ['another label, half-width colon', '（责任部门:市商务局）'],
    ['lead and support by label', '（牵头单位：市教育局；配合单位：市财政局、市住房和城乡建设局）'],
    ['duty at the end', '（省市场监管局、省司法厅按职责分工负责）'],
    ['half-width brackets', '(省科技厅、省教育厅按职责分工负责)'],
    ['brackets of two widths', '（省科技厅、省教育厅按职责分工负责)'],
    ['long form of the duty', '（市商务局、各县[市、区]人民政府按照职责分工负责）'],
    ['等 before the duty', '（省医保局等按职责分工负责）'],
    ['等部门 before the duty', '（市教育局、市财政局等部门负责）'],
    ['lead and support by verb', '（市卫健委牵头，市财政局配合）'],
    ['one unit', '（省教育厅负责）'],
    ['districts', '（各区政府、市卫健委负责）'],
    ['a unit after a comma', '（省教育厅、财政厅，某某保障中心等按职责分工负责）'],
    ['a slipped 按', '（市财政局和各县（区）人民政府按、高新区管委会职责分工负责）'],
    ['hard wrap inside', '（责任\n单位：市教育局、各县[市、\n区]人民政府按照职责分工负责）'],
    ['deadline after the duty', '（市司法局负责，2023年底前完成）'],
    ['deadline by label', '（责任单位：市司法局；完成时限：2023年底）'],
    ['bare list', '（市发展改革委、市市场监管局）'],
  ])('takes %s', (_why, text) => {
    expect(isDepartmentQuote(text)).toBe(true);
  });

  it.each([
    ['a gloss', '（含中医医院）'],
    ['a list in a gloss', '（包括学院党委、党总支、党支部）'],
    ['a short title', '（以下简称《实施方案》）'],
    ['a document number', '（国办发〔2021〕18号）'],
    ['a publication note', '（此件公开发布）'],
    ['a deadline', '（2023年底前完成）'],
    ['a person', '（由专人负责）'],
    ['a phrase that ends like a duty', '（鼓励社会力量参与）'],
    ['a single office without duty', '（省教育厅）'],
    ['an enumerator', '（一）'],
    ['brackets that do not enclose the whole', '（一）市教育局（负责）'],
    ['no brackets', '市教育局负责'],
    ['nothing', ''],
  ])('leaves %s', (_why, text) => {
    expect(isDepartmentQuote(text)).toBe(false);
  });
});

describe('insideBrackets', () => {
  it('needs the first bracket to close at the end', () => {
    expect(insideBrackets('（甲（乙）丙)')).toBe('甲（乙）丙');
    expect(insideBrackets('（甲）乙（丙）')).toBeUndefined();
    expect(insideBrackets('（甲')).toBeUndefined();
  });
});

describe('splitTopLevel', () => {
  it('does not split inside brackets', () => {
    expect(splitTopLevel('市商务局、各县（市、区）政府、', '、')).toEqual(['市商务局', '各县（市、区）政府', '']);
  });
});
