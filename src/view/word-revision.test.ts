import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/support/make-document.js';
import { diffTexts } from '../compare/index.js';
import type { AnnotatedClause } from '../domain/annotation.js';
import type { WordParagraph } from '../domain/word-table.js';
import { diffGroup } from './link-groups.js';
import { headOf, reviseGroup, toClauseParagraph } from './word-revision.js';

interface Given {
  readonly label: string;
  readonly heading: string;
  readonly text: string;
  readonly departmentsQuote?: string;
}

function clausesOf(id: string, clauses: readonly Given[]): readonly AnnotatedClause[] {
  return makeDocument({ id, clauses }).clauses;
}

function revise(bases: readonly AnnotatedClause[], others: readonly AnnotatedClause[]): readonly WordParagraph[] {
  const texts = new Map([...bases, ...others].map(({ id, text }) => [id, text]));
  const group = { bases: bases.map(({ id }) => id), others: others.map(({ id }) => id) };
  const { pieces } = diffGroup(
    group,
    (id) => texts.get(id) ?? '',
    (one, other) => diffTexts(one, other, (text) => Array.from(text)),
  );
  return reviseGroup({ bases, others, pieces });
}

/** What stands there when all marks are accepted, or rejected. */
function settle(paragraphs: readonly WordParagraph[], gone: 'added' | 'removed'): string {
  return paragraphs
    .flat()
    .filter(({ change }) => change !== gone)
    .map(({ text }) => text)
    .join('');
}

function printed(clauses: readonly AnnotatedClause[]): string {
  return clauses.map((clause) => `${headOf(clause)}${clause.text}${clause.departmentsQuote}`).join('');
}

describe('reviseGroup()', () => {
  it('marks only what differs', () => {
    const bases = clausesOf('甲', [
      { label: '（一）', heading: '发展医共体', text: '就诊率达到90%。', departmentsQuote: '（省卫健委）' },
    ]);
    const others = clausesOf('乙', [
      { label: '1.', heading: '发展医共体', text: '就诊率达到95%。', departmentsQuote: '（省卫健委）' },
    ]);
    expect(revise(bases, others)).toEqual([
      [
        { text: '（一）发展医共体　', look: 'head', change: 'removed' },
        { text: '1.发展医共体　', look: 'head', change: 'added' },
        { text: '就诊率达到9' },
        { text: '0', change: 'removed' },
        { text: '5', change: 'added' },
        { text: '%。（省卫健委）' },
      ],
    ]);
  });

  it('leaves equal clauses without a mark, and writes each clause in a paragraph of its own', () => {
    const given = [
      { label: '1.', heading: '甲', text: '建设医院。' },
      { label: '2.', heading: '', text: '' },
      { label: '3.', heading: '丙', text: '改革薪酬。' },
    ];
    const clauses = clausesOf('甲', given);
    const paragraphs = revise(clauses, clausesOf('乙', given));
    expect(settle(paragraphs, 'added')).toBe(printed(clauses));
    expect(paragraphs.flat().filter(({ change, text }) => change !== undefined && text.includes('医院'))).toEqual([]);
  });

  it('is the other text when accepted and the base when rejected, whatever the clauses', () => {
    const clause = fc.record({
      label: fc.constantFrom('', '一、', '1.'),
      heading: fc.constantFrom('', '发展医共体', '改革薪酬'),
      text: fc.string({ unit: fc.constantFrom('建', '设', '医', '院', '，', '。', '9', '%'), maxLength: 30 }),
      departmentsQuote: fc.constantFrom('', '（省卫健委）', '（市医保局）'),
    });
    const side = fc.array(clause, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(side, side, (one, other) => {
        const [bases, others] = [clausesOf('甲', one), clausesOf('乙', other)];
        const paragraphs = revise(bases, others);
        expect(settle(paragraphs, 'removed')).toBe(printed(others));
        expect(settle(paragraphs, 'added')).toBe(printed(bases));
      }),
      { numRuns: 200 },
    );
  });
});

describe('toClauseParagraph()', () => {
  it('prints label, heading, text and departments', () => {
    const [clause] = clausesOf('甲', [
      { label: '第三条', heading: '', text: '本办法施行。', departmentsQuote: '（省卫健委）' },
    ]);
    expect(clause && toClauseParagraph(clause)).toEqual([
      { text: '第三条　', look: 'head' },
      { text: '本办法施行。（省卫健委）' },
    ]);
  });
});
