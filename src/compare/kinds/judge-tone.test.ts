import { describe, expect, it } from 'vitest';
import { makeKindContext, planOfTexts } from '../../../test/support/kinds.js';
import { judgeTone, type ToneShift } from './judge-tone.js';

const context = makeKindContext();

function judge(base: string, other: string, likeness = 0.9, secondary = false): ToneShift | undefined {
  const [left, right] = [base, other].map((text) => context.read(planOfTexts('one', [text])).units[0]);
  if (!left || !right) throw new Error('no unit');
  return judgeTone(left, right, {
    base: 0,
    other: 0,
    likeness,
    baseShare: likeness,
    otherShare: likeness,
    shared: 10,
    tie: 'linked',
    secondary,
    doubtful: false,
  });
}

describe('judgeTone', () => {
  it.each([
    ['鼓励行业协会建立调解机制。', '行业协会应当建立调解机制。', 'strengthened', '应当'],
    ['应当建立首席数据官制度。', '必须建立首席数据官制度。', 'strengthened', '必须'],
    ['探索建立容错机制。', '推行容错机制。', 'strengthened', '推行'],
    ['逐步实现全程网上办理。', '实现全程网上办理。', 'strengthened', '逐步'],
    ['应当建立首席数据官制度。', '鼓励建立首席数据官制度。', 'weakened', '鼓励'],
    ['县域内就诊率达到90%。', '县域内就诊率力争达到90%。', 'weakened', '力争'],
    ['应当公开收费标准。', '可以公开收费标准。', 'weakened', '可以'],
  ])('%s → %s: %s', (base, other, kind, words) => {
    expect(judge(base, other)).toMatchObject({ kind, words });
  });

  it.each([
    ['equal tone', '应当公开收费标准。', '应当公开收费的标准。'],
    ['the style of drafting', '推行容缺受理。', '应当推行容缺受理。'],
    ['one that forbids', '可以要求提供证明。', '不得要求提供证明。'],
    ['a right', '市场主体有权自主选择。', '市场主体可以自主选择。'],
  ])('says nothing of %s', (_, base, other) => {
    expect(judge(base, other)).toBeUndefined();
  });

  it('says nothing of fragments that are not alike enough, or stand for a part of another', () => {
    expect(judge('鼓励行业协会建立调解机制。', '行业协会应当建立调解机制。', 0.55)).toBeUndefined();
    expect(judge('鼓励行业协会建立调解机制。', '行业协会应当建立调解机制。', 0.9, true)).toBeUndefined();
  });
});
