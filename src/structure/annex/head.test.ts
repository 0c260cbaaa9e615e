import { describe, expect, it } from 'vitest';
import { findRepeats, guessHeads } from './head.js';
import { cutPieces } from './pieces.js';

describe('guessHeads()', () => {
  it.each([
    ['heads in one line', '序号 任务 责任单位\n1 建设 市财政局\n2 改造 市水利局\n', ['序号', '任务', '责任单位']],
    [
      'a wrapped head',
      '一级指标 二级指标\n指标\n\n属性\n指标说明\n一、医疗\n1.床位\n定量\n每千人\n',
      ['一级指标', '二级指标', '指标属性', '指标说明'],
    ],
    [
      'a unit in brackets on the next line',
      '项目名称 总投资\n（万元） 责任单位\n水库 300 县水利局\n道路 500 县交通局\n',
      ['项目名称', '总投资（万元）', '责任单位'],
    ],
    [
      'a caption above the heads',
      '单位：万元\n项目名称 总投资 责任单位\n水库 300 县水利局\n道路 500 县交通局\n',
      ['项目名称', '总投资', '责任单位'],
    ],
  ])('finds %s', (_, raw, columns) => {
    const guesses = guessHeads(cutPieces(raw).pieces, 5);
    expect(guesses.map((guess) => guess.columns)).toContainEqual(columns);
  });

  it('finds none in prose', () => {
    expect(guessHeads(cutPieces('为落实上级部署，制定本方案。\n坚持稳中求进，\n推动各项工作。').pieces, 5)).toEqual([]);
  });
});

describe('findRepeats()', () => {
  it('finds the heads of the next page however they are wrapped', () => {
    const { pieces } = cutPieces('任务 责任单位\n1.甲 市财政局\n任务 责任\n单位\n2.乙 市水利局\n');
    expect(findRepeats(pieces, 0, 2)).toEqual([{ from: 4, to: 7 }]);
  });
});
