import { describe, expect, it } from 'vitest';
import { makeDocument, type GivenDocument } from '../../test/support/make-document.js';
import type { Department } from '../domain/annotation.js';
import type { DutyDifference } from '../domain/duty.js';
import type { Framework } from '../domain/framework.js';
import { toDocumentId } from '../domain/ids.js';
import { buildDuties } from './build-duties.js';
import { compareDuties } from './compare-duties.js';

const framework: Framework = {
  id: 'family',
  title: '养老服务',
  parent: { title: '关于养老服务的意见' },
  note: '',
  themes: [],
  items: [1, 2, 3].map((no) => ({ no, theme: 't', heading: `事项${no}`, aliases: [], terms: [], points: [] })),
};

const unit = (name: string, office?: string, role: Department['role'] = 'shared'): Department => ({
  name,
  role,
  ...(office === undefined ? {} : { office }),
});

/** A document whose n-th clause takes up item n with these units. */
function documentOf(id: string, ...units: readonly (readonly Department[])[]): ReturnType<typeof makeDocument> {
  const given: GivenDocument = {
    id,
    frameworkId: 'family',
    header: { locality: { name: id, adcode: '990000', level: 'province', province: id } },
    clauses: units.map((departments, at) => ({ items: [at + 1], departments })),
  };
  return makeDocument(given);
}

const province = documentOf(
  '甲省',
  [unit('省民政厅', 'civil-affairs', 'lead'), unit('省财政厅', 'finance', 'support'), unit('省医学会')],
  [unit('省民政厅', 'civil-affairs')],
  [],
);
const city = documentOf(
  '甲省乙市',
  [
    unit('市民政局', 'civil-affairs', 'support'),
    unit('市财政局', 'finance', 'lead'),
    unit('市医学会', undefined, 'lead'),
  ],
  [],
  [unit('市教育局', 'education')],
);
const silent = documentOf('丙省', [], [], []);
const all = [province, city, silent];
const build = (copies: readonly (readonly [string, string])[] = [], documents = all) =>
  buildDuties(
    documents,
    framework,
    new Map(copies.map(([copy, first]) => [toDocumentId(copy), toDocumentId(first)])),
    (id) => (id === 'civil-affairs' ? '民政部门' : undefined),
  );

const show = ({ unit: id, item, change }: DutyDifference): string => `${id} ${item} ${change}`;

describe('buildDuties()', () => {
  it('brings an office together over levels, with its name, items, roles and clauses', () => {
    const [first] = build().units;
    expect(first).toMatchObject({ id: 'office:civil-affairs', name: '民政部门', localities: 2 });
    expect(first?.duties.map(({ document, item, role, mentions }) => [document, item, role, mentions.length])).toEqual([
      ['甲省', 1, 'lead', 1],
      ['甲省', 2, 'shared', 1],
      ['甲省乙市', 1, 'support', 1],
    ]);
  });

  it('tells what is not stated from what is', () => {
    const { documents } = build();
    expect(documents.map(({ isStated }) => isStated)).toEqual([true, true, false]);
    expect([...(documents[0]?.items ?? [])]).toEqual([
      [1, 'stated'],
      [2, 'stated'],
      [3, 'unstated'],
    ]);
  });

  it('takes the strongest part where several clauses name a unit', () => {
    const twice = makeDocument({
      id: 'twice',
      clauses: [
        { items: [1], departments: [unit('省民政厅', 'civil-affairs', 'support')] },
        { items: [1], departments: [unit('省民政厅', 'civil-affairs', 'lead')] },
      ],
    });
    const [duty] = build([], [twice]).units[0]?.duties ?? [];
    expect(duty).toMatchObject({ role: 'lead', mentions: [{ role: 'support' }, { role: 'lead' }] });
  });

  it('counts a near copy once where it says the same', () => {
    const copy = { ...documentOf('copy', [unit('省民政厅', 'civil-affairs', 'lead')]) };
    const [first] = build([['copy', '甲省']], [copy, province]).units;
    expect(first?.duties.map(({ document, copyOf }) => [document, copyOf?.document])).toEqual([
      ['copy', '甲省'],
      ['甲省', undefined],
      ['甲省', undefined],
    ]);
  });

  it('comes out the same each time', () => {
    expect(build()).toEqual(build());
  });
});

describe('compareDuties()', () => {
  it('finds what was added, dropped and changed, only where both documents name units', () => {
    const found = compareDuties(build(), (id) => (id === city.id ? [province.id] : []));
    expect(found.map(show)).toEqual([
      'office:civil-affairs 1 to-support',
      'name:医学会 1 unclear',
      'office:finance 1 to-lead',
    ]);
    const more = documentOf('丁省', [unit('省教育厅', 'education')]);
    const against = compareDuties(build([], [province, more]), (id) => (id === more.id ? [province.id] : []));
    expect(against.map(show).sort()).toEqual([
      'name:医学会 1 dropped',
      'office:civil-affairs 1 dropped',
      'office:education 1 added',
      'office:finance 1 dropped',
    ]);
  });

  it('says nothing of a document that names no units, and passes over such a base', () => {
    expect(compareDuties(build(), (id) => (id === silent.id ? [province.id] : []))).toEqual([]);
    const found = compareDuties(build(), (id) => (id === city.id ? [silent.id, province.id] : []));
    expect(new Set(found.map(({ against }) => against))).toEqual(new Set([province.id]));
  });

  it('turns added into dropped when the two are swapped', () => {
    const there = compareDuties(build(), (id) => (id === city.id ? [province.id] : []));
    const back = compareDuties(build(), (id) => (id === province.id ? [city.id] : []));
    const turned: Readonly<Record<string, string>> = {
      added: 'dropped',
      dropped: 'added',
      'to-lead': 'to-support',
      'to-support': 'to-lead',
    };
    expect(back.map(show)).toEqual(there.map((one) => `${one.unit} ${one.item} ${turned[one.change] ?? one.change}`));
  });
});
