import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testSegmenter } from '../../test/support/segmenter.js';
import type { TextDiff } from '../domain/comparison.js';
import { diffTexts } from './diff-texts.js';
import { toWords } from '../text/words.js';

const segmenter = testSegmenter();
const cut = (text: string): string[] => segmenter.cut(text);
const perCharacter = (text: string): string[] => Array.from(text);

/** `[-removed-]{+added+}`; a moved run carries its number: `[-1:…-]`. */
function show(diff: TextDiff): string {
  const mark = (moveId: number | undefined): string => (moveId === undefined ? '' : `${moveId}:`);
  return diff.runs
    .map(({ op, text, moveId }) => {
      if (op === 'equal') return text;
      return op === 'removed' ? `[-${mark(moveId)}${text}-]` : `{+${mark(moveId)}${text}+}`;
    })
    .join('');
}

const baseOf = (diff: TextDiff): string => diff.runs.map((run) => (run.op === 'added' ? '' : run.text)).join('');
const otherOf = (diff: TextDiff): string => diff.runs.map((run) => (run.op === 'removed' ? '' : run.text)).join('');

describe('diffTexts reads well', () => {
  it.each([
    ['a changed figure is replaced whole', '达到30%。', '达到35%。', '达到[-30%-]{+35%+}。'],
    ['a figure is never split at a common end', '不少于30个', '不少于130个', '不少于[-30个-]{+130个+}'],
    [
      'a quantity in Chinese numerals is one',
      '应当在三十日内办结',
      '应当在二十日内办结',
      '应当在[-三十日-]{+二十日+}内办结',
    ],
    ['a ratio is one', '医护比达到1：2', '医护比达到1：3', '医护比达到[-1：2-]{+1：3+}'],
    ['a name is one', '推进5G应用', '推进4G应用', '推进[-5G-]{+4G+}应用'],
    ['a longer word shows what it adds', '全面开展医院考核', '全面开展公立医院考核', '全面开展{+公立+}医院考核'],
    [
      'a list mark stands at the end of a change',
      '强化人员、财务、药品管理',
      '强化人员、药品管理',
      '强化人员、[-财务、-]药品管理',
    ],
    ['only the stop differs', '坚持公益性导向，', '坚持公益性导向。', '坚持公益性导向[-，-]{+。+}'],
    ['nothing on one side', '', '坚持公益性。', '{+坚持公益性。+}'],
    ['nothing on either side', '', '', ''],
  ])('%s', (_, base, other, expected) => {
    expect(show(diffTexts(base, other, cut))).toBe(expected);
  });

  it('keeps list items that both sides have, and merges no long shared text away', () => {
    const base =
      '强化运营管理、组织决策、人事管理、财务资产管理、内部审计、安全管理、政府采购、信息公开等各环节内部管理制度建设，加强关键岗位人员管理和业务培训，建立定期轮岗机制。防范化解财务风险、业务风险、法律风险和廉政风险。';
    const other =
      '强化内部授权审批控制、预算控制、资产控制、会计控制、政府采购控制、信息公开控制等，防范财务风险、业务风险、法律风险和廉政风险。';
    expect(show(diffTexts(base, other, cut))).toMatchInlineSnapshot(
      `"强化[-运营管理、组织决策、人事管理、财务资产管理、内部审计、安全管理、-]{+内部授权审批控制、预算控制、资产控制、会计控制、+}政府采购{+控制+}、信息公开[-等各环节内部管理制度建设，加强关键岗位人员管理和业务培训，建立定期轮岗机制。防范化解-]{+控制等，防范+}财务风险、业务风险、法律风险和廉政风险。"`,
    );
  });

  it('keeps a shared half sentence between two changes', () => {
    const base =
      '建立医务人员职业荣誉制度。加强医院安全防范，强化安保队伍建设，拥有1000张及以上床位的大型医院安防系统建设达标率应达到100%。坚持法治化多元化化解医疗纠纷，健全完善医疗纠纷预防和处理机制，依法严厉打击医闹、暴力伤医等涉医违法犯罪行为，坚决保护医务人员安全。';
    const other =
      '注重医务人员职业素养和人文关怀教育，增强责任感、自豪感、认同感。加强医院安全防范，强化安保队伍建设，完善必要安检设施。将解决医疗纠纷纳入法治轨道，依法严厉打击医闹、暴力伤医等涉医违法犯罪行为。';
    expect(show(diffTexts(base, other, cut))).toMatchInlineSnapshot(
      `"[-建立-]{+注重+}医务人员职业[-荣誉制度-]{+素养和人文关怀教育，增强责任感、自豪感、认同感+}。加强医院安全防范，强化安保队伍建设，[-拥有1000张及以上床位的大型医院安防系统建设达标率应达到100%。坚持法治化多元化化解医疗纠纷，健全完善医疗纠纷预防和处理机制，-]{+完善必要安检设施。将解决医疗纠纷纳入法治轨道，+}依法严厉打击医闹、暴力伤医等涉医违法犯罪行为[-，坚决保护医务人员安全。-]{+。+}"`,
    );
  });

  it('keeps words whole where a sentence is spliced', () => {
    const base =
      '组织部门牵头抓总，卫生健康部门具体负责，教育、国有资产监督管理等部门齐抓共管，一级抓一级、层层抓落实的责任体系和工作格局。医院院级党组织承担党建工作主体责任，';
    const other =
      '组织部门要履行牵头抓总责任，加强政策指导和工作协调。卫生健康、教育、国有资产监管等部门要具体负责。公立医院党组织承担党建工作主体责任，';
    expect(show(diffTexts(base, other, cut))).toMatchInlineSnapshot(
      `"组织部门{+要履行+}牵头抓总[-，卫生健康部门具体负责，-]{+责任，加强政策指导和工作协调。卫生健康、+}教育、国有资产[-监督管理等部门齐抓共管，一级抓一级、层层抓落实的责任体系和工作格局。医院院级-]{+监管等部门要具体负责。公立医院+}党组织承担党建工作主体责任，"`,
    );
  });

  it('marks a fragment that stands elsewhere, with its wording on both sides', () => {
    const base = '建立医务人员职业荣誉制度。改善工作环境，减轻工作负荷，落实带薪休假制度。';
    const other = '改善工作环境，减轻工作负荷，落实带薪休假制度。健全医务人员职业荣誉制度。';
    expect(show(diffTexts(base, other, cut))).toMatchInlineSnapshot(
      `"[-1:建立医务人员职业荣誉制度。-]改善工作环境，减轻工作负荷，落实带薪休假制度。{+1:健全医务人员职业荣誉制度。+}"`,
    );
  });

  it('gives fragments that moved together one number', () => {
    const base = '坚持党管干部原则不动摇，选优配强医院领导班子。以病人为中心，健全绩效评价机制，完善内部控制制度。';
    const other = '以病人为中心，健全绩效评价机制，完善内部控制制度。坚持党管干部原则不动摇，选优配强医院领导班子。';
    const moved = diffTexts(base, other, cut).runs.filter((run) => run.moveId !== undefined);
    expect(moved.map(({ op, moveId }) => [op, moveId])).toEqual([
      ['removed', 1],
      ['added', 1],
    ]);
  });
});

const WORDS = [
  '公立医院',
  '医院',
  '达到',
  '30%',
  '35%',
  '1：2',
  '三十日',
  '5G',
  '管理',
  '制度',
  '，',
  '。',
  '、',
  '”',
  '\n',
  '的',
];
const policyText = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(''));
const anyText = fc.oneof(policyText, fc.string({ unit: 'binary', maxLength: 80 }));

/** A text and what an editor might make of it: pieces left out, put in, exchanged. */
const edited = fc.tuple(policyText, policyText, fc.nat(), fc.nat()).map(([text, patch, from, length]) => {
  const start = from % (text.length + 1);
  return [text, text.slice(0, start) + patch + text.slice(start + (length % 20))] as const;
});

describe('diffTexts keeps its promises on any text', () => {
  it.each([
    ['the real segmenter', cut],
    ['one word a character', perCharacter],
  ])('joins to both texts with no empty run: %s', (_, cutter) => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(anyText, anyText), edited), ([base, other]) => {
        for (const diff of [
          diffTexts(base, other, cutter),
          diffTexts(base, other, cutter, { maxEdits: 3, maxWork: 9 }),
        ]) {
          expect([baseOf(diff), otherOf(diff)]).toEqual([base, other]);
          expect(diff.runs.every((run) => run.text !== '')).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives one equal run for equal texts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(diffTexts(text, text, cut).runs).toEqual(text === '' ? [] : [{ op: 'equal', text }]);
      }),
    );
  });

  it('gives each move on both sides once, removed and added', () => {
    fc.assert(
      fc.property(edited, ([base, other]) => {
        const moved = diffTexts(base, other, cut).runs.filter((run) => run.moveId !== undefined);
        const removed = moved.filter((run) => run.op === 'removed').map((run) => run.moveId);
        const added = moved.filter((run) => run.op === 'added').map((run) => run.moveId);
        expect(new Set(removed)).toEqual(new Set(added));
        expect([...removed, ...added].length).toBe(2 * new Set(removed).size);
      }),
    );
  });

  it('cuts no number from its unit', () => {
    fc.assert(
      fc.property(edited, ([base, other]) => {
        const { runs } = diffTexts(base, other, cut);
        for (const [side, text] of [
          ['added', base],
          ['removed', other],
        ] as const) {
          const inside = insideQuantities(text);
          let at = 0;
          for (const run of runs.filter((one) => one.op !== side)) {
            expect(inside.has(at), `${text} is cut at ${at}`).toBe(false);
            at += run.text.length;
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says the same twice, and stays whole when the sides are swapped', () => {
    fc.assert(
      fc.property(edited, ([base, other]) => {
        expect(diffTexts(base, other, cut)).toEqual(diffTexts(base, other, cut));
        const swapped = diffTexts(other, base, cut);
        expect([baseOf(swapped), otherOf(swapped)]).toEqual([other, base]);
      }),
    );
  });
});

/** Offsets that fall inside a word with a digit. */
function insideQuantities(text: string): Set<number> {
  const inside = new Set<number>();
  let start = 0;
  for (const word of toWords(text, cut)) {
    if (/[0-9]|三十日/u.test(word)) for (let k = 1; k < word.length; k++) inside.add(start + k);
    start += word.length;
  }
  return inside;
}

/** Text of characters `from`… in no order, a stop after every 13; the same seed gives the same text. */
function scramble(length: number, from: number, kinds: number, stop: string, seed: number): string {
  let state = seed;
  const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 8;
  return Array.from({ length }, (_, k) => (k % 14 === 13 ? stop : String.fromCharCode(from + (next() % kinds)))).join(
    '',
  );
}

describe('diffTexts is bounded', () => {
  it.each([
    ['no common character', scramble(20_000, 0x4e00, 2900, '，', 1), scramble(20_000, 0x6e00, 2900, '；', 2)],
    ['common stops', scramble(20_000, 0x4e00, 2900, '，', 1), scramble(20_000, 0x6e00, 2900, '，', 2)],
    ['common characters', scramble(20_000, 0x4e00, 2900, '，', 1), scramble(20_000, 0x4e00, 2900, '，', 2)],
    ['common characters, few kinds', scramble(20_000, 0x4e00, 90, '，', 1), scramble(20_000, 0x4e00, 90, '，', 2)],
    ['one long fragment each', scramble(20_000, 0x4e00, 90, '的', 1), scramble(20_000, 0x4e00, 90, '的', 2)],
    ['one fragment over and over', '坚持公益性，加强管理。'.repeat(1800), '加强管理。坚持公益性，加强。'.repeat(1500)],
  ])(
    'and ends on 20,000 characters against 20,000, for which an unbounded search takes minutes: %s',
    (_, base, other) => {
      const diff = diffTexts(base, other, cut);
      expect(baseOf(diff) === base && otherOf(diff) === other).toBe(true);
    },
  );

  it('says that it gave up, and shows the text as replaced', () => {
    const diff = diffTexts(scramble(8000, 0x4e00, 90, '的', 1), scramble(8000, 0x4e00, 90, '的', 2), perCharacter);
    expect(diff.gaveUp).toBe(true);
    expect(diff.runs.map((run) => run.op)).toEqual(['removed', 'added']);
  });
});
