import { describe, expect, it } from 'vitest';
import { splitTitle } from './title-lines.js';

describe('splitTitle', () => {
  it.each([
    [
      'authority and form',
      '江西省人民政府办公厅关于推动全省公立医院高质量发展的实施意见',
      ['江西省人民政府办公厅'],
      ['江西省人民政府办公厅', '关于推动', '全省公立医院', '高质量发展的', '实施意见'],
    ],
    ['no authority', '巴中市推动公立医院高质量发展实施方案', [], ['巴中市推动', '公立医院', '高质量发展', '实施方案']],
    ['a quoted part', '运城市“三年”行动计划', [], ['运城市“三年”', '行动计划']],
    ['a notice', '省政府关于印发某某规划的通知', ['省政府'], ['省政府', '关于印发', '某某规划的', '通知']],
    ['a form alone', '通知', [], ['通知']],
    ['nothing to cut', '说明', ['某市'], ['说明']],
  ])('%s', (_why, title, authorities, expected) => {
    expect(splitTitle(title, authorities)).toEqual(expected);
    expect(splitTitle(title, authorities).join('')).toBe(title);
  });
});
