import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { IssuerLexicon, LocalityLexicon } from './lexicons.js';
import type { LocalityEvidence } from './locality-evidence.js';
import { inferLocality } from './locality.js';
import { buildLocalityTable } from './locality-table.js';

const load = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../lexicons/${name}.json`, import.meta.url), 'utf8'));
const table = buildLocalityTable(load('localities') as LocalityLexicon, load('issuers') as IssuerLexicon);

const NOTHING: LocalityEvidence = { issuingAuthorities: [], preamble: '', body: '', citedTitles: [] };
const infer = (evidence: Partial<LocalityEvidence>) => inferLocality({ ...NOTHING, ...evidence }, table);

describe('inferLocality from header parts', () => {
  it.each<[string, Partial<LocalityEvidence>, string, string]>([
    ['a province', { title: '贵州省人民政府办公厅关于推进养老服务的意见' }, 'province', '贵州省'],
    ['a municipality', { title: '天津市促进智能制造若干措施' }, 'province', '天津市'],
    ['an autonomous region', { title: '宁夏回族自治区人民政府办公厅印发方案' }, 'province', '宁夏回族自治区'],
    ['a city with its province', { title: '商洛市推进旅游发展实施方案' }, 'city', '陕西省商洛市'],
    ['a prefecture', { title: '黔东南苗族侗族自治州生态保护条例' }, 'city', '贵州省黔东南苗族侗族自治州'],
    ['a prefecture in short', { title: '凉山州卫生健康委员会关于印发方案的通知' }, 'city', '四川省凉山彝族自治州'],
    ['a banner', { title: '达拉特旗人民政府关于就业的意见' }, 'county', '内蒙古自治区鄂尔多斯市达拉特旗'],
    ['a district of a municipality', { title: '永川区推动养老服务发展方案' }, 'county', '重庆市永川区'],
    ['a county without a city above', { title: '陵水黎族自治县人民政府关于…' }, 'county', '海南省陵水黎族自治县'],
    ['province, city and county', { title: '甘肃省甘南州夏河县教育规划' }, 'county', '甘肃省甘南藏族自治州夏河县'],
    ['a name of two characters at the start', { title: '和县人民政府关于就业的意见' }, 'county', '安徽省马鞍山市和县'],
    ['a title in marks', { title: '关于印发《玉溪市就业行动方案》的通知' }, 'city', '云南省玉溪市'],
    ['the subject of an interpretation', { subjectTitle: '舒城县养老服务方案' }, 'county', '安徽省六安市舒城县'],
    ['a free trade zone', { title: '中国（山东）自由贸易试验区条例' }, 'province', '山东省'],
    ['a special economic zone', { title: '汕头经济特区消防条例' }, 'city', '广东省汕头市'],
    ['a programme', { title: '健康四川行动方案' }, 'province', '四川省'],
    [
      'an authority',
      { issuingAuthorities: ['中共黑龙江省委'], title: '关于加强生态保护的意见' },
      'province',
      '黑龙江省',
    ],
    ['a local office of the nation', { title: '国家税务总局青岛市税务局关于发布公告' }, 'city', '山东省青岛市'],
    [
      'a title rather than a stray note',
      { title: '济南市电梯规定', issuingAuthorities: ['莱芜市人民代表大会常务委员会'] },
      'city',
      '山东省济南市',
    ],
    ['a city that is no more', { title: '莱芜市养犬条例' }, 'city', '山东省莱芜市'],
    [
      'the congress of a municipality for a district',
      { title: '上海市浦东新区绿色金融若干规定', issuingAuthorities: ['上海市人民代表大会常务委员会'] },
      'province',
      '上海市',
    ],
    [
      'traditional characters',
      { title: '關於促進廈臺青年就業的若干措施', issuingAuthorities: ['廈門市人民政府辦公廳'] },
      'city',
      '福建省厦门市',
    ],
    [
      'a number in traditional characters',
      { documentNumber: '遼政辦發〔2023〕9號', preamble: '結合我省實際' },
      'province',
      '辽宁省',
    ],
    ['an order', { title: '服务区管理办法', issuingAuthorities: ['河北省人民政府'] }, 'province', '河北省'],
    ['a joint issue of the centre', { issuingAuthorities: ['中共中央办公厅', '国务院办公厅'] }, 'nation', '全国'],
    ['the State Council', { title: '国务院办公厅关于支持山东省发展的意见' }, 'nation', '全国'],
    ['a ministry', { title: '财政部关于下达资金的通知' }, 'nation', '全国'],
    ['a ministry that is no more', { issuingAuthorities: ['化学工业部'], title: '农药管理办法' }, 'nation', '全国'],
    ['a law', { title: '中华人民共和国数据安全法' }, 'nation', '全国'],
    ['a national number', { documentNumber: '国办发〔2021〕18号' }, 'nation', '全国'],
    ['a local law on a national one', { title: '浙江省实施《中华人民共和国教师法》办法' }, 'province', '浙江省'],
  ])('reads %s', (_why, evidence, level, name) => {
    const result = infer(evidence);
    expect([result.level, result.locality?.name]).toEqual([level, name]);
    expect(result.ground).not.toBe('');
  });

  it('gives code and province', () => {
    expect(infer({ title: '商洛市推进旅游发展实施方案' })).toEqual({
      locality: { name: '陕西省商洛市', adcode: '611000', level: 'city', province: '陕西省' },
      level: 'city',
      ground: '标题写明“商洛市”',
    });
  });

  it('leaves a county name that several cities bear open, and settles it by the parents', () => {
    const title = '鼓楼区人民政府办公室关于印发方案的通知';
    expect(infer({ title }).locality).toBeUndefined();
    expect(infer({ title }).ground).toContain('同名地区');
    expect(infer({ title, citedTitles: ['榕政办发〔2021〕9号', '闽政办〔2021〕5号'] }).locality?.name).toBe(
      '福建省福州市鼓楼区',
    );
    expect(infer({ title, body: '南京市鼓楼医院、南京市教育局' }).locality?.name).toBe('江苏省南京市鼓楼区');
  });
});
