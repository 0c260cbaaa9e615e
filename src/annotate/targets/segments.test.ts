import { describe, expect, it } from 'vitest';
import { splitSegments } from './segments.js';

describe('splitSegments()', () => {
  it.each([
    ['commas, semicolons, full stops', '建一所，修两座；办三家。停', '建一所/0.0 修两座/0.0 办三家/0.1 停/1.2'],
    ['brackets and quotes do not cut', '县（市，区）办“一所，两站”，完', '县（市，区）办“一所，两站”/0.0 完/0.0'],
    ['an open bracket ends with its sentence', '县（市。乡，村', '县（市/0.0 乡/1.1 村/1.1'],
    ['colons cut, ratios do not', '目标：师生比1:20', '目标/0.0 师生比1:20/0.0'],
    ['commas in numbers do not cut', '增加1,200张,改造5处', '增加1,200张/0.0 改造5处/0.0'],
    ['nothing', '', ''],
  ])('%s', (_why, text, expected) => {
    const shown = splitSegments(text).map(
      ({ start, end, sentence, part }) => `${text.slice(start, end)}/${sentence}.${part}`,
    );
    expect(shown.join(' ')).toBe(expected);
  });
});
