import { describe, expect, it } from 'vitest';
import { splitBaseText, splitNumbers, toMarkedRun } from './marked-text.js';

const print = (parts: ReturnType<typeof splitNumbers>): string =>
  parts.map((part) => (part.number ? `[${part.text}]` : part.text)).join('');

describe('splitNumbers', () => {
  it.each([
    ['a share', '达到85%以上', '达到[85%]以上'],
    ['a range', '4-5所医院', '[4-5所]医院'],
    ['a range in full width', '1～2个重点专科', '[1～2个]重点专科'],
    ['a decimal', '力争达到1.3左右', '力争达到[1.3]左右'],
    ['a year', '到2025年底前', '到[2025年]底前'],
    ['no number', '全面推进', '全面推进'],
    ['nothing', '', ''],
  ])('%s', (_name, text, expected) => {
    expect(print(splitNumbers(text))).toBe(expected);
  });
});

describe('splitBaseText', () => {
  it('tells apart only the numbers that stand in a removed stretch', () => {
    expect(print(splitBaseText('到2025年达到90%，新增3个', [{ start: 6, end: 11 }]))).toBe(
      '到2025年达到[90%]，新增3个',
    );
  });
});

describe('toMarkedRun', () => {
  it.each([
    ['added words', { op: 'added', text: '力争' }, 'added', '增', false],
    ['a whole sentence added', { op: 'added', text: '加强特色专科、平台专科、薄弱专科建设' }, 'added', '增', true],
    ['removed words', { op: 'removed', text: '和水平' }, 'removed', '删', false],
    ['a mark of punctuation', { op: 'removed', text: '，' }, 'removed', '', false],
    [
      'a fragment that stands elsewhere in the base',
      { op: 'added', text: '坚持公益性', moveId: 1 },
      'moved-here',
      '移入',
      false,
    ],
    [
      'a fragment that stands elsewhere here',
      { op: 'removed', text: '坚持公益性', moveId: 1 },
      'moved-away',
      '移走',
      false,
    ],
    ['the same words', { op: 'equal', text: '以专科发展带动诊疗能力和水平提升' }, 'equal', '', false],
  ] as const)('%s', (_name, piece, mark, word, whole) => {
    expect(toMarkedRun({ moveId: undefined, ...piece })).toMatchObject({ mark, word, whole });
  });
});
