import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/support/make-document.js';
import type { Header } from '../domain/document.js';
import { findSuperiors } from './superiors.js';

function document(
  id: string,
  level: Header['level'],
  adcode: string,
  frameworkId = 'hospital',
  kind: Header['kind'] = 'plan',
) {
  const place = { name: id, adcode, level: level === 'unknown' ? 'city' : level, province: '' } as const;
  return makeDocument({ id, frameworkId, header: { level, kind, locality: place }, clauses: [{ text: '一。' }] });
}

const nation = document('nation', 'nation', '100000');
const province = document('province', 'province', '510000');
const other = document('other', 'province', '520000');
const city = document('city', 'city', '511900');
const county = document('county', 'county', '511902');

describe('findSuperiors', () => {
  it('lists the documents of the places above, the nearest first', () => {
    const found = findSuperiors([nation, province, other, city, county], []);
    expect(Object.fromEntries(found)).toEqual({
      province: ['nation'],
      other: ['nation'],
      city: ['province', 'nation'],
      county: ['city', 'province', 'nation'],
    });
  });

  it('keeps the order of the corpus within a level, and holds no place for part of one with a like code', () => {
    const [second, neighbour] = [document('second', 'nation', '100000'), document('neighbour', 'city', '511000')];
    const found = findSuperiors([county, city, second, neighbour, nation, province], []);
    expect(found.get(county.id)).toEqual(['city', 'province', 'second', 'nation']);
    expect(found.get(neighbour.id)).toEqual(['province', 'second', 'nation']);
  });

  it('tells only the nation above a document of an unknown place', () => {
    const unknown = makeDocument({ id: 'unknown', frameworkId: 'hospital', header: { level: 'city' } });
    expect(findSuperiors([unknown, province, nation], []).get(unknown.id)).toEqual(['nation']);
  });

  it('leaves out other families, kinds that nobody implements and outdated versions', () => {
    const old = document('old', 'province', '510000');
    const note = document('note', 'province', '510000', 'hospital', 'drafting-note');
    const stranger = document('stranger', 'nation', '100000', 'schools');
    const found = findSuperiors([old, note, stranger, province, city], [[province.id, old.id]]);
    expect(found.get(city.id)).toEqual([province.id]);
  });
});
