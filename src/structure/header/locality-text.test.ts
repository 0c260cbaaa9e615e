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

  it('names the province where a masked city rests on it alone, and leaves the city open', () => {
    const { level, locality, ground } = infer({
      preamble: '结合XX市实际，我市制定本实施方案。',
      body: '到2025年，全市养老服务床位达到2.8万张。',
      citedTitles: ['四川省人民政府办公厅关于推进四川养老服务发展的实施意见 川办发〔2020〕10号'],
    });
    expect([level, locality]).toEqual(['city', undefined]);
    expect(ground).toContain('只说明在四川省');
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
