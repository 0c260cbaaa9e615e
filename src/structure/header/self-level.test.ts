import { describe, expect, it } from 'vitest';
import { findSelfLevel } from './self-level.js';

describe('findSelfLevel', () => {
  it.each([
    ['a province', '结合我省实际，制定本方案。', '', 'province'],
    ['a city although the province is named', '结合我市实际', '满意度排名全省前列。全市推进。', 'city'],
    ['a district by its units', '', '（区卫生健康局、区财政局负责）全区公立医院', 'county'],
    ['an autonomous region that says 全区', '', '全区推进。（自治区卫生健康委、自治区财政厅负责）', 'province'],
    ['a prefecture', '结合我州实际', '', 'city'],
    ['a masked place', '结合我XX实际', '全XX推进', 'below-province'],
    ['a masked city', '结合我XX市实际', '', 'city'],
    ['national words', '', '本省、自治区、直辖市人民政府，我国，本区域，全市场，各市财政局', 'unknown'],
    ['nothing', '', '', 'unknown'],
  ])('tells %s', (_why, preamble, body, level) => {
    expect(findSelfLevel(preamble, body).level).toBe(level);
  });
});
