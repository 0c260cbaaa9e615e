import { describe, expect, it } from 'vitest';
import { lexicons } from '../../../test/support/lexicons.js';
import { judgeDifference } from './judge-difference.js';

describe('judgeDifference', () => {
  it.each([
    ['a bracket of another form', '(', '（', '负责', '六', 'copies/width', false],
    ['a bracket of another kind', '〔', '（', '分组', 'DRG', 'copies/mark', false],
    ['a comma of another width', ',', '，', '急救网络', '在全省', 'copies/width', false],
    ['a lost mark', '、', '', '指数〕', '成本', 'copies/mark', false],
    ['a stray mark', '', '`', '增长的', '医疗', 'copies/mark', false],
    ['full-width digits', '３７', '37', '建成', '个', 'copies/width', false],
    ['capitals', 'CMI', 'cmi', '指数（', '）', 'copies/form', false],
    ['traditional characters', '醫', '医', '公立', '院', 'copies/form', false],
    ['的', '', '的', '水平', '人才', 'copies/particle', false],
    ['前 after the end of a year', '前', '', '到2023年底', '，各市', 'copies/particle', false],
    ['和 for 与', '和', '与', '人才', '信息化', 'copies/particle', false],
    ['a thousands separator', ',', '', '床位1', '000张', 'copies/mark', false],
    ['前 after a bare year', '前', '', '到2023年', '，各市', 'copies/wording', true],
    ['a lost body', '省', '', '落实', '委要求', 'copies/wording', true],
    ['the other direction', '下', '上', '县级以', '医疗', 'copies/wording', true],
    ['another number', '37', '3', '建成', '个', 'copies/number', true],
    ['a lost point of a decimal', '.', '', '降低1', '5倍', 'copies/number', true],
    ['a lost percent sign', '%', '', '达到90', '以上', 'copies/wording', true],
    ['a negation', '不', '', '应当', '予办理', 'copies/wording', true],
    ['等 that opens a list', '等', '', '财政局', '部门', 'copies/wording', true],
    ['或 for 和', '和', '或', '省', '市', 'copies/wording', true],
  ])('%s', (_why, first, second, before, after, ruleId, substantive) => {
    expect(judgeDifference({ first, second, before, after }, lexicons().particles)).toEqual({ ruleId, substantive });
  });
});
