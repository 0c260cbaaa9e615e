import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/support/make-document.js';
import type { Piece } from '../domain/span.js';
import { cutSource } from './source-segments.js';

/** The place of `part` in `raw`, as a piece of a derived text that is this part alone. */
function find(raw: string, part: string, from = 0): Piece {
  const start = raw.indexOf(part, from);
  if (start < 0) throw new Error(`"${part}" is not in the text`);
  return { start, end: start + part.length, at: 0 };
}

const RAW = '  首页 > 公开\n# 方案\n一、总则。\n**甲的正文前半\n第 1 页\n后半。（责任单位：甲委）&nbsp;\n附件\n表\n';
const document = makeDocument({
  headerSpans: [find(RAW, '方案')],
  headings: [{ title: '总则', depth: 1, firstClause: undefined, span: find(RAW, '一、总则。') }],
  clauses: [
    {
      origin: {
        whole: { start: 0, end: 0 },
        label: [],
        heading: [],
        text: [find(RAW, '甲的正文前半'), find(RAW, '后半。')],
        departments: [find(RAW, '（责任单位：甲委）')],
      },
    },
  ],
  annexes: [{ title: '附件', text: '表', span: find(RAW, '附件\n表') }],
  setAside: [
    { reason: 'navigation', text: '首页 > 公开', span: find(RAW, '首页 > 公开') },
    { reason: 'page-furniture', text: '第 1 页', span: find(RAW, '第 1 页') },
  ],
});

describe('cutSource', () => {
  it('puts every character into one row, white space and marks with what stands before', () => {
    const rows = cutSource(RAW, document);
    expect(rows.map(({ owner, start, end }) => [owner.kind, RAW.slice(start, end)])).toEqual([
      ['set-aside', '  首页 > 公开\n# '],
      ['header', '方案\n'],
      ['group-heading', '一、总则。\n**'],
      ['clause', '甲的正文前半\n'],
      ['set-aside', '第 1 页\n'],
      ['clause', '后半。（责任单位：甲委）&nbsp;\n'],
      ['annex', '附件\n表\n'],
    ]);
  });

  it('tells text, departments and white space of a clause apart', () => {
    const row = cutSource(RAW, document)[5];
    expect(row?.segments.map(({ role, start, end }) => [role, RAW.slice(start, end)])).toEqual([
      ['text', '后半。'],
      ['departments', '（责任单位：甲委）'],
      ['space', '&nbsp;\n'],
    ]);
  });

  it('shows letters that nothing claims as not read, and never as white space', () => {
    const raw = '漏读的字。';
    expect(cutSource(raw, makeDocument())).toEqual([
      { owner: { kind: 'none' }, start: 0, end: 5, segments: [{ role: 'unread', start: 0, end: 5 }] },
    ]);
  });

  it('keeps another document of the file together', () => {
    const other = makeDocument({ id: 'other', span: find(RAW, '一、总则。\n**甲的正文前半\n第 1 页\n后半。') });
    const rows = cutSource(RAW, makeDocument({ headerSpans: [find(RAW, '方案')] }), [other]);
    expect(rows.filter(({ owner }) => owner.kind === 'other')).toHaveLength(1);
    expect(rows.map(({ start, end }) => RAW.slice(start, end)).join('')).toBe(RAW);
  });
});
