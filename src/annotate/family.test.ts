import { describe, expect, it } from 'vitest';
import { city, educationFramework, province, stranger } from '../../test/support/education-family.js';
import { makeDocument } from '../../test/support/make-document.js';
import type { Framework } from '../domain/framework.js';
import { belongsTo, citesParent, isParent, makeContentMeter } from './family.js';
import { readFrameworkWords } from './framework-words.js';

const words = readFrameworkWords(educationFramework);
const span = { start: 0, end: 0 };
const citing = (parent: { documentNumber?: string; title?: string }) =>
  makeDocument({ header: { citedParents: [{ ...parent, span }] } });

describe('citesParent', () => {
  it.each([
    ['the number', { documentNumber: '国办发〔2031〕9号' }, true],
    ['the number in other brackets', { documentNumber: '国办发[2031]9号' }, true],
    ['another number', { documentNumber: '国办发〔2030〕9号' }, false],
    ['the title', { title: '国务院办公厅关于推进义务教育优质均衡发展的意见' }, true],
    ['the title without issuer', { title: '关于推进义务教育优质均衡发展的意见' }, true],
    ['the title of another issuer', { title: '甲江省人民政府办公厅关于推进义务教育优质均衡发展的意见' }, false],
    [
      'the same title under another number',
      { documentNumber: '国办发〔2020〕1号', title: educationFramework.parent.title },
      false,
    ],
    ['no title', { title: '' }, false],
  ])('weighs %s', (_why, parent, expected) => {
    expect(citesParent(citing(parent), words)).toBe(expected);
  });

  it('takes a regulation that bears the title after a place name', () => {
    const framework: Framework = { ...educationFramework, parent: { title: '优化营商环境条例', issuer: '国务院' } };
    const regulation = (title: string) => makeDocument({ header: { title } });
    const ofParent = readFrameworkWords(framework);
    expect(citesParent(regulation('丙河市优化营商环境条例'), ofParent)).toBe(true);
    expect(isParent(regulation('丙河市优化营商环境条例'), ofParent)).toBe(false);
    expect(isParent(regulation('优化营商环境条例'), ofParent)).toBe(true);
    expect(citesParent(citing({ title: '丁山省优化营商环境条例' }), ofParent)).toBe(false);
  });
});

describe('makeContentMeter', () => {
  const measure = makeContentMeter(words);

  it('puts documents of the field far above others', () => {
    expect(measure(province)).toBeGreaterThan(0.5);
    expect(measure(city)).toBeGreaterThan(0.5);
    expect(measure(stranger)).toBe(0);
    expect(measure(makeDocument())).toBe(0);
  });
});

describe('belongsTo', () => {
  const headingsOnly = readFrameworkWords({
    ...educationFramework,
    items: educationFramework.items.map((item) => ({ ...item, terms: [], points: [] })),
  });

  it.each([
    ['citation and content', { cites: true, content: 0.4 }, words, true],
    ['content alone', { cites: false, content: 0.4 }, words, true],
    ['little content alone', { cites: false, content: 0.1 }, words, false],
    ['citation without content', { cites: true, content: 0 }, words, false],
    ['citation of a framework that has headings only', { cites: true, content: 0 }, headingsOnly, true],
  ])('weighs %s', (_why, ground, of, expected) => {
    expect(belongsTo(ground, of)).toBe(expected);
  });
});
