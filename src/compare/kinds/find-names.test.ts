import { describe, expect, it } from 'vitest';
import { lexicons } from '../../../test/support/lexicons.js';
import { testSegmenter } from '../../../test/support/segmenter.js';
import { makePlaceFinder } from '../../app/place-finder.js';
import { makeNameFinder } from './find-names.js';

const cut = (text: string): string[] => testSegmenter().cut(text);
const { localNames, structure } = lexicons();
const findNames = makeNameFinder(localNames, makePlaceFinder(structure.localities, cut), cut);

/** Of a document of 重庆市. */
const find = (text: string): string[] => findNames(text, '500000').map(({ rule, words }) => `${rule} ${words}`);

describe('makeNameFinder', () => {
  it.each<[string, readonly string[]]>([
    ['依托“渝快办”平台受理。', ['quoted “渝快办”平台']],
    ['通过12345政务服务便民热线受理。', ['quoted 12345政务服务便民热线']],
    ['推动成渝地区双城经济圈建设。', ['region 成渝']],
    ['与四川省协同推进。', ['place 四川省']],
    ['在夏河县开展试点。', ['place 夏河县']],
    ['依托市第一人民医院建设区域医疗中心。', ['body 市第一人民医院']],
    ['支持成都天府新区先行先试。', ['body 成都天府新区']],
    ['建设中国（上海）自由贸易试验区临港新片区。', ['body 中国（上海）自由贸易试验区']],
  ])('finds in %s %j', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it.each([
    '推动重庆市公立医院高质量发展。',
    '我省各级医院应当落实。',
    '推进“一网通办”和“双随机、一公开”监管。',
    '落实《成渝地区双城经济圈建设规划纲要》。',
    '参与共建“一带一路”。',
    '各市中医医院应当达标。',
    '通过国家企业信用信息公示系统（重庆）公示。',
    '支持有关中小企业发展。',
    '网上海关业务办理。',
  ])('finds nothing local in %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('takes the province of a city for no other place', () => {
    expect(findNames('提升江西省卒中救治能力。', '360100')).toEqual([]);
    expect(findNames('提升南昌市卒中救治能力。', '360000').map(({ words }) => words)).toEqual(['南昌市']);
  });
});
