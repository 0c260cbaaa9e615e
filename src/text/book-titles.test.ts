import { describe, expect, it } from 'vitest';
import { findBookTitles } from './book-titles.js';

describe('findBookTitles', () => {
  it.each([
    ['two titles', '按照《甲办法》和《乙条例》执行', ['甲办法', '乙条例']],
    ['a title within a title', '《关于印发〈甲方案〉的通知》', ['关于印发〈甲方案〉的通知']],
    ['full marks within full marks', '《关于印发《甲方案》的通知》', ['关于印发《甲方案》的通知']],
    ['a hard wrap', '《甲\n 办法》', ['甲办法']],
    ['a mark that never closes', '《甲办法。按照《乙条例》', ['乙条例']],
    ['an empty title', '《》', []],
  ])('reads %s', (_why, text, titles) => {
    expect(findBookTitles(text).map(({ title }) => title)).toEqual(titles);
  });
});
