import Module from 'node:module';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { shippedUnits, shippedWords, testSegmenter } from '../../test/support/segmenter.js';
import { loadSegmenter, type SegmenterLibrary } from './segment.js';

const LIBRARIES: readonly SegmenterLibrary[] = ['@node-rs/jieba', 'nodejieba'];

const CUTS: readonly (readonly [why: string, text: string, words: string])[] = [
  ['two domain words in a row', '推进县域医共体总额付费改革', '推进 县域医共体 总额付费 改革'],
  ['abbreviated authority', '由市卫健委、省卫生健康委负责', '由 市卫健委 、 省卫生健康委 负责'],
  ['a word made of very common words', '落实“两个允许”要求', '落实 “ 两个允许 ” 要求'],
  ['a long fixed phrase', '党委领导下的院长负责制', '党委领导下的院长负责制'],
  ['a short domain word does not break its neighbours', '从严治党建设', '从严治党 建设'],
  ['a word of the dictionary keeps its frequency', '中医就医', '中医 就医'],
  ['percent and decimal', '达到30%和1.3', '达到 30% 和 1.3'],
  ['range with unit', '建设4-5所、3～5家、20至30张', '建设 4-5所 、 3～5家 、 20至30张'],
  ['range of percents', '3%—5%', '3%—5%'],
  ['range of years', '2021—2025年', '2021—2025年'],
  ['two dates stay two', '2023年至2025年', '2023年 至 2025年'],
  ['a list of numbers is no range', '37个、100个', '37个 、 100个'],
  ['measure word and what follows', '10个以上，100万元左右', '10个 以上 ， 100万元 左右'],
  ['about', '建成10余家', '建成 10余家'],
  ['thousands', '新增1,000张床位', '新增 1,000张 床位'],
  ['three colons', '1:2和1：2和1∶2', '1:2 和 1：2 和 1∶2'],
  ['number and letters', '5G和PM2.5', '5G 和 PM2.5'],
  ['full width', '２０２５年ＤＲＧ付费５０％', '２０２５年 ＤＲＧ 付费 ５０％'],
  ['document number', '国办发〔2021〕18号', '国办发 〔 2021 〕 18号'],
  ['white space and other signs', 'a  b\n。', 'a    b \n 。'],
];

const SEARCH_CUTS: readonly (readonly [why: string, text: string, contains: string])[] = [
  ['inner words of a domain word', '县域医共体', '县域 医共体 县域医共体'],
  ['inner words of a long name', '省卫生健康委', '卫生 健康 卫生健康委 省卫生健康委'],
  ['inner words of a word with common parts', '两个允许', '两个 允许 两个允许'],
  ['a four-character word inside a longer one', '按疾病诊断相关分组付费', '疾病诊断相关分组 按疾病诊断相关分组付费'],
  ['bare number of a percentage', '30%', '30% 30'],
  ['bare number of a year', '2025年', '2025年 2025'],
  ['ends of a range', '４～５所', '4-5所 4所 5所 4 5'],
  ['a unit that is a word', '7个工作日', '7个工作日 7 工作日'],
  ['thousands without comma', '1,000张', '1000张 1000'],
  ['one form of ratio', '1∶2', '1:2'],
  ['folded Latin letters', 'ＤＲＧ', 'drg'],
  ['stray white space between Han characters', '总会 计师', '总会计师'],
];

describe.each(LIBRARIES)('loadSegmenter() with %s', (library) => {
  const segmenter = testSegmenter(library);

  it('says library, version and word list in its name', () => {
    expect(segmenter.name).toMatch(new RegExp(`^${library} \\d+\\.\\d+\\.\\d+ 词表 [0-9a-f]{8}$`, 'u'));
  });

  it.each(CUTS)('cuts: %s', (_why, text, words) => {
    const parts = segmenter.cut(text);
    expect(parts.join(' ')).toBe(words);
    expect(parts.join('')).toBe(text);
  });

  it.each(SEARCH_CUTS)('cuts for search: %s', (_why, text, contains) => {
    expect(segmenter.cutForSearch(text)).toEqual(expect.arrayContaining(contains.split(' ')));
  });

  it('gives the same words again, whatever was done with those it gave', () => {
    const text = '推进县域医共体总额付费改革，到2025年覆盖90%。';
    const [words, found] = [segmenter.cut(text), segmenter.cutForSearch(text)];
    const [again, foundAgain] = [[...words], [...found]];
    words.length = 0;
    found.fill('');
    expect(segmenter.cut(text)).toEqual(again);
    expect(segmenter.cutForSearch(text)).toEqual(foundAgain);
  });

  it('keeps punctuation and white space out of the search words', () => {
    expect(segmenter.cutForSearch('（一）“创新”， a-b。\n').filter((word) => !/[\p{L}\p{N}]/u.test(word))).toEqual([]);
  });

  it('keeps every shipped word whole in running text', () => {
    const broken = shippedWords.filter((word) => !segmenter.cut(`进行${word}，`).includes(word));
    expect(broken).toEqual([]);
  });

  it('finds every shipped word by itself', () => {
    const lost = shippedWords.filter((word) => !segmenter.cutForSearch(`进行${word}，`).includes(word));
    expect(lost).toEqual([]);
  });

  it('loses and adds no character, whatever the text', () => {
    const signs = '0１5.．,-～至年个%％：:∶余万元 \n医共体县域两个允许党建a Ｇ（）𠮷〇\ud800';
    const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
    const piece = fc.constantFrom(...Array.from(signs), ...shippedUnits);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((parts) => parts.join('')),
          anyText,
        ),
        (text) => {
          expect(segmenter.cut(text).join('')).toBe(text);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('loadSegmenter()', () => {
  it('cuts into the same words whether it remembers or not', () => {
    const [remembering, forgetting] = [true, false].map((remembers) =>
      loadSegmenter({ words: shippedWords, units: shippedUnits, remembers }),
    );
    expect(forgetting?.name).toBe(remembering?.name);
    const texts = [...CUTS, ...SEARCH_CUTS, ['a long stretch', '深化县域医共体改革'.repeat(40)] as const].map(
      ([, text]) => text,
    );
    for (const text of [...texts, ...texts]) {
      expect(forgetting?.cut(text)).toEqual(remembering?.cut(text));
      expect(forgetting?.cutForSearch(text)).toEqual(remembering?.cutForSearch(text));
    }
  });

  const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
  const load = loader._load;
  afterEach(() => {
    loader._load = load;
  });

  it('uses the other library and says so once when the preferred one cannot be loaded', () => {
    loader._load = (request, ...rest) => {
      if (request === 'nodejieba') throw new Error('native part missing\nmore');
      return load(request, ...rest);
    };
    const messages: string[] = [];
    const segmenter = loadSegmenter({
      words: ['医共体'],
      prefer: 'nodejieba',
      onFallback: (message) => messages.push(message),
    });
    expect(segmenter.name).toMatch(/^@node-rs\/jieba /u);
    expect(messages).toEqual([
      '分词库 nodejieba 无法加载（native part missing），已改用 @node-rs/jieba，词典相同，检索与比对照常。',
    ]);
  });

  it('throws and tells the next step when there is no library at all', () => {
    loader._load = (request, ...rest) => {
      if (request.includes('jieba')) throw new Error('missing');
      return load(request, ...rest);
    };
    expect(() => loadSegmenter({ words: [] })).toThrow(/run "npm install" again/u);
  });

  it('keeps two word lists apart although nodejieba has one dictionary for all', () => {
    const plain = loadSegmenter({ words: [], prefer: 'nodejieba' });
    const domain = loadSegmenter({ words: ['县域医共体'], prefer: 'nodejieba' });
    expect(domain.cut('县域医共体')).toEqual(['县域医共体']);
    expect(plain.cut('县域医共体')).toEqual(['县域', '医', '共', '体']);
    expect(plain.name).not.toBe(domain.name);
  });
});
