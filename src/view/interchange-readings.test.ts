import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/support/make-document.js';
import type { Citation } from '../domain/citation.js';
import { toClauseId, toDocumentId } from '../domain/ids.js';
import { toInterchangeDocument } from './interchange.js';

const CLAUSE = toClauseId('doc:p1');
const span = { start: 2, end: 8 };

function exported(citation: Pick<Citation, 'cites' | 'reference'> & Partial<Citation>): unknown {
  const whole: Citation = { clauseId: CLAUSE, relation: 'based-on', matchedText: '《种子条例》', span, ...citation };
  return toInterchangeDocument(makeDocument({ clauses: [{ citations: [whole] }] })).clauses[0]?.citations[0];
}

describe('toInterchangeDocument', () => {
  it.each([
    [
      'a resolved title',
      {
        cites: { kind: 'titled', title: '种子条例' },
        reference: { status: 'resolved', documentId: toDocumentId('law') },
      },
      { kind: 'titled', title: '种子条例', documentNumber: null, provision: null },
      { status: 'resolved', documents: ['law'], clause: null, reason: null },
    ],
    [
      'an ambiguous number',
      {
        cites: { kind: 'numbered', documentNumber: '甲政发〔2021〕1号' },
        reference: { status: 'ambiguous', candidates: [toDocumentId('a'), toDocumentId('b')] },
      },
      { kind: 'numbered', title: null, documentNumber: '甲政发〔2021〕1号' },
      { status: 'ambiguous', documents: ['a', 'b'], clause: null, reason: null },
    ],
    [
      'a short form with its antecedent',
      {
        cites: { kind: 'short', form: '方案', antecedent: { kind: 'document', title: '甲方案' } },
        reference: { status: 'unresolved', reason: 'not-in-corpus' },
      },
      { kind: 'short', title: '甲方案' },
      { status: 'unresolved', documents: [], clause: null, reason: 'not-in-corpus' },
    ],
    [
      'a provision of the document itself',
      {
        cites: { kind: 'own', isNamed: false },
        provision: { article: '3', paragraph: 2 },
        reference: { status: 'resolved', documentId: toDocumentId('doc'), clauseId: toClauseId('doc:art3') },
      },
      { kind: 'own', title: null, provision: { article: '3', paragraph: 2, item: null } },
      { status: 'resolved', documents: ['doc'], clause: 'doc:art3', reason: null },
    ],
  ] satisfies [string, Pick<Citation, 'cites' | 'reference'> & Partial<Citation>, object, object][])(
    'exports %s',
    (_why, citation, fields, reference) => {
      expect(exported(citation)).toMatchObject({ ...span, ...fields, reference });
    },
  );

  it('exports the strength of a fragment, null where a scale has no cue', () => {
    const ranks = { duty: 3, stage: undefined, commitment: undefined };
    const cues = [{ scale: 'duty' as const, rank: 3, word: '逐步', span: { start: 0, end: 2 } }];
    const document = makeDocument({ clauses: [{ strength: [{ span, cues, negations: [], ranks }] }] });
    expect(toInterchangeDocument(document).clauses[0]?.strength).toEqual([
      {
        ...span,
        ranks: { duty: 3, stage: null, commitment: null },
        cues: [{ scale: 'duty', rank: 3, word: '逐步', start: 0, end: 2 }],
        negations: [],
      },
    ]);
  });

  it('exports what a drafting note says was changed', () => {
    const record = {
      section: undefined,
      location: '预算管理',
      kinds: ['added' as const],
      content: '设立总会计师',
      replaces: undefined,
    };
    const document = makeDocument({ draftingRecords: [{ ...record, clauseId: CLAUSE, span }] });
    expect(toInterchangeDocument(document).draftingRecords).toEqual([
      { clause: 'doc:p1', ...record, section: null, replaces: null, ...span },
    ]);
  });
});
