import { readFileSync } from 'node:fs';
import fc from 'fast-check';
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

describe('inferLocality from the text alone', () => {
  it.each<[string, Partial<LocalityEvidence>, string, string | undefined]>([
    [
      'self-reference and hospitals',
      {
        preamble: '结合我省实际，现提出如下方案。',
        body: '支持中南大学湘雅医院、湖南省人民医院、湖南中医药大学建设。',
      },
      'province',
      '湖南省',
    ],
    [
      'universities of its cities',
      {
        preamble: '结合我省实际',
        body: '依托武汉大学中南医院、武汉科技大学、襄阳市中心医院、宜昌市中心人民医院。（省卫生健康委负责）',
      },
      'province',
      '湖北省',
    ],
    [
      'a municipality that says 本市',
      { preamble: '结合本市实际', body: '推进健康上海行动。加快新城医疗资源配置，优质资源向“五个新城”扩容。' },
      'province',
      '上海市',
    ],
    ['its own number', { documentNumber: '黔府办发〔2022〕1号', preamble: '结合我省实际' }, 'province', '贵州省'],
    [
      'a masked city with its counties',
      { title: 'XX市人民政府办公室关于印发方案的通知', body: '在舒城县、霍山县、金寨县试点。' },
      'city',
      '安徽省六安市',
    ],
    [
      'a masked prefecture',
      { preamble: '结合我XX实际', body: '我XX《方案》推进健康黔南建设，支持荔波县、平塘县。全XX各县。' },
      'city',
      '贵州省黔南布依族苗族自治州',
    ],
    [
      'models that weigh little',
      { preamble: '结合我省实际', body: '学习福建省和三明市经验，参考了浙江省、广东省的做法。推进健康云南建设。' },
      'province',
      '云南省',
    ],
    ['models only', { preamble: '结合我省实际', body: '借鉴福建省三明市医改经验。' }, 'province', undefined],
    ['neighbours only', { preamble: '结合我区实际', body: '深化与泸州市等毗邻城市合作。' }, 'county', undefined],
    [
      'a masked city under a named province',
      { title: '四川省XX市人民政府办公室关于印发方案的通知' },
      'city',
      undefined,
    ],
    [
      'a chance meeting of characters',
      { body: '普通化妆品和特殊化妆品，健康和安全，数字资源。' },
      'unknown',
      undefined,
    ],
    ['ordinary words', { body: '和平与朝阳，长寿新城，老城区，城区和县（区）。' }, 'unknown', undefined],
    [
      'a national regulation',
      { body: '第一条 为了规范管理，制定本条例。\n第二条 省、自治区、直辖市人民政府负责。' },
      'nation',
      '全国',
    ],
    ['nothing', {}, 'unknown', undefined],
  ])('weighs %s', (_why, evidence, level, name) => {
    const result = infer(evidence);
    expect([result.level, result.locality?.name]).toEqual([level, name]);
  });

  it('quotes the deciding words in the ground', () => {
    const { ground } = infer({ preamble: '结合我XX实际', body: '全XX推进健康黔南建设，支持荔波县。' });
    expect(ground).toContain('“健康黔南”');
    expect(ground).toContain('“荔波县”');
  });

  it('says why a place stays open', () => {
    expect(infer({ preamble: '结合我市实际' }).ground).toContain('自称“我市”');
    expect(infer({}).ground).toContain('无法判断');
  });

  it('never throws and always gives a ground', () => {
    const part = fc.constantFrom(
      '四川省',
      '巴中',
      '市',
      '《',
      '》',
      '我省',
      'XX市',
      '国务院',
      '关于',
      '健康',
      '医院',
      '〔2021〕1号',
      '川办发',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, text, text, (title, preamble, body) => {
        const result = infer({ title, preamble, body, citedTitles: [title], issuingAuthorities: [body] });
        expect(result.ground).not.toBe('');
        if (result.locality) expect(result.locality.level).toBe(result.level);
      }),
    );
  });
});
