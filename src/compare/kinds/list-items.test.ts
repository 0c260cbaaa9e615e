import { describe, expect, it } from 'vitest';
import { makeKindContext, planOfTexts } from '../../../test/support/kinds.js';
import { findNewItems } from './list-items.js';

const context = makeKindContext();

/** Items that the first clause lists and the second does not; `rest` is what else the second clause says. */
function newItems(text: string, counterpart: string, rest = ''): string[] {
  const own = context.read(planOfTexts('own', [text])).units[0];
  const against = context.read(planOfTexts('against', [counterpart + rest]));
  const [first] = against.units;
  if (!own || !first) throw new Error('no unit');
  return findNewItems(own, first, against.plainOf[0] ?? '').map(({ start, end }) => text.slice(start, end));
}

describe('findNewItems', () => {
  const short = '遵守安全、质量、环境保护等方面的法律。';

  it('gives neighbouring items as one', () => {
    expect(newItems('遵守安全、质量、劳动者权益、消费者权益、环境保护等方面的法律。', short)).toEqual([
      '劳动者权益、消费者权益',
    ]);
  });

  it('gives none that the counterpart or the rest of its clause prints', () => {
    expect(newItems('遵守安全、质量、环境保护等方面的法律。', short)).toEqual([]);
    expect(newItems('遵守安全、质量、劳动者权益、环境保护等方面的法律。', short, '保护劳动者权益。')).toEqual([]);
  });

  it.each([
    ['no list', '遵守安全法律。', short],
    [
      'what rules are called on each level',
      '依照法律、行政法规、规章、政策等办理。',
      '依照法律、地方性法规、政策等办理。',
    ],
    ['a list against none, unless it is long', '遵守安全、质量、环保等方面的法律。', '遵守有关法律。'],
  ])('gives none for %s', (_, text, counterpart) => {
    expect(newItems(text, counterpart)).toEqual([]);
  });
});
