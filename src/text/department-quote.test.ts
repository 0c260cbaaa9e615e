import { describe, expect, it } from 'vitest';
import { insideEachBracket, splitTopLevel } from './brackets.js';
import { findUnbracketedDepartments, isDepartmentQuote } from './department-quote.js';

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
    ['a co-operative last', '（农业农村部、财政部、供销合作总社按职责分工负责）'],
    ['等 behind its short form', '（省农业农村厅、省供销社等负责）'],
    ['a name of unknown ending last', '（市教育局、市财政局、淮安移动负责）'],
    ['branches in a bare list', '（市税务局、人民银行衡水市分行、国家金融监督管理总局衡水监管分局）'],
    ['a custom house', '（市商务局、三亚海关）'],
    ['courts', '（市教育局、市法院、市检察院、市公安局）'],
    ['centres among offices', '（市教育局、市大数据中心、市融媒体中心）'],
    ['people’s organisations', '（市教育局、市妇联、团市委）'],
    ['an office with its second plate', '（市委宣传部（市新闻出版局）、市教育局）'],
    ['every town without its government', '（区教育局、区财政局、各镇街）'],
    ['one name for all governments', '（各乡镇人民政府）'],
    ['commas in a bare list', '（市教育局、市财政局、市残联，市总工会，各县市区）'],
    ['和 between two offices', '（市教育局和市财政局）'],
    ['a slash', '（市教育局/市财政局）'],
    ['white space between names', '（市教育局 市财政局 市民政局）'],
    ['有关部门 as a unit', '（省教育厅牵头，省有关部门按职责分工负责）'],
    ['有关部门 last', '（各县市区、市直有关部门按职责分工负责）'],
    ['governments of two levels, then 省直', '（各市（州）、县（市、区）人民政府，省直有关部门负责）'],
    ['a remark on order', '（市教育局、市财政局、市民政局负责，列第一位的为牵头单位，下同）'],
    ['牵头实施', '（市教育局牵头实施）'],
    ['a remark on all lists', '（省教育厅、省财政厅按职责分工负责，各市县政府落实。以下均需各市县政府落实，不再列出）'],
    ['one office with a deadline', '（市教育局，2024年12月底前完成）'],
    ['the same without a comma', '（市教育局2024年12月底前完成）'],
    ['deadline before the label', '（完成时限：2024年12月底；责任单位：市教育局）'],
    ['ministries', '（教育部、国家发展改革委、财政部）'],
    ['organisations without an office', '（市总工会、市文联、市作协）'],
    ['every department and county', '（市直各部门，各县区）'],
    ['enterprises last', '（市教育局、市财政局、各相关企业按职责分工负责）'],
    ['labels of guidance', '（指导单位：省教育厅；责任单位：市教育局）'],
    ['labels without 单位', '（牵头：市教育局；配合：市财政局）'],
    ['lenticular brackets', '【责任单位：市发展改革委、市市场监管局】'],
    ['lenticular brackets and duty', '【市教育局、市财政局按职责分工负责】'],
    ['a double label', '（责任部门和单位：市教育局、市财政局）'],
    ['责任分工', '（责任分工：市教育局、市财政局）'],
    ['label without colon', '（责任单位市教育局、市财政局）'],
    ['labels by level', '（市级责任单位：市教育局；县级责任单位：县教育局）'],
    ['two in a row', '（牵头单位：市教育局）（配合单位：市财政局）'],
    ['persons first', '（责任领导：张三；责任单位：市教育局）'],
    ['traditional characters', '（責任單位：市教育局、市財政局）'],
    ['traditional characters and duty', '（市教育局牽頭，市財政局、各縣區人民政府配合）'],
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
    ['institutions in a gloss', '（含中医医院、妇幼保健院）'],
    ['examples', '（如学校、医院、车站）'],
    ['examples without a word', '（学校、医院、车站）'],
    ['levels', '（市、县）'],
    ['three levels', '（国家、省、市）'],
    ['levels of one office', '（市、县教育局）'],
    ['bodies of the state', '（党委、人大、社会组织）'],
    ['institutions that take part', '（医院、学校、企业参与）'],
    ['who does what', '（政府主导、部门负责、社会参与）'],
    ['a source with its year', '（市教育局，2021年）'],
    ['every county', '（各县市区）'],
    ['levels of hospitals', '（省级医院、市级医院、县级医院）'],
    ['party and government', '（党委、政府）'],
    ['where numbers come from', '（数据来源：市统计局、市财政局）'],
    ['whom to call', '（监督电话：12345）'],
    ['persons alone', '（责任领导：张三）'],
    ['a gloss beside a list', '（含中医医院）（市教育局负责）'],
    ['names squeezed together', '（市教育局市财政局市民政局）'],
    ['brackets that do not enclose the whole', '（一）市教育局（负责）'],
    ['no brackets', '市教育局负责'],
    ['nothing', ''],
  ])('leaves %s', (_why, text) => {
    expect(isDepartmentQuote(text)).toBe(false);
  });
});

describe('findUnbracketedDepartments', () => {
  it.each([
    ['after a sentence', '新建20家。', '责任单位：市教育局、市财政局。'],
    ['after a space', '新建20家。 ', '牵头单位：市教育局；配合单位：市财政局'],
    ['after a quotation', '做到“一网通办。”', '责任部门：市政务服务局、各县（市、区）政府'],
    ['labels without separator', '新建20家；', '牵头单位：市教育局配合单位：市财政局、市大数据中心'],
    ['after an empty bracket', '新建20家。（空）', '牵头单位：市教育局；配合单位：市财政局'],
    ['with a deadline', '新建20家。', '责任单位：市教育局；完成时限：2024年12月底。'],
    ['label with its level', '新建20家。', '市级责任单位：市教育局'],
    ['traditional characters', '新建20家。', '責任單位：市教育局、市財政局'],
    ['nothing before it', '', '责任单位：市教育局、市财政局'],
  ])('finds a list %s', (_why, before, list) => {
    expect(findUnbracketedDepartments(before + list)).toBe(before.length);
  });

  it.each([
    ['no sentence end before the label', '明确责任单位：市教育局、市财政局'],
    ['the second half of a list in a sentence', '明确牵头单位：市教育局；配合单位：市财政局'],
    ['a sentence after the list', '新建20家。责任单位：市教育局。各地要加强组织领导，确保落实。'],
    ['prose behind the label', '压实责任。责任单位：要主动担当，认真落实各项任务'],
    ['no label', '新建20家。市教育局、市财政局'],
    ['an end without units', '新建20家。责任单位：'],
    ['more than a list', `新建20家。责任单位：${'市教育局、'.repeat(80)}市财政局`],
  ])('leaves %s', (_why, text) => {
    expect(findUnbracketedDepartments(text)).toBeUndefined();
  });
});

describe('insideEachBracket', () => {
  it('needs the first bracket to close at the end', () => {
    expect(insideEachBracket('（甲（乙）丙)')).toEqual(['甲（乙）丙']);
    expect(insideEachBracket('（甲）乙（丙）')).toBeUndefined();
    expect(insideEachBracket('（甲')).toBeUndefined();
  });
});

describe('splitTopLevel', () => {
  it('does not split inside brackets', () => {
    expect(splitTopLevel('市商务局、各县（市、区）政府、', '、')).toEqual(['市商务局', '各县（市、区）政府', '']);
  });
});
