import { describe, expect, it } from 'vitest';
import { educationFramework, pairSegmenter, province, stranger } from '../../test/support/education-family.js';
import { makeDocument } from '../../test/support/make-document.js';
import { lexicons } from '../../test/support/lexicons.js';
import { annotateDocuments } from './annotate-documents.js';

describe('annotateDocuments', () => {
  it('puts theme, items and units of each clause together and leaves the rest as it was', () => {
    const [annotated] = annotateDocuments([province], [educationFramework], pairSegmenter, lexicons());
    expect(annotated?.frameworkId).toBe('balanced-schools');
    expect(annotated?.clauses[2]).toMatchObject({
      ...province.clauses[2],
      targets: [{ value: 200, unit: '所' }, { value: 8, unit: '平方米' }, { kind: 'coverage' }],
      strength: [{ cues: [{ word: '不低于' }] }],
      theme: 'schools',
      items: [2],
      themeGround: { rule: 'heading' },
    });
    expect(annotated?.header).toBe(province.header);
  });

  it('adds citations with what they refer to, and what a drafting note says was changed', () => {
    const law = makeDocument({ id: 'law', header: { title: '甲省学前教育条例' } });
    const note = makeDocument({
      id: 'note',
      header: { kind: 'drafting-note' },
      clauses: [{ text: '根据《甲省学前教育条例》，“保障措施”中增加了建立督导制度的内容。' }],
    });
    const [, annotated] = annotateDocuments([law, note], [], pairSegmenter, lexicons());
    expect(annotated?.clauses[0]?.citations).toMatchObject([
      { relation: 'based-on', reference: { status: 'resolved', documentId: 'law' } },
    ]);
    expect(annotated?.draftingRecords).toMatchObject([{ kinds: ['added'], content: '建立督导制度' }]);
  });

  it('appends what is worth saying, with its place in the raw text', () => {
    const quote = '（责任单位：市教育局、见附表）';
    const document = makeDocument({
      clauses: [
        {
          departmentsQuote: quote,
          origin: {
            whole: { start: 100, end: 100 + quote.length },
            label: [],
            heading: [],
            text: [],
            departments: [{ at: 0, start: 100, end: 100 + quote.length }],
          },
        },
      ],
      diagnostics: [{ ruleId: 'structure/number-gap', severity: 'info', message: '缺第三条' }],
    });
    const [annotated] = annotateDocuments([document], [], pairSegmenter, lexicons());
    expect(annotated?.clauses[0]?.departments.map(({ name }) => name)).toEqual(['市教育局', '见附表']);
    expect(annotated?.diagnostics.map((d) => [d.ruleId, d.span?.start])).toEqual([
      ['structure/number-gap', undefined],
      ['annotate/odd-department', 100],
    ]);
  });

  it('keeps the order of documents, whatever their family', () => {
    const ids = annotateDocuments([stranger, province], [educationFramework], pairSegmenter, lexicons()).map(
      ({ id }) => id,
    );
    expect(ids).toEqual(['stranger', 'province']);
  });
});
