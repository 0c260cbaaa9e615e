import { describe, expect, it } from 'vitest';
import { toMarkdown } from './table-markdown.js';

const TABLE = {
  title: '逐条对照',
  columns: [
    { title: '行', width: 6 },
    { title: '底本地区', width: 6, isSaidAbove: true as const },
    { title: '原文', width: 20 },
    { title: '链接', width: 20, isLink: true as const },
  ],
  rows: [[1, '江西省', '第一行\n第二行|<script>&amp;*重点*', 'http://a/documents/甲|乙#p 1'], [2]],
};

describe('toMarkdown()', () => {
  const lines = toMarkdown(TABLE, [
    { label: '内容', text: '底本《*甲*》' },
    { label: '地址', text: 'http://a/compare?base=1', isLink: true },
  ]).split('\n');

  it('says on top what it is and where it is from', () => {
    expect(lines.slice(0, 4)).toEqual([
      '# 逐条对照',
      '',
      '- 内容：底本《\\*甲\\*》',
      '- 地址：<http://a/compare?base=1>',
    ]);
  });

  it('keeps every row on a line with the same cells, and leaves no markup in force', () => {
    expect(lines.slice(5)).toEqual([
      '| 行 | 原文 | 链接 |',
      '| --- | --- | --- |',
      '| 1 | 第一行<br>第二行\\|\\<script\\>\\&amp;\\*重点\\* | <http://a/documents/甲%7C乙#p%201> |',
      '| 2 |  |  |',
      '',
    ]);
  });
});
