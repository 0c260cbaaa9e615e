import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { IssuerLexicon, LocalityLexicon } from './lexicons.js';
import { buildLocalityTable } from './locality-table.js';
import { findPlaceMentions } from './place-mentions.js';

const load = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../lexicons/${name}.json`, import.meta.url), 'utf8'));
const localities = load('localities') as LocalityLexicon;
const table = buildLocalityTable(localities, load('issuers') as IssuerLexicon);

describe('lexicons/localities.json', () => {
  it('links every place to one that the table holds', () => {
    const codes = new Set(localities.places.map(([code]) => code));
    const broken = localities.places.filter(([, , , parent]) => parent !== '' && !codes.has(parent));
    expect(broken).toEqual([]);
    expect(codes.size).toBe(localities.places.length);
  });

  it.each([
    ['620000', '甘肃省'],
    ['623027', '甘肃省甘南藏族自治州夏河县'],
    ['500118', '重庆市永川区'],
    ['419001', '河南省济源市'],
    ['653229', '新疆维吾尔自治区和田地区和康县'],
    ['441900', '广东省东莞市'],
  ])('names %s in full: %s', (code, fullName) => {
    expect(table.byCode.get(code)?.fullName).toBe(fullName);
  });

  it('leaves out artificial levels and development zones', () => {
    for (const name of ['市辖区', '县', '省直辖县级行政区划', '石家庄高新技术产业开发区'])
      expect(table.byName.has(name)).toBe(false);
  });
});

describe('findPlaceMentions', () => {
  it.each([
    ['names from large to small are one mention', '四川省巴中市恩阳区', ['四川省巴中市恩阳区']],
    ['the province is meant where a city bears its short name', '吉林', ['吉林省']],
    ['province and city of one name', '吉林省吉林市', ['吉林省吉林市']],
    ['a name that is no part of the one before', '福建省和广东省', ['福建省', '广东省']],
    ['a prefecture in short', '甘南州夏河县', ['甘肃省甘南藏族自治州夏河县']],
    ['short names', '江西南昌', ['江西省南昌市']],
  ])('%s', (_why, text, expected) => {
    expect(findPlaceMentions(text, table).map(({ candidates }) => candidates.map((p) => p.fullName).join())).toEqual(
      expected,
    );
  });

  it('gives all candidates of an ambiguous name and narrows them by the larger place', () => {
    expect(findPlaceMentions('朝阳区', table)[0]?.candidates.length).toBeGreaterThan(1);
    expect(findPlaceMentions('长春市朝阳区', table)[0]?.candidates.map(({ code }) => code)).toEqual(['220104']);
  });
});
