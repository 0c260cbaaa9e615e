import { describe, expect, it } from 'vitest';
import { joinCell, printedWidth } from './cell-text.js';

describe('joinCell()', () => {
  it.each([
    ['leaves out hard wraps between Han characters', ['达到合理', '水平'], '达到合理水平'],
    ['leaves out spaces around digits', ['2022 年 6 月'], '2022年6月'],
    ['keeps two Latin words apart', ['Wi-Fi access', 'point'], 'Wi-Fi access point'],
    ['joins a number and its sign', ['×', '100%'], '×100%'],
    ['gives nothing for nothing', [], ''],
  ])('%s', (_, parts, expected) => {
    expect(joinCell(parts)).toBe(expected);
  });
});

describe('printedWidth()', () => {
  it('counts a Han character twice and a digit once', () => {
    expect(printedWidth('到2025年')).toBe(8);
  });
});
