import { describe, expect, it } from 'vitest';
import { rebuildTable } from './index.js';

const rowsOf = (raw: string): unknown => rebuildTable(raw)?.table.rows;

describe('rebuildTable() on marked cells', () => {
  it.each([
    [
      'a row whose first cell spans it and is not printed',
      '类别\t任务\t责任单位\n医疗\t扩容\t市财政局\n控费\t市医保局\n',
      [
        ['医疗', '扩容', '市财政局'],
        ['医疗', '控费', '市医保局'],
      ],
    ],
    [
      'a row whose last cell is not printed',
      '序号\t任务\t备注\n1\t扩容\t已完成\n2\t控费\n3\t提质\n',
      [
        ['1', '扩容', '已完成'],
        ['2', '控费', ''],
        ['3', '提质', ''],
      ],
    ],
    [
      'a cell with a line break',
      '任务\t责任单位\n1.扩容\n增效\t市财政局\n2.控费\t市医保局、\n市财政局\n3.提质\t县医院\n',
      [
        ['1.扩容增效', '市财政局'],
        ['2.控费', '市医保局、市财政局'],
        ['3.提质', '县医院'],
      ],
    ],
    [
      'pipes without outer pipes and rule',
      '任务 | 责任单位\n扩容 | 市财政局\n控费 | 市医保局\n',
      [
        ['扩容', '市财政局'],
        ['控费', '市医保局'],
      ],
    ],
    [
      'heads repeated at a page break',
      '任务\t责任单位\n扩容\t市财政局\n— 2 —\n任务\t责任单位\n控费\t市医保局\n',
      [
        ['扩容', '市财政局'],
        ['控费', '市医保局'],
      ],
    ],
  ])('reads %s', (_, raw, rows) => {
    expect(rowsOf(raw)).toEqual(rows);
  });
});
