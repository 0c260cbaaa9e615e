import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { structure } from '../../src/structure/index.js';
import { findBadSpans, findLost } from '../support/account.js';
import { lexicons } from '../support/lexicons.js';
import { corpusTexts, rawText } from '../support/raw-text.js';

function check(text: string): void {
  const documents = structure(rawText(text), lexicons().structure);
  expect(findLost(text, documents)).toEqual([]);
  for (const document of documents) expect(findBadSpans(text, document)).toEqual([]);
  const ids = documents.flatMap((document) => document.clauses.map((clause) => `${document.part ?? ''}${clause.id}`));
  expect(new Set(ids).size).toBe(ids.length);
}

describe('structure() on the shipped corpus', () => {
  it.each(corpusTexts().map((raw) => [raw.path, raw.text]))('loses no character of %s', (_path, text) => {
    check(text);
  });
});

/** Keyword soup: what policy documents are made of, in no order. */
const SCRAPS = [
  '一、',
  '二、',
  '（一）',
  '(二)',
  '1.',
  '2．',
  '3、',
  '（1）',
  '①',
  '第一条',
  '第二条 ',
  '第一章',
  '一是',
  '二是',
  '三是',
  '总体要求',
  '加强组织领导',
  '到2025年',
  '达到30%以上',
  '，',
  '。',
  '；',
  '：',
  '（',
  '）',
  '(',
  ')',
  '《',
  '》',
  '“',
  '”',
  '〔',
  '〕',
  '（责任单位：市卫健委、市财政局）',
  '（省卫生健康委等按职责分工负责）',
  '各市、县（区）人民政府：',
  '附件',
  '附件：重点任务清单',
  '关于印发某某实施方案的通知',
  '某某市人民政府办公室',
  '2023年5月23日',
  '国办发〔2021〕18号',
  '（此件公开发布）',
  '目录',
  '上一篇：某某',
  '当前位置：首页 > 政策',
  '索引号：',
  '发布日期：2022-02-28',
  '抄送：市委办公室。',
  '— 3 —',
  '\n',
  '\n\n',
  '\f',
  '\r\n',
  '\t',
  '  ',
  '　　',
  '# ',
  '## ',
  '**',
  '- ',
  '|',
  'DRG',
  '5G',
  '�',
  '😀',
  '方案篇一',
  '方案篇二',
  '本方案自发布之日起施行。',
] as const;

/** Lines as plans print them, to be set in any order. */
const LINES = [
  '一、重点任务',
  '二、保障措施。',
  '第三章 附则',
  '第五条 责任单位应当按月报送进展情况。',
  '（一）夯实基础。',
  '（二）优化布局（市教育局牵头）。新建学校20所。',
  '（三）建立联席会议制度，定期会商。（市教育局、市财政局负责）',
  '1.提升水平',
  '2．推广良种。覆盖率达到98%以上。具体抓好以下工作：',
  '（1）保护资源。完成6个品种提纯复壮。',
  '（2）严格执法。',
  '①建立示范基地3个；',
  '②严厉打击违法行为。',
  '一是完善机制。定期会商。',
  '二是加强监督。',
  '责任单位：市教育局、市财政局',
  '（责任单位：市教育局）',
  '（牵头单位：市教育局）（配合单位：市财政局）',
  '完成时限：2024年12月底前。',
  '专栏1 重点工程',
  '工作目标',
  '各县（市、区）要加强统筹，确保落实。',
  '加强统筹。各县（市、区）要确保落实，',
  '本方案自发布之日起施行。',
  '附件：1.分工表',
  '—3—',
  '4',
  '',
] as const;

describe('structure() on any text', () => {
  it('loses nothing of the lines of a plan in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 25 }), (lines) => {
        check(`某市人民政府办公室关于印发某市教育发展方案的通知\n\n${lines.join('\n')}\n`);
      }),
      { numRuns: 500 },
    );
  });

  it('loses nothing of keyword soup and never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SCRAPS), { maxLength: 120 }), (scraps) => {
        check(scraps.join(''));
      }),
      { numRuns: 1000 },
    );
  });

  it('loses nothing of arbitrary characters and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        check(text);
      }),
      { numRuns: 200 },
    );
  });

  it('loses nothing when lines of real documents are cut, joined, dropped and repeated', () => {
    const texts = corpusTexts().map((raw) => raw.text);
    const edit = fc.record({
      text: fc.constantFrom(...texts),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 1, max: 4000 }),
      breaks: fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          with: fc.constantFrom('\n', '\n\n', '\f', '', ' '),
        }),
        { maxLength: 30 },
      ),
    });
    fc.assert(
      fc.property(edit, ({ text, at, length, breaks }) => {
        let piece = text.slice(Math.floor(at * text.length), Math.floor(at * text.length) + length);
        for (const one of breaks) {
          const cut = Math.floor(one.at * piece.length);
          piece = piece.slice(0, cut) + one.with + piece.slice(cut + (one.with === '' ? 1 : 0));
        }
        check(piece);
      }),
      { numRuns: 200 },
    );
  });
});
