import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../../test/support/make-document.js';
import type { AnnotatedClause } from '../../domain/annotation.js';
import type { DraftingRecord } from '../../domain/drafting-note.js';
import { readDraftingNote } from './read-drafting-note.js';

function read(text: string, clause: Partial<AnnotatedClause> = {}): readonly DraftingRecord[] {
  return readDraftingNote(makeDocument({ header: { kind: 'drafting-note' }, clauses: [{ text, ...clause }] }));
}

/** 「section > location: kinds: replaces -> content」. */
function lines(records: readonly DraftingRecord[]): readonly string[] {
  return records.map(({ section, location, kinds, replaces, content }) => {
    const place = [section, location].map((part) => part ?? '-').join(' > ');
    return `${place}: ${kinds.join('+')}: ${replaces === undefined ? '' : `${replaces} -> `}${content}`;
  });
}

describe('readDraftingNote', () => {
  it.each([
    [
      'a section, a task, one change',
      '完善城乡供水网络版块，在推进老旧管网改造中增加了加装智能水表的内容。',
      ['完善城乡供水网络 > 推进老旧管网改造: added: 加装智能水表'],
    ],
    [
      'several tasks of one section',
      '壮大特色种业部分，在保护种质资源中细化了普查步骤。在培育种业企业方面补充了融资担保等内容。',
      ['壮大特色种业 > 保护种质资源: detailed: 普查步骤', '壮大特色种业 > 培育种业企业: supplemented: 融资担保'],
    ],
    [
      'several changes of one task',
      '“校园安全”部分，在食堂管理中调整为集中招标，并增加了陪餐制度的内容；细化了留样要求。',
      [
        '校园安全 > 食堂管理: adjusted: 集中招标',
        '校园安全 > 食堂管理: added: 陪餐制度',
        '校园安全 > 食堂管理: detailed: 留样',
      ],
    ],
    ['a section without a task', '“保障措施”中增加了建立联席会议的内容。', ['保障措施 > -: added: 建立联席会议']],
    [
      'two verbs for one change',
      '文旅融合版块，在丰富夜间业态中细化增加了延长博物馆开放时间。',
      ['文旅融合 > 丰富夜间业态: detailed+added: 延长博物馆开放时间'],
    ],
    [
      'a content of several sentences',
      '数字乡村版块，在建设数据平台中充实了县乡共用。每村设信息员一名。在推广远程教学中删除了重复采购的内容。',
      ['数字乡村 > 建设数据平台: enriched: 县乡共用。每村设信息员一名', '数字乡村 > 推广远程教学: deleted: 重复采购'],
    ],
    [
      'an article that was put in another form',
      '将第三条“适时开展评估”修改为“每年开展评估”。',
      ['- > -: amended: 第三条“适时开展评估” -> “每年开展评估”'],
    ],
    [
      'a standard that went from one figure to another',
      '养老服务版块，将高龄津贴由每月100元调整为150元。',
      ['养老服务 > 高龄津贴: adjusted: 每月100元 -> 150元'],
    ],
    [
      'a task after a content that speaks of 将',
      '社区养老版块，在发展助餐中增加了将助餐点纳入规划，在上门服务中调整为按需派单。',
      ['社区养老 > 发展助餐: added: 将助餐点纳入规划', '社区养老 > 上门服务: adjusted: 按需派单'],
    ],
    ['改为', '绿色出行部分，将“三年”改为“五年”。', ['绿色出行 > -: amended: “三年” -> “五年”']],
    [
      'an article that was put in',
      '节约用水章节，新增“再生水优先用于园林绿化”一条。',
      ['节约用水 > -: added: “再生水优先用于园林绿化”一条'],
    ],
    ['an article that was struck', '第二章删除了收费目录。', ['- > 第二章: deleted: 收费目录']],
    [
      'a change that is told the long way round',
      '“重点任务”中对河湖治理措施进行了细化和补充。',
      ['重点任务 > -: detailed+supplemented: 河湖治理措施'],
    ],
    [
      'a sentence that leads away',
      '防灾减灾版块，在提升预警能力中增加了短临预报。此外未作改动。',
      ['防灾减灾 > 提升预警能力: added: 短临预报'],
    ],
  ])('reads %s', (_why, text, expected) => {
    expect(lines(read(text))).toEqual(expected);
  });

  it('takes the heading of a clause for the section', () => {
    expect(lines(read('增加了错峰用电的内容。', { heading: '优化能源结构' }))).toEqual([
      '优化能源结构 > -: added: 错峰用电',
    ]);
  });

  it('believes a change without a place where the note tells of the content', () => {
    const path = ['三、主要内容'];
    expect(lines(read('增加了碳账户试点的内容。', { path }))).toEqual(['- > -: added: 碳账户试点']);
  });

  it.each([
    ['what grew of itself', '近年来，全市充电桩数量增加了三成。'],
    ['why the text was made', '随着人口外流，增加了财政压力。'],
    ['a change of everything', '将各项任务进行了细化和调整，起草了送审稿。'],
    ['words within the content', '完善新增医疗项目准入，调整优化布局。'],
    ['empty text', ''],
  ])('reads nothing from %s', (_why, text) => {
    expect(read(text, { path: ['一、起草背景'] })).toEqual([]);
  });

  it('reads nothing from a document of another kind', () => {
    const clauses = [{ text: '“保障措施”中增加了建立联席会议的内容。' }];
    expect(readDraftingNote(makeDocument({ clauses }))).toEqual([]);
  });

  it('keeps spans in bounds, ordered and true to the text, for any text', () => {
    const part = fc.constantFrom(
      '在',
      '中',
      '版块，',
      '“',
      '”',
      '增加了',
      '细化',
      '调整为',
      '将',
      '由',
      '对',
      '进行了',
      '的内容',
      '，',
      '。',
      '甲',
      '第三条',
      '并',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(part, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        let last = 0;
        for (const { span, content } of read(given, { path: ['主要内容'] })) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(given.slice(span.start, span.end)).toBe(content);
          last = span.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
