import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testLanguage, type FakeClause } from '../../../test/support/query-language.js';
import type { QueryReading } from '../../domain/query-reading.js';
import type { SynonymSet } from './language.js';
import { makeQueryReader } from './make-query-reader.js';

const SYNONYMS: readonly SynonymSet[] = [
  { kind: 'same', words: ['医共体', '县域医疗卫生共同体'] },
  { kind: 'near', words: ['看病', '就诊'] },
  { kind: 'near', words: ['医共体', '医联体'] },
  { kind: 'leads', words: ['挂号难', '看病难'], to: ['预约诊疗'] },
  { kind: 'same', words: ['互联网+护理', '网约护士'] },
];
const JIANGXI: FakeClause['facets'] = { locality: ['江西省'], level: ['province'], year: ['2022'], kind: ['plan'] };
const BAZHONG: FakeClause['facets'] = { locality: ['四川省巴中市', '四川省'], level: ['city'], year: ['2023'] };
const CLAUSES: readonly FakeClause[] = [
  {
    text: '建设县域医疗卫生共同体（医共体），开展预约诊疗，方便群众就诊、挂号。',
    facets: { ...JIANGXI, department: ['省卫生健康委', '省医保局'], has: ['number', 'deadline'], deadline: ['2025'] },
  },
  {
    text: '医疗机构配备直升机，江西建立药品追溯体系，薪酬制度改革，县域医共体建设，互联网+护理服务，网约护士。',
    facets: { ...JIANGXI, department: ['省人力资源社会保障厅'], indicator: ['县域内就诊率'], strength: ['必须'] },
  },
  {
    text: '日间手术、分级诊疗、编制备案，总会计师，DRG付费，后勤服务。',
    facets: { ...BAZHONG, department: ['市卫健委'] },
  },
  { text: '医共体编制周转池，老年人就诊便利，中医馆，护理人员。', facets: { ...BAZHONG, theme: ['system'] } },
];
const read = makeQueryReader(
  testLanguage(CLAUSES, {
    synonyms: SYNONYMS,
    headings: new Map([['改革薪酬分配制度', 3]]),
    labels: {
      level: () => [
        { value: 'province', labels: ['省级'] },
        { value: 'city', labels: ['市级'] },
      ],
      kind: () => [{ value: 'plan', labels: ['实施类', '实施方案'] }],
      theme: () => [{ value: 'system', labels: ['构建新体系', '体系'] }],
      document: () => [{ value: '赣府厅发-2022-1', labels: ['江西省实施意见', '赣府厅发〔2022〕1号'] }],
    },
  }),
);

describe('fields of a query', () => {
  it.each([
    ['a short name of a place', '地区:江西', 'locality=江西省'],
    ['full-width colon, space behind it', '地区： 江西', 'locality=江西省'],
    ['English, any case', 'Locality:江西', 'locality=江西省'],
    ['several values', '地区:江西,巴中', 'locality=江西省+四川省巴中市'],
    ['values in brackets of any width', '地区:（江西 巴中）', 'locality=江西省+四川省巴中市'],
    ['values in half-width brackets', '地区:(江西、"巴中")', 'locality=江西省+四川省巴中市'],
    ['quoted value', '地区:"江西省"', 'locality=江西省'],
    ['two fields without a space', '地区:江西主题:体系', 'locality=江西省 theme=system'],
    ['office by the beginning of its name', '部门:人社', 'department=省人力资源社会保障厅'],
    ['office at every level', '部门:卫健委', 'department=省卫生健康委+市卫健委'],
    ['level', '层级:省级', 'level=province'],
    ['level by its id', 'level:city', 'level=city'],
    ['kind by one of its names', '文种:实施方案', 'kind=plan'],
    ['document by number', '文件:赣府厅发〔2022〕1号', 'document=赣府厅发-2022-1'],
    ['document by part of the title', '文件:实施意见', 'document=赣府厅发-2022-1'],
    ['year', '年份:2022年', 'year=2022'],
    ['years between', '年份:2021-2023', 'year=2022+2023'],
    ['what a clause has', '有:数字 has:deadline', 'has=number has=deadline'],
    ['deadline', '期限:2025年底', 'deadline=2025'],
    ['indicator by words of it', '指标:县域就诊率', 'indicator=县域内就诊率'],
    ['strength', '强度:必须', 'strength=必须'],
    ['a value that nothing has', '地区:江苏', 'locality='],
  ])('%s: %s', (_why, q, expected) => {
    const { filters, words } = read(q);
    expect(filters.map(({ name, values }) => `${name}=${values.join('+')}`).join(' ')).toBe(expected);
    expect(filters.every(({ origin, typed }) => origin === 'field' && q.includes(typed))).toBe(true);
    expect(words).toEqual([]);
  });

  it.each([
    ['地区:江苏', '没有条款的地区是“江苏”；相近的有：江西省。'],
    ['部门:航天局', '没有条款的责任单位是“航天局”'],
    ['文号:1', '没有“文号”这个条件，可用：文件族、地区、主题、'],
    ['地区:', '条件“地区”后面没有写值，已略去；例如 地区:'],
    ['“总会计师', '引号没有成对'],
    ['薪酬 -', '减号后面没有词'],
    ['-地区:江西 薪酬', '不能用减号排除'],
    ['？！', '查询里没有可以检索的字词。'],
  ])('says what is wrong with %s', (q, note) => {
    expect(read(q).notes.join()).toContain(note);
  });

  it('keeps an unknown field as words', () => {
    expect(wordsOf(read('文号:薪酬'))).toBe('文号 薪酬');
  });
});

describe('places and departments in free text', () => {
  it.each([
    ['a place as its own word', '江西 直升机', '江西>江西省', '直升机'],
    ['a place in front', '巴中日间手术', '巴中>四川省巴中市', '日间手术'],
    ['a place and 的', '江西的薪酬', '江西>江西省', '薪酬'],
    ['two places', '江西和巴中 薪酬', '江西>江西省 巴中>四川省巴中市', '薪酬'],
    ['a place alone', '江西', '江西>江西省', ''],
    ['a place of a question', '请问江西有哪些要求', '江西>江西省', ''],
    ['kinds of hospitals of a place', '江西公立医院薪酬', '江西>江西省', '公立医院 薪酬'],
    ['not in the name of a hospital', '江西省人民医院', '', '江西省 人民 医院'],
    ['not in quotes', '“江西”', '', '江西'],
    ['not a place that the corpus lacks', '江苏 薪酬', '', '江苏 薪酬'],
    ['an office', '卫健委 编制', '卫健委>省卫生健康委+市卫健委', '编制'],
    ['an office with its level', '省医保局 DRG', '省医保局>省医保局', 'drg'],
    ['place and office', '江西省卫健委', '江西省>江西省 卫健委>省卫生健康委+市卫健委', ''],
    ['not a word of two characters', '法院 编制', '', '法院 编制'],
  ])('%s: %s', (_why, q, filters, words) => {
    const reading = read(q);
    expect(reading.filters.map(({ typed, values }) => `${typed}>${values.join('+')}`).join(' ')).toBe(filters);
    expect(wordsOf(reading)).toBe(words);
    expect(reading.filters.every(({ origin }) => origin === 'recognised')).toBe(true);
  });
});

describe('words of a query', () => {
  it.each([
    ['other names', '医共体', '医共体[typed:医共体 same:县域医疗卫生共同体]'],
    ['a word that leads to a measure', '挂号难', '挂号难[leads:预约诊疗 part:挂号]'],
    ['a phrase that parts a word of the segmenter', '看病难看病', '看病难[leads:预约诊疗] 看病[near:就诊]'],
    [
      'the longer word of the segmenter stays whole',
      '县域医共体',
      '县域医共体[typed:县域医共体 part:医共体 part:县域]',
    ],
    ['a phrase with a sign', '互联网+护理', '互联网+护理[typed:互联网+护理 same:网约护士 part:互联网 part:护理]'],
    ['quoted words have no synonyms', '“医共体”', '医共体[typed:医共体]'],
    ['what the corpus lacks stays by itself', '航天', '航天[typed:航天]'],
  ])('%s: %s', (_why, q, expected) => {
    const printed = read(q).words.map(
      ({ text, alternatives }) => `${text}[${alternatives.map(({ kind, term }) => `${kind}:${term}`).join(' ')}]`,
    );
    expect(printed.join(' ')).toBe(expected);
  });

  it('leaves synonyms out when asked to', () => {
    const kinds = read('挂号难 医共体', { expand: false }).words.flatMap((word) =>
      word.alternatives.map(({ kind }) => kind),
    );
    expect(kinds.filter((kind) => kind !== 'typed' && kind !== 'part')).toEqual([]);
  });

  it.each([
    ['老年人看病有哪些便利措施', '老年人 看病 便利', '有哪些 措施'],
    ['哪些地方要求配备直升机', '配备 直升机', '哪些 地方 要求'],
    ['请问医共体怎么建设', '医共体 建设', '请问 怎么'],
    ['有没有关于薪酬的规定', '薪酬', '有没有 关于 规定'],
    ['便利措施', '便利 措施', ''],
    ['哪些规定', '规定', '哪些'],
    ['是否', '是否', ''],
  ])('leaves the words of a question out: %s', (q, words, dropped) => {
    expect(wordsOf(read(q))).toBe(words);
    expect(read(q).dropped.join(' ')).toBe(dropped);
  });
});

describe('corrections', () => {
  it.each([
    ['one wrong character', '药品追朔', 'typo 药品追溯'],
    ['in a word of three', '总会记师', 'typo 总会计师'],
    ['a word of the dictionary that looks and sounds alike', '追朔', 'typo 追溯'],
    ['a word of the dictionary with the same sound', '编织备案', 'typo 编制备案'],
    ['behind a word that is right', '日间手数', 'typo 日间手术'],
    ['like sounds', '分级诊聊', 'typo 分级诊疗'],
    ['full pinyin', 'yigongti', 'pinyin 医共体'],
    ['pinyin of several words', 'xinchouzhidu', 'pinyin 薪酬制度'],
    ['pinyin with spaces', 'yi gong ti', 'pinyin 医共体'],
    ['first letters', 'rjss', 'initials 日间手术'],
    ['first letters of a heading', 'ggxcfpzd', 'initials 改革薪酬分配制度'],
    ['first letters of two words side by side', 'fjzl', 'initials 分级诊疗'],
    ['first letters of two words that stand together', 'ypzs', 'initials 药品追溯'],
    ['first letters of words of a heading', 'xcfp', 'initials 薪酬分配'],
    ['traditional characters', '縣域醫共體', 'traditional 县域医共体'],
    ['traditional characters that stand in GB/T 2312', '後勤服務', 'traditional 后勤服务'],
  ])('%s: %s', (_why, q, expected) => {
    const reading = read(q);
    expect(
      reading.corrections.map(({ by, meant, typed }) => `${by} ${meant}${typed === q ? '' : ` for ${typed}`}`),
    ).toEqual([expected]);
    expect(reading.typedWords.join('')).toBe(expected.split(' ')[1]);
  });

  it('recognises a place in letters', () => {
    expect(read('jiangxi 薪酬').filters).toMatchObject([
      { values: ['江西省'], typed: 'jiangxi', origin: 'recognised' },
    ]);
  });

  it.each(['航天', '诗歌比赛', '火箭', '元帅', 'DRG', 'hello world', '看病贵', '乾县', '编制备案', '喆'])(
    'leaves %s as it is',
    (q) => {
      expect(read(q).corrections).toEqual([]);
    },
  );
});

describe('any query', () => {
  const SIGNS = '“”"「」‘’-－ 　:：,，()（）[]【】地区江西医共体薪酬追朔哪些的省卫健委a1%。\\*\ud800縣+'.split('');
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...SIGNS, '地区:', '部门：', 'theme:', 'yigongti') }),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  it('is read without an exception, every part being a stretch of it', () => {
    fc.assert(
      fc.property(text, (q) => {
        const { words, typedWords, phrases, excluded, filters, dropped, corrections } = read(q);
        const typed = [...phrases, ...excluded, ...filters, ...corrections].map((part) => part.typed);
        for (const part of [...typed, ...dropped]) expect(q).toContain(part);
        for (const { folded } of [...phrases, ...excluded]) expect(folded).not.toBe('');
        for (const word of typedWords) expect(word).not.toBe('');
        for (const { alternatives } of words) {
          expect(alternatives.length).toBeGreaterThan(0);
          expect(alternatives.every(({ term, weight }) => term !== '' && weight > 0 && weight <= 1)).toBe(true);
        }
        expect(new Set(words.map((word) => word.text)).size).toBe(words.length);
      }),
      { numRuns: 400 },
    );
  });

  it('is read as far as 500 characters, and says so', () => {
    expect(read('薪酬'.repeat(400)).notes).toEqual(['查询超过 500 字，只读了前 500 字。']);
  });
});

function wordsOf({ words }: QueryReading): string {
  return words.map(({ text }) => text).join(' ');
}
