import { describe, expect, it } from 'vitest';
import { layOutPages } from './page-layout.js';
import type { PageText, TextRun } from './page-text.js';

const SIZE = 16;
const LEFT = 80;

/** A line of full-width characters. */
function line(text: string, y: number, x = LEFT, size = SIZE): TextRun {
  return { text, x, y, width: text.length * size, size };
}

function page(...runs: readonly TextRun[]): PageText {
  return { width: 595, height: 842, runs };
}

/** Text of `count` characters. */
function words(count: number, char = '文'): string {
  return char.repeat(count);
}

describe('layOutPages()', () => {
  it('joins lines that reach the margin, and begins anew at an indent and after a short line', () => {
    const { text } = layOutPages([
      page(
        line(words(26), 128, LEFT + 2 * SIZE),
        line(words(28), 156),
        line(`${words(9)}。`, 184),
        line('不缩进的一段。', 212),
        line(words(26), 240, LEFT + 2 * SIZE),
        line('尾。', 268),
      ),
    ]);
    expect(text.split('\n')).toEqual([`${words(63)}。`, '不缩进的一段。', `${words(26)}尾。`, '']);
  });

  it('moves a page number behind the paragraph that the page break parts, and knows where the page begins', () => {
    const pages = [
      page(line(words(26), 128, LEFT + 2 * SIZE), line(words(28), 156), line('— 1 —', 780, 280)),
      page(line(words(28, '后'), 128), line('完。', 156), line('— 2 —', 780, 280)),
    ];
    const { text, pageStarts } = layOutPages(pages);
    expect(text.split(/[\n\f]+/u)).toEqual([`${words(54)}${words(28, '后')}完。`, '— 1 —', '— 2 —', '']);
    expect(pageStarts).toEqual([0, 54]);
  });

  it('reads columns one after the other, in the order of painting', () => {
    const column = (x: number, char: string): readonly TextRun[] =>
      Array.from({ length: 20 }, (_, i) => line(words(12, char), 128 + i * 28, x));
    const { text } = layOutPages([page(...column(LEFT, '左'), ...column(LEFT + 15 * SIZE, '右'))]);
    expect(text.replace(/\n/gu, '')).toBe(words(240, '左') + words(240, '右'));
  });

  it('makes rows of cells that are painted side by side, with their wraps undone', () => {
    const row = (y: number, cells: readonly (readonly string[])[]): readonly TextRun[] =>
      cells.flatMap((cell, c) => cell.map((part, i) => line(part, y + i * 20, LEFT + c * 10 * SIZE, 12)));
    const { text } = layOutPages([
      page(
        ...row(100, [['任务'], ['单位'], ['期限']]),
        ...row(130, [['建设区域', '医疗中心'], ['卫生健康委'], ['2025年']]),
        ...row(180, [['改革薪酬'], ['人社局、财', '政局'], ['2024年']]),
      ),
    ]);
    expect(text.trim().split('\n')).toEqual([
      '| 任务 | 单位 | 期限 |',
      '| 建设区域医疗中心 | 卫生健康委 | 2025年 |',
      '| 改革薪酬 | 人社局、财政局 | 2024年 |',
    ]);
  });

  it('leaves out the gaps of a stretched line, and keeps the gap that sets a number off', () => {
    const stretched = Array.from({ length: 10 }, (_, i) => line('字', 128, LEFT + i * SIZE * 2));
    const { text } = layOutPages([page(...stretched, line('第一条', 300), line('为了规范。', 300, LEFT + 4 * SIZE))]);
    expect(text.trim().split('\n')).toEqual([words(10, '字'), '第一条 为了规范。']);
  });
});
