import { describe, expect, it } from 'vitest';
import type { BaseCoverage } from '../domain/comparison.js';
import { toClauseId } from '../domain/ids.js';
import type { CounterpartDiff } from './compare-blocks.js';
import { findLost } from './compare-lost.js';

const BASE = toClauseId('b:1');
const OTHER = toClauseId('o:1');
const FIRST = '完善省、市、县三级质量控制工作网络，';
const SECOND = '加大对中医医院的支持力度，做优做强专科，';
const THIRD = '支持各类院校加强相关学科建设。';
const clause = { id: BASE, text: FIRST + SECOND + THIRD };

const span = (text: string) => {
  const start = clause.text.indexOf(text);
  return { clause: BASE, start, end: start + text.length, text };
};

function lacking(...texts: readonly string[]): CounterpartDiff {
  return {
    link: { base: BASE, other: OTHER, score: 1, status: 'linked', why: [] },
    group: 0,
    gaveUp: false,
    primary: true,
    sharedWith: [],
    pieces: texts.map((text) => ({
      op: 'removed',
      text,
      moveId: undefined,
      base: BASE,
      other: OTHER,
      baseStart: clause.text.indexOf(text),
      otherStart: 0,
    })),
  };
}

const coverage = (...missing: readonly string[]): BaseCoverage => ({
  clause: BASE,
  status: 'partly',
  share: 0.704,
  missing: missing.map(span),
});

const print = (lost: ReturnType<typeof findLost>): readonly string[] | undefined =>
  lost?.entries.map(({ parts, nowhere }) => `${nowhere ? '全文' : '此处'} ${parts.map(({ text }) => text).join('')}`);

describe('findLost', () => {
  it('tells what is lacking here from what stands nowhere, each once, in the order of the base', () => {
    const lost = findLost(clause, [lacking(SECOND, FIRST)], coverage(SECOND, THIRD));
    expect(print(lost)).toEqual([`此处 ${FIRST}`, `全文 ${SECOND}`, `全文 ${THIRD}`]);
    expect(lost).toMatchObject({ nowhere: 2, share: 70 });
  });

  it('leaves short removals to the text', () => {
    expect(findLost(clause, [lacking('支持')], coverage())).toBeUndefined();
  });

  it('knows no share where the comparison gives none', () => {
    expect(findLost(clause, [lacking(FIRST)], undefined)?.share).toBeUndefined();
  });
});
