import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDocument, type GivenDocument } from '../../../test/support/make-document.js';
import type { Cited, FoundCitation } from '../../domain/citation.js';
import { lexicons } from '../../../test/support/lexicons.js';
import { findCitations } from './find-citations.js';

const lexicon = () => lexicons().citation;

function find(text: string, given: GivenDocument = {}): readonly FoundCitation[] {
  return findCitations(makeDocument({ clauses: [{ text }], ...given }), lexicon());
}

/** 「titled:《甲条例》」 for every citation. */
function kinds(found: readonly FoundCitation[]): readonly string[] {
  return found.map(({ cites, matchedText }) => `${cites.kind}:${matchedText}`);
}

const ARTICLES: GivenDocument = { clauses: [{ label: '第一条', text: '为了保护水源，制定本条例。' }] };

describe('findCitations', () => {
  it.each([
    ['a title', '按照《粮食流通管理条例》执行。', ['titled:《粮食流通管理条例》']],
    [
      'a title with its number',
      '根据《关于推进养老服务发展的意见》（国办发〔2019〕5号）要求，',
      ['titled:《关于推进养老服务发展的意见》（国办发〔2019〕5号）'],
    ],
    ['a number alone', '落实浙政发〔2022〕7号文件精神。', ['numbered:浙政发〔2022〕7号']],
    [
      'two titles that follow each other',
      '依据《甲市种子条例》《乙市种子条例》办理。',
      ['titled:《甲市种子条例》', 'titled:《乙市种子条例》'],
    ],
    ['the document itself', '违反本条例的，依法处理。', ['own:本条例']],
    ['its own provision by name', '依照本办法第十二条第二款处理。', ['own:本办法第十二条第二款']],
    ['a title with its article', '按照《种子法》第二十条办理。', ['titled:《种子法》第二十条']],
    [
      'articles in a row',
      '依照《种子法》第二十条、第二十一条和第三十条办理。',
      ['titled:《种子法》第二十条', 'titled:第二十一条', 'titled:第三十条'],
    ],
    ['a law without marks', '依照产品质量法第五十条处罚。', ['titled:产品质量法第五十条']],
    ['a certificate, which is no document', '领取《食品经营许可证》后营业。', []],
    ['words that only look alike', '基本法治观念；成本办法；本法院管辖。', []],
    ['an unclosed mark', '《种子条例。', []],
    ['an ordinal outside of articles', '第一条生产线、第二项任务。', []],
    ['empty text', '', []],
  ])('reads %s', (_why, text, expected) => {
    expect(kinds(find(text))).toEqual(expected);
  });

  it.each([
    ['the paragraph before', '违反前款规定的，限期改正。', '前款', {}],
    ['an item of it', '符合前款第二项条件的，', '前款第二项', { item: 2 }],
    ['the article before', '前条规定的期限届满，', '前条', { article: 'previous' }],
    ['an article that was put in later', '依照第十二条之一处理。', '第十二条之一', { article: '12-1' }],
    [
      'article, paragraph and item',
      '有第三条第二款第（四）项情形的，',
      '第三条第二款第（四）项',
      { article: '3', paragraph: 2, item: 4 },
    ],
  ])('points to %s in a document of articles', (_why, text, matchedText, provision) => {
    const found = find(text, { clauses: [...(ARTICLES.clauses ?? []), { label: '第二条', text }] });
    expect(found.at(-1)).toMatchObject({ cites: { kind: 'own', isNamed: false }, matchedText, provision });
  });

  it('lets a later paragraph in a row belong to the article before it', () => {
    const found = find('依照《种子法》第二十条第一款、第三款办理。');
    expect(found.at(-1)?.provision).toEqual({ article: '20', paragraph: 3 });
  });

  it('takes no head of an article for a citation', () => {
    const text = '报主管部门备案。第四条取水应当计量。依照第一条办理。';
    expect(kinds(find(text, { clauses: [{ label: '第二条', text }] }))).toEqual(['own:第一条']);
  });

  it.each([
    ['贯彻落实《甲规划》', 'implements'],
    ['根据国务院《甲条例》和《乙条例》等', 'based-on'],
    ['省政府办公厅印发了《甲方案的通知》', 'issues'],
    ['对《甲条例》作如下修改', 'amends'],
    ['《甲办法》《乙办法》同时废止', 'repeals'],
    ['参照《甲标准管理条例》执行', 'follows'],
    ['违反《甲条例》的', 'mentions'],
    ['介绍了《甲条例》', 'mentions'],
    ['在依法制定的规章制度中写明《甲条例》', 'mentions'],
  ])('reads what %s does with it', (text, relation) => {
    const found = find(`为做好工作，${text}。`);
    expect(new Set(found.map((citation) => citation.relation))).toEqual(new Set([relation]));
  });

  const antecedentOf = (cites: Cited | undefined) => (cites?.kind === 'short' ? cites.antecedent : cites);

  it.each([
    [
      'an agreed form',
      '市发展改革委起草了《甲市粮食安全保障实施方案》（以下简称《方案》）。《方案》分四章。',
      { kind: 'document', title: '甲市粮食安全保障实施方案' },
    ],
    [
      'an agreed form of another shape',
      '按照《甲省托育服务管理办法》（以下简称“托育办法”）办理。《托育办法》已经公布。',
      { kind: 'document', title: '甲省托育服务管理办法' },
    ],
    [
      'a kind alone after one title of that kind',
      '省政府印发《关于发展托育服务的实施意见》。《实施意见》提出八项任务。',
      { kind: 'document', title: '关于发展托育服务的实施意见' },
    ],
    [
      'a kind that a printed plan bears',
      '收到《甲省人民政府关于印发托育服务行动计划的通知》（甲政发〔2023〕6号）后，《行动计划》逐项分解。',
      { kind: 'document', title: '甲省人民政府关于印发托育服务行动计划的通知', documentNumber: '甲政发〔2023〕6号' },
    ],
    [
      'several titles of one kind',
      '对照《关于托育的实施意见》和《关于养老的实施意见》，《实施意见》均已分解。',
      { kind: 'several', titles: ['关于养老的实施意见', '关于托育的实施意见'] },
    ],
    [
      'a pointer to the last title of that kind',
      '落实《关于托育的意见》《关于养老的意见》，按照该意见开展评估。',
      { kind: 'document', title: '关于养老的意见' },
    ],
    ['a kind that nothing before it bears', '《实施细则》另行制定。', { kind: 'none' }],
  ])('understands %s', (_why, text, antecedent) => {
    expect(antecedentOf(find(text).at(-1)?.cites)).toEqual(antecedent);
  });

  it('drops a pointer that points to nothing', () => {
    expect(find('对该意见作出答复。')).toEqual([]);
  });

  it('takes the subject of an interpretation for what its short form means', () => {
    const found = find('《实施方案》共六部分。', {
      header: { subjectTitle: '甲市垃圾分类实施方案', kind: 'interpretation' },
    });
    expect(antecedentOf(found[0]?.cites)).toEqual({ kind: 'document', title: '甲市垃圾分类实施方案' });
  });

  it('keeps spans in bounds, ordered and true to the text, for any text', () => {
    const part = fc.constantFrom(
      '《',
      '》',
      '（',
      '）',
      '以下简称',
      '国办发〔2021〕18号',
      '实施方案',
      '本条例',
      '该办法',
      '第十二条',
      '第二款',
      '前款',
      '种子法',
      '、',
      '。',
      '根据',
      '废止',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(part, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        let last = 0;
        for (const { span, matchedText } of find(given, { clauses: [{ label: '第一条', text: given }] })) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(given.slice(span.start, span.end)).toBe(matchedText);
          last = span.end;
        }
      }),
    );
  });
});
