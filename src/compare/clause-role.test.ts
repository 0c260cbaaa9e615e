import { describe, expect, it } from 'vitest';
import { findRole, type ClauseRole } from './clause-role.js';

describe('findRole', () => {
  it.each<[ClauseRole, string]>([
    ['purpose', '为了加强河道管理，保障防洪安全，根据《中华人民共和国水法》，结合本市实际，制定本办法。'],
    ['scope', '本市行政区域内河道的整治、利用和保护，适用本办法。'],
    ['definition', '本办法所称河道，是指天然河流、人工水道和行洪区。'],
    ['commencement', '本办法自2024年5月1日起施行。'],
    ['liability', '违反本办法规定，擅自填堵河道的，由水行政主管部门责令限期改正，可以处一万元以下罚款。'],
    ['liability', '水行政主管部门的工作人员滥用职权、玩忽职守的，依法给予处分。'],
    ['rule', '水行政主管部门应当建立河道巡查制度，及时处理群众举报。'],
    ['rule', '河道管理单位应当承担维护责任。'],
  ])('%s: %s', (role, text) => {
    expect(findRole(text, [])).toBe(role);
  });

  it('takes the chapter on liability at its word', () => {
    expect(findRole('有前款行为的，依照有关法律处理。', ['第五章 法律责任'])).toBe('liability');
  });
});
