import { describe, expect, it } from 'vitest';
import { meansLocality, pickNamedClause } from './named-clause.js';

const clauses = [
  { label: '', heading: '', body: '为落实国家部署' },
  { label: '', heading: '', body: '寄宿制学校宿舍床位全部达标' },
  { label: '一', heading: '发展目标', body: '发展目标学校达标' },
];

describe('pickNamedClause', () => {
  it.each([
    ['label and heading', { label: '一', heading: '发展目标' }, [], 2],
    ['the heading where the numbering differs', { label: '三', heading: '发展目标' }, [], 2],
    ['of several paragraphs the one with the terms', { label: '', heading: '' }, ['宿舍床位'], 1],
  ])('goes by %s', (_name, pointer, terms, at) => {
    expect(pickNamedClause(pointer, terms, clauses)).toBe(clauses[at]);
  });

  it.each([
    ['a heading that no clause has', { label: '一', heading: '指导思想' }, []],
    ['paragraphs without any of the terms', { label: '', heading: '' }, ['智慧课堂']],
  ])('finds nothing for %s', (_name, pointer, terms) => {
    expect(pickNamedClause(pointer, terms, clauses)).toBeUndefined();
  });
});

describe('meansLocality', () => {
  it.each([
    ['巴中市', '四川省巴中市', true],
    ['四川省', '四川省巴中市', false],
    ['', '四川省', false],
    ['四川省', undefined, false],
  ])('%s means %s: %s', (locality, name, means) => {
    expect(meansLocality(locality, name)).toBe(means);
  });
});
