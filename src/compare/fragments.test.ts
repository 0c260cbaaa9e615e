import { describe, expect, it } from 'vitest';
import { fragmentCore, splitFragments } from './fragments.js';

describe('splitFragments', () => {
  it.each<[string, string, string[]]>([
    ['after stops', '坚持公益性，加强管理；落实责任。', ['坚持公益性，', '加强管理；', '落实责任。']],
    ['closing marks stay with their stop', '要求“应收尽收。”各地落实', ['要求“应收尽收。”', '各地落实']],
    ['stops in a row are one end', '怎么办？！继续', ['怎么办？！', '继续']],
    ['a list mark does not end a fragment', '人、财、物', ['人、财、物']],
    ['a ratio is not split', '医护比1：2，其中：医师', ['医护比1：2，', '其中：', '医师']],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(splitFragments(text)).toEqual(expected);
  });
});

describe('fragmentCore', () => {
  it('leaves the final stops out', () => {
    expect(['加强管理；', '加强管理', '“加强管理。”'].map(fragmentCore)).toEqual([
      '加强管理',
      '加强管理',
      '“加强管理。”',
    ]);
  });
});
