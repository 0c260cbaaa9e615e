import { describe, expect, it } from 'vitest';
import { openWordBook } from './word-book.js';

/** A cut into pairs of characters that notes what it was asked. */
function makeCut() {
  const asked: string[] = [];
  const cut = (text: string): string[] => {
    asked.push(text);
    return text.match(/..?/gu) ?? [];
  };
  return { cut, asked };
}

describe('openWordBook', () => {
  it('gives words that join to the text, equal words by one number, and cuts a text once', () => {
    const { cut, asked } = makeCut();
    const book = openWordBook(cut);
    const [first, second] = [book.read('医院医院管理'), book.read('管理医院')];
    expect(first.words).toEqual(['医院', '医院', '管理']);
    expect(first.numbers[0]).toBe(first.numbers[1]);
    expect(second.numbers).toEqual([first.numbers[2], first.numbers[0]]);
    expect(new Set(first.numbers).size).toBe(2);
    expect(book.read('医院医院管理')).toBe(first);
    expect(asked).toEqual(['医院医院管理', '管理医院']);
  });

  it('is one for a segmenter, and another for another', () => {
    const [one, other] = [makeCut(), makeCut()];
    openWordBook(one.cut).read('医院');
    openWordBook(one.cut).read('医院');
    openWordBook(other.cut).read('医院');
    expect([one.asked, other.asked]).toEqual([['医院'], ['医院']]);
  });

  it('forgets all when it is trimmed with too much in it, not before', () => {
    const { cut, asked } = makeCut();
    const book = openWordBook(cut);
    book.read('医院');
    book.trim();
    book.read('医院');
    expect(asked).toHaveLength(1);
    for (let k = 0; k < 20_000; k++) book.read(`第${k}条`);
    book.trim();
    expect(book.read('医院').numbers).toEqual([0]);
    expect(asked.filter((text) => text === '医院')).toHaveLength(2);
  });
});
