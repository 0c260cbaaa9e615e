import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/support/make-document.js';
import { clauseNumber } from './clause-number.js';

const document = makeDocument({
  clauses: [
    { text: '引言第一段。' },
    { text: '引言第二段。' },
    { label: '（一）', path: ['一、总体要求'], heading: '指导思想' },
    { label: '1.', path: ['二、主要任务', '（一）构建新体系'], heading: '建设网络' },
    { label: '2．', path: ['二、主要任务'], heading: '打造高地' },
    { label: '第十二条', path: ['第三章 监督'], text: '应当公开。' },
    { path: ['三、保障措施'], heading: '争创国家医学中心' },
    { path: ['三、保障措施'], text: '一段。' },
    { path: ['三、保障措施'], text: '又一段。' },
    { label: '一是', path: ['工作要求'], text: '落实责任。' },
    { path: ['总则'], heading: '这是一个特别特别特别特别特别特别特别特别特别长的标题' },
  ],
});

describe('clauseNumber', () => {
  it.each([
    [1, '第1段'],
    [2, '第2段'],
    [3, '一（一）'],
    [4, '二（一）1'],
    [5, '二、2'],
    [6, '第十二条'],
    [7, '三“争创国家医学中心”'],
    [8, '三第1段'],
    [9, '三第2段'],
    [10, '“工作要求”一是'],
    [11, '“总则”“这是一个特别特别特别特别特别特别特别特别特别长的……”'],
  ])('names clause %i as an official text quotes it: %s', (no, expected) => {
    const clause = document.clauses[no - 1];
    if (!clause) throw new Error(`no clause ${no}`);
    expect(clauseNumber(clause, document.clauses)).toBe(expected);
  });
});
