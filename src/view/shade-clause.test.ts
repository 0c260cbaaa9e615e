import { describe, expect, it } from 'vitest';
import { toClauseId } from '../domain/ids.js';
import type { FamilyWording, WordingGroup } from '../domain/wording.js';
import { shadeClause, splitShaded } from './shade-clause.js';

const id = toClauseId('a:p1');
const text = '推广多学科诊疗模式，大力推行日间手术。';

function group(name: string, provinces: readonly string[]): WordingGroup {
  return { id: name, text: '', provinces, variants: [], items: [], parent: { status: 'no-parent' }, ladders: [] };
}

function wordingOf(marks: readonly { start: number; end: number; group: WordingGroup }[]): FamilyWording {
  const provinces = ['江西省', '河南省', '陕西省', '山西省', '四川省'];
  return { frameworkId: 'f', provinces, parent: undefined, groups: [], marks: new Map([[id, marks]]) };
}

const THREE = group('w1', ['江西省', '河南省', '陕西省']);
const wording = wordingOf([{ start: 0, end: 10, group: THREE }]);
const hrefOf = ({ id: name }: WordingGroup): string => `#${name}`;

describe('shadeClause', () => {
  it('tells of each shared stretch how many provinces of how many have it', () => {
    const { parts, share } = shadeClause({ id, text }, wording, hrefOf);
    expect(parts).toEqual([
      { text: '推广多学科诊疗模式，', shade: 3, href: '#w1', mark: '3/5 省' },
      { text: '大力推行日间手术。', shade: undefined, href: '', mark: '' },
    ]);
    expect(share).toBe('共有 53%');
  });

  it('says 上位 of what one province and the parent alone have', () => {
    const { parts } = shadeClause(
      { id, text },
      wordingOf([{ start: 0, end: 10, group: group('w2', ['江西省']) }]),
      hrefOf,
    );
    expect(parts[0]).toMatchObject({ shade: 2, mark: '上位' });
  });

  it('leaves a clause without shared stretches as it is', () => {
    expect(shadeClause({ id, text }, wordingOf([]), hrefOf)).toMatchObject({ parts: [{ text }], share: '共有 0%' });
    expect(shadeClause({ id, text: '' }, wordingOf([]), hrefOf)).toEqual({ parts: [], share: '共有 0%' });
  });
});

describe('splitShaded', () => {
  const { parts } = shadeClause({ id, text }, wording, hrefOf);

  it.each([0, 4, 10, 13, text.length, text.length + 5])('loses no character when cut after %i', (length) => {
    const { lead, rest } = splitShaded(parts, length);
    const join = (some: typeof lead): string => some.map((part) => part.text).join('');
    expect(join(lead)).toBe(text.slice(0, length));
    expect(join(rest)).toBe(text.slice(length));
  });

  it('prints the count once, behind the end of a stretch that is cut', () => {
    const { lead, rest } = splitShaded(parts, 4);
    expect(lead).toEqual([{ text: '推广多学', shade: 3, href: '#w1', mark: '' }]);
    expect(rest[0]).toEqual({ text: '科诊疗模式，', shade: 3, href: '#w1', mark: '3/5 省' });
  });
});
