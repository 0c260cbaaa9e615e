import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutChanges } from './cut-changes.js';
import { diffCharacters, type Change } from './diff-characters.js';

/** 「-删+增」 for every change. */
function show(first: string, second: string, changes: readonly Change[]): string {
  return changes
    .map(({ from, to, otherFrom, otherTo }) => `-${first.slice(from, to)}+${second.slice(otherFrom, otherTo)}`)
    .join(' ');
}

function apply(first: string, second: string, changes: readonly Change[]): string {
  let made = '';
  let at = 0;
  for (const { from, to, otherFrom, otherTo } of changes) {
    made += first.slice(at, from) + second.slice(otherFrom, otherTo);
    at = to;
  }
  return made + first.slice(at);
}

const piece = fc.constantFrom(
  '医院',
  '县级以上',
  '，',
  '。',
  '37个',
  '(',
  '（',
  ')',
  '）',
  '的',
  '省',
  '建设中心',
  '1.5倍',
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('diffCharacters', () => {
  it.each([
    ['equal texts', '建设中心。', '建设中心。', ''],
    ['a lost character', '落实省委要求。', '落实委要求。', '-省+'],
    ['a new character', '人才队伍，', '人才的队伍，', '-+的'],
    ['a replaced character', '县级以下机构', '县级以上机构', '-下+上'],
    ['nothing in common', '甲乙', '丙丁', '-甲乙+丙丁'],
    ['an empty side', '', '新增一句。', '-+新增一句。'],
  ])('finds %s', (_why, first, second, expected) => {
    expect(show(first, second, diffCharacters(first, second))).toBe(expected);
  });

  it('turns the first text into the second, cut or not, in order and without touching what is equal', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        for (const changes of [
          diffCharacters(first, second),
          cutChanges(diffCharacters(first, second), first, second),
        ]) {
          expect(apply(first, second, changes)).toBe(second);
          let at = 0;
          for (const { from, to, otherFrom, otherTo } of changes) {
            expect(from).toBeGreaterThanOrEqual(at);
            expect(to - from + otherTo - otherFrom).toBeGreaterThan(0);
            expect(first.slice(from, to)).not.toBe(second.slice(otherFrom, otherTo));
            at = to;
          }
        }
      }),
    );
  });

  it('gives up on tracing single edits between long unlike texts, and still says what differs', () => {
    const first = '甲乙丙丁戊'.repeat(1000);
    const second = '己庚辛壬癸'.repeat(1000);
    expect(diffCharacters(first, second)).toEqual([{ from: 0, to: 5000, otherFrom: 0, otherTo: 5000 }]);
  });
});

describe('cutChanges', () => {
  it.each([
    ['shows numbers whole', '建成37个中心', '建成3个中心', '-37+3'],
    ['shows decimals whole', '降低1.5倍', '降低1.2倍', '-1.5+1.2'],
    ['parts signs that only differ in form', '（基地),建设', '(基地），建设', '-（+( -)+） -,+，'],
    ['parts a sign from the word beside it', '中心),保证供应', '中心）,确保供应', '-)+） -保证+确保'],
    ['joins words around one equal character', '培养引进人才', '挖掘引导人才', '-培养引进+挖掘引导'],
    ['keeps a deletion and an insertion apart', '水平中西医结合人才', '水平的中西医人才', '-+的 -结合+'],
  ])('%s', (_why, first, second, expected) => {
    expect(show(first, second, cutChanges(diffCharacters(first, second), first, second))).toBe(expected);
  });
});
