import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFragments, fragmentCore, splitFragments } from './fragments.js';

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

describe('findFragments', () => {
  it('covers any text without gap or overlap', () => {
    const part = fc.constantFrom('医', '1', '，', '。', '：', '\n', '”', '）', '“');
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (text) => {
          const spans = findFragments(text);
          expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
          expect(spans.every(({ start, end }) => start < end)).toBe(true);
        },
      ),
    );
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
