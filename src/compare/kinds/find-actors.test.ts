import { describe, expect, it } from 'vitest';
import { findActors, namesOf, toStem } from './find-actors.js';

describe('findActors', () => {
  it.each<[string, readonly string[]]>([
    ['市场监管部门应当加强监督检查。', ['市场监管部门']],
    ['由税务机关牵头办理。', ['税务机关']],
    ['市场监管局负责组织实施。', ['市场监管局']],
    ['省卫生健康委会同省中医药局制定实施方案，', ['卫生健康委', '中医药局']],
    ['市财政、发展改革等部门按照职责分工负责落实。', ['财政', '发展改革']],
    ['人民法院应当与公安机关建立联动机制。', ['人民法院', '公安机关']],
    ['法律、法规规定由住房和城乡建设主管部门处罚的，', ['住房和城乡建设主管部门']],
    ['各级人民政府应当与税务部门共享数据。', ['税务部门']],
  ])('finds in %s the bodies %j', (text, names) => {
    const found = findActors(text, '');
    expect(found.map(({ name }) => name)).toEqual(names);
    for (const { start, end, name } of found) expect(text.slice(start, end)).toBe(name);
  });

  it.each([
    '有关部门应当及时处理。',
    '县级以上人民政府及其有关部门应当依法履行职责。',
    '市、区县（自治县）人民政府应当加强领导。',
    '建立健全市场监管部门的考核机制。',
    '鼓励金融机构加大信贷支持。',
    '各地区、各部门要加强组织领导。',
  ])('finds nobody who answers in %s', (text) => {
    expect(findActors(text, '')).toEqual([]);
  });

  it('takes a subject alone before a comma only where a duty follows', () => {
    expect(findActors('市发展改革部门，', '负责组织、指导、协调工作。')).toHaveLength(1);
    expect(findActors('市发展改革部门，', '以及其他单位。')).toEqual([]);
  });

  it('ends on long text', () => {
    for (const text of ['由部门'.repeat(6_000), '市发展改革、'.repeat(3_000), '会同税务'.repeat(5_000)])
      expect(findActors(text, '').length).toBeLessThanOrEqual(text.length);
  });
});

describe('toStem', () => {
  it.each([
    ['市市场监管局', '市场监管'],
    ['市场监督管理部门', '市场监管'],
    ['住房和城乡建设主管部门', '住房城乡建设'],
    ['住房城乡建设管理部门', '住房城乡建设'],
    ['省卫生健康委', '卫生健康'],
    ['税务机关', '税务'],
    ['人民法院', '人民法院'],
    ['海关', '海关'],
  ])('gives for %s the name proper %s', (name, stem) => {
    expect(toStem(name)).toBe(stem);
  });

  it('knows a body by its office too', () => {
    expect(namesOf({ stem: '发改', office: 'ndrc' })).toEqual(['发改', '#ndrc']);
    expect(namesOf({ stem: '发改', office: undefined })).toEqual(['发改']);
  });
});
