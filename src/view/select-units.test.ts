import { describe, expect, it } from 'vitest';
import type { Duty, DutyUnit } from '../domain/duty.js';
import { toClauseId, toDocumentId } from '../domain/ids.js';
import { family } from '../../test/support/ledger-family.js';
import { countClauses, selectUnits, sortUnits } from './select-units.js';

const framework = {
  ...family,
  themes: [{ id: 'care', title: '医疗服务', short: '服务', aliases: [] }],
  items: [{ no: 1, theme: 'care', heading: '提升县域服务能力', aliases: [], terms: [], points: [] }],
};
const duty = (item: number | undefined, role: Duty['role'], clauses: readonly string[], copyOf?: Duty): Duty => ({
  document: toDocumentId('甲省'),
  item,
  role,
  mentions: clauses.map((clause) => ({ clause: toClauseId(clause), name: '省财政厅', role })),
  copyOf,
});
const unit = (name: string, duties: readonly Duty[]): DutyUnit => ({
  id: `name:${name}`,
  office: undefined,
  name,
  duties,
  localities: 1,
});
const first = duty(1, 'lead', ['a', 'b']);
const finance = unit('财政部门', [first, duty(undefined, 'support', ['b', 'c'])]);
const health = unit('卫生健康部门', [duty(1, 'support', ['a'])]);
const all = { unit: '', theme: undefined, role: undefined };

describe('selectUnits', () => {
  it.each([
    ['nothing asked', all, ['财政部门', '卫生健康部门']],
    ['a word of the counted name', { ...all, unit: '卫生' }, ['卫生健康部门']],
    ['words of the printed and of the counted name', { ...all, unit: '财政厅 部门 卫生' }, ['卫生健康部门']],
    ['a role', { ...all, role: 'lead' as const }, ['财政部门']],
    ['a theme that no item has', { ...all, theme: 'nix' }, []],
  ])('%s', (_why, filter, names) => {
    expect(selectUnits(framework, [finance, health], filter).map(({ name }) => name)).toEqual(names);
  });

  it('keeps only the duties that pass', () => {
    const [found] = selectUnits(framework, [finance], { ...all, theme: 'care' });
    expect(found?.duties).toEqual([first]);
  });
});

describe('sortUnits', () => {
  it('counts clauses once, whatever items they take up, and copies not at all', () => {
    expect(countClauses(finance)).toBe(3);
    expect(countClauses({ duties: [first, duty(1, 'lead', ['z'], first)] })).toBe(2);
  });

  it('puts those of most clauses first', () => {
    expect(sortUnits([health, finance], 'clauses').map(({ name }) => name)).toEqual(['财政部门', '卫生健康部门']);
    expect(sortUnits([health, finance], 'places').map(({ name }) => name)).toEqual(['卫生健康部门', '财政部门']);
  });
});
