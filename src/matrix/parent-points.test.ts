import { describe, expect, it } from 'vitest';
import type { Framework } from '../domain/framework.js';
import { makeDocument } from '../../test/support/make-document.js';
import { listParentPoints } from './parent-points.js';

const item = (no: number, heading: string, name: string) =>
  ({ no, theme: 't1', heading, name, aliases: [], terms: [], points: [] }) as const;

const framework: Framework = {
  id: 'parent-doc',
  title: '条例',
  parent: { title: '条例' },
  note: '',
  themes: [{ id: 't1', title: '总则', short: '总则', aliases: [] }],
  items: [item(12, '', '第十二条 国家保障…'), item(3, '发展目标', '发展目标'), item(9, '', '第九条 没有原文…')],
};

const parent = makeDocument({
  clauses: [
    { text: '引言没有标号。' },
    { label: '第十二条', text: '国家保障市场主体平等使用要素。任何单位不得干预；除外。' },
    { label: '（二）', heading: '发展目标', text: '以先进思想为指导，不断发展。到2025年，建成现代医院。' },
  ],
});

describe('listParentPoints', () => {
  const points = listParentPoints(framework, parent);

  it('takes each sentence of the clause an item was made from, in the order of the items', () => {
    expect(points.map(({ id, text }) => `${id} ${text}`)).toEqual([
      '12a 国家保障市场主体平等使用要素。',
      '12b 任何单位不得干预；',
      '3a 建成现代医院。',
    ]);
  });

  it('keeps where each sentence stands', () => {
    for (const { source, start, end, text } of points)
      expect(parent.clauses.find(({ id }) => id === source)?.text.slice(start, end)).toBe(text);
  });
});
