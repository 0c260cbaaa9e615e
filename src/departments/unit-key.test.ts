import { describe, expect, it } from 'vitest';
import { toUnitKey } from './unit-key.js';

const idOf = (name: string, places: readonly string[] = [], office?: string): string =>
  toUnitKey({ name, role: 'shared', ...(office === undefined ? {} : { office }) }, places).id;

describe('toUnitKey()', () => {
  it('takes the office where it is known', () => {
    expect(idOf('省卫生健康委', [], 'health')).toBe(idOf('市卫健委', [], 'health'));
  });

  it.each([
    ['levels', '省医学会', '市医学会'],
    ['直 and 级', '省直各医院', '市级各医院'],
    ['brackets', '市医学会（挂靠单位）', '市医学会'],
    ['office and its larger form', '省委办公厅', '市委办公室'],
    ['traditional characters', '市醫學會', '市医学会'],
  ])('is one over %s', (_why, a, b) => {
    expect(idOf(a)).toBe(idOf(b));
  });

  it('leaves out the places of the document', () => {
    expect(idOf('甲省乙市医学会', ['甲省乙市', '乙市', '甲省'])).toBe(idOf('省医学会'));
  });

  it.each([
    ['市场发展中心', 'name:市场发展中心'],
    ['区域医疗中心', 'name:区域医疗中心'],
    ['县域医共体', 'name:县域医共体'],
  ])('does not cut into words: %s', (name, id) => {
    expect(idOf(name)).toBe(id);
  });
});
