import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexicons } from '../../../test/support/lexicons.js';
import { findStrength } from './find-strength.js';

/** 「逐步 duty3」 for every cue, 「不得 -」 for every negation, by fragment. */
function read(text: string): string {
  return findStrength(text, lexicons().strength)
    .map(({ cues, negations }) =>
      [
        ...cues.map(({ word, scale, rank }) => `${word} ${scale}${rank}`),
        ...negations.map(({ word }) => `${word} -`),
      ].join(' '),
    )
    .join(' | ');
}

/** 「duty3 stage2」: the governing ranks of the first fragment that has any. */
function ranks(text: string): string {
  const [first] = findStrength(text, lexicons().strength);
  return Object.entries(first?.ranks ?? {})
    .filter(([, rank]) => rank !== undefined)
    .map(([scale, rank]) => `${scale}${rank}`)
    .join(' ');
}

describe('findStrength', () => {
  it.each([
    ['a permission', '学校可以自主设置岗位。', '可以 duty1'],
    ['a short permission before a verb', '乡镇可结合实际调整补贴标准。', '可 duty1'],
    ['an encouragement of several verbs', '省级鼓励、支持企业参与标准制定。', '鼓励 duty2 支持 duty2'],
    ['a softened step', '逐步扩大免费教科书范围。', '逐步 duty3'],
    ['a plain verb after an actor', '县级人民政府加强河道管护。', '加强 duty4'],
    ['a verb that speaks for two scales', '推进农村厕所改造。', '推进 duty4 推进 stage3'],
    ['a duty by 要', '各地要把粮食安全摆在首位。', '要 duty5'],
    ['应 alone', '新建小区应配建充电桩。', '应 duty5'],
    ['a prohibition', '任何单位不得截留补助资金。', '不得 duty6 不得 -'],
    ['a pilot as a verb', '在三个县试点推行长期护理保险。', '试点 stage2 推行 stage3'],
    ['study before making', '研究制定数据交易规则。', '研究 stage1'],
    ['a full roll-out', '全面推行林长制。', '全面 stage5 推行 stage3'],
    ['a target with a soft tone', '森林覆盖率力争达到60%。', '力争 commitment2 达到 commitment3'],
    ['a firm commitment', '确保农产品抽检合格。', '确保 commitment4'],
    [
      'a cue that stands alone before a comma',
      '原则上，新建学校应当独立选址。',
      '原则上 duty3 | 原则上 duty3 应当 duty5',
    ],
    [
      'a tone set before the date',
      '力争到2027年，入园率达到95%。',
      '力争 commitment2 | 力争 commitment2 达到 commitment3',
    ],
    ['an actor whose name touches 应当', '对应当公开的事项', '应当 duty5'],
  ])('reads %s', (_why, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['要 within words', '重要任务需要主要领导亲自协调，要素保障有要求。'],
    ['应 within words', '应用场景对应应急需求，适应供应变化。'],
    ['可 within words', '形成可复制、可推广的可持续模式，认可度可观。'],
    ['a noun 试点', '医养结合试点单位，教育评价协作试点，'],
    ['a noun 支持', '给予资金支持，政策支持力度不减。'],
    ['严格 as an adjective', '执行严格的标准，程序严格、规范。'],
    ['保证 within a noun', '投标保证金按期退还。'],
    ['a grade reached', '等级达到三级。'],
    ['words of a title', '按照《全面推进乡村振兴加快农业农村现代化办法》办理。'],
    ['words in quotes', '“鼓励先行先试”专区。'],
    ['a purpose', '为推进农业现代化，'],
    ['a base', '以建立健全现代企业制度为目标，在总结试点经验的基础上，'],
    ['a condition', '确需开展现场检查的，'],
    ['a list of failures', '（一）应当公开而未公开；（二）违法实施检查的；'],
    ['what should not have been done', '退还不应征收而征收的税款。'],
    ['what only may happen', '人数可能达到上限。'],
    ['全覆盖 across two words', '形成健全覆盖城乡的服务网络。'],
    ['a case', '比例达到5%时，'],
    ['an exception', '法律明确禁止的情形除外。'],
    ['what did not come about', '未能按期完成整改任务。'],
    ['an object that begins with a soft verb', '财务支持系统，'],
    ['empty text', ''],
  ])('takes no cue from %s', (_why, text) => {
    expect(read(text)).toBe('');
  });

  it.each([
    ['the lowest cue where one is soft', '鼓励各地探索建立补偿机制。', 'duty2 stage2'],
    ['the soft one of two steps', '探索建立生态补偿机制。', 'stage2'],
    ['the highest where none is soft', '各级政府应当全面落实耕地保护责任。', 'duty5'],
    ['the strong adverb', '加快推进管网改造。', 'duty4 stage4'],
    ['each scale alone', '逐步实现义务教育全覆盖。', 'duty3 stage6 commitment3'],
    ['a soft tone over the plain one', '争取完成三项改造。', 'commitment1'],
  ])('lets %s govern', (_why, text, expected) => {
    expect(ranks(text)).toBe(expected);
  });

  it.each([
    ['keeps only the duty after a negation', '不得强制推行电子发票。', '不得 duty6 不得 -'],
    ['takes a bound for no prohibition', '公示期不得少于七日。', '不得 duty6'],
    ['reads 不再 as a negation without rank', '办理时不再开展现场核查。', '不再 -'],
    ['counts no second negation in the scope of the first', '不得简单予以禁止。', '不得 duty6 不得 -'],
    ['keeps negations that are joined', '不得拒收、不得变相拒收现金。', '不得 duty6 不得 duty6 不得 - 不得 -'],
    ['reads a double negation as none', '企业不得不停产。', ''],
    ['lets no permission govern a prohibition', '不得允许无证人员上岗。', '不得 duty6 不得 -'],
    ['takes no verb of the subject for the predicate', '实施检查的部门应当亮证。', '应当 duty5'],
    ['leaves soft verbs that belong to an object', '法院建立支持仲裁的工作机制。', '建立 stage3'],
  ])('%s', (_why, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('keeps spans in bounds, ordered and true to the text, for any text', () => {
    const strength = lexicons().strength;
    const word = fc.constantFrom(
      ...strength.cues.flatMap(({ words }) => words),
      ...strength.noCues.slice(0, 40),
      '，',
      '。',
      '；',
      '：',
      '、',
      '《',
      '》',
      '“',
      '”',
      '（',
      '）',
      '的',
      '为',
      '在',
      '对',
      '医院',
      '2025年',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        let last = 0;
        for (const { span, cues, negations } of findStrength(given, strength)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeLessThanOrEqual(given.length);
          for (const cue of [...cues, ...negations]) expect(given.slice(cue.span.start, cue.span.end)).toBe(cue.word);
          last = span.end;
        }
      }),
    );
  });
});
