import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/support/make-document.js';
import type { ClauseLink } from '../domain/comparison.js';
import { toClauseId } from '../domain/ids.js';
import { joinRows } from './join-rows.js';
import { pairClauses } from './pair-clauses.js';

const clauses = (count: number): { text: string }[] =>
  Array.from({ length: count }, (_, at) => ({ text: `第 ${at} 段。` }));
const base = makeDocument({ id: 'b', clauses: clauses(4) });
const other = makeDocument({ id: 'o', clauses: clauses(4) });
const third = makeDocument({ id: 't', clauses: clauses(2) });

function link(from: string, to: string, status: ClauseLink['status'] = 'linked', score = 0.9): ClauseLink {
  return { base: toClauseId(from), other: toClauseId(to), status, score, why: [] };
}

function names(pairs: ReturnType<typeof pairClauses>): readonly string[] {
  return pairs.map(({ bases, others }) => [bases, others].map((side) => side.map(({ id }) => id).join('+')).join('='));
}

describe('pairClauses()', () => {
  it('puts every clause into one pair: firm links together, then the best uncertain one that is free, then the rest', () => {
    const links = [
      link('b:p1', 'o:p2'),
      link('b:p3', 'o:p2'),
      link('b:p2', 'o:p2', 'uncertain', 0.6),
      link('b:p2', 'o:p1', 'uncertain', 0.3),
      link('b:p4', 'o:p1', 'uncertain', 0.5),
    ];
    expect(names(pairClauses(base, other, links))).toEqual(['b:p1+b:p3=o:p2', 'b:p2=', 'b:p4=o:p1', '=o:p3', '=o:p4']);
  });

  it('keeps the two apart where nothing is linked', () => {
    expect(names(pairClauses(base, third, []))).toEqual(['b:p1=', 'b:p2=', 'b:p3=', 'b:p4=', '=t:p1', '=t:p2']);
  });
});

describe('joinRows()', () => {
  it('joins the clauses of the base that a pair of any document holds together', () => {
    const rows = joinRows(base, [
      pairClauses(base, other, [link('b:p1', 'o:p1'), link('b:p3', 'o:p1')]),
      pairClauses(base, third, [link('b:p3', 't:p2'), link('b:p4', 't:p2')]),
    ]);
    expect(rows.map((row) => row.map(({ id }) => id))).toEqual([['b:p1', 'b:p3', 'b:p4'], ['b:p2']]);
  });
});
