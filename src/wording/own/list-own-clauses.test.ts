import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../../test/support/make-document.js';
import type { AnnotatedClause } from '../../domain/annotation.js';
import type { AttributedStretch, ConcreteGround, DocumentAttribution } from '../../domain/wording.js';
import { listOwnClauses } from './list-own-clauses.js';

const OWN = '省直三甲医院建立直升机临时起降点，购置救援直升机，组建航空救援队伍。';
const SHARED = '加强县级医院对基层医疗卫生机构的统筹管理，推动医疗服务下沉。';
const NUMBER: ConcreteGround = { kind: 'number', text: '3架', start: 0, end: 2 };

function stretch(text: string, source: AttributedStretch['source'], ruleId: string): AttributedStretch {
  return { start: 0, end: text.length, text, source, from: undefined, exact: true, alsoIn: [], ruleId };
}

const nowhere = (text: string): AttributedStretch => stretch(text, 'own', 'attribution/no-long-run');

function list(
  given: Partial<AnnotatedClause>,
  stretches: readonly AttributedStretch[],
  grounds: readonly ConcreteGround[] = [],
): ReturnType<typeof listOwnClauses> {
  const document = makeDocument({ id: 'a', clauses: [{ theme: 't', heading: '航空救援', text: OWN, ...given }] });
  const attribution: DocumentAttribution = {
    document: document.id,
    superiors: [],
    laterSuperiors: [],
    totals: { nation: 0, province: 0, city: 0, sibling: 0, own: 0, formula: 0, undecided: 0 },
    clauses: document.clauses.map(({ id }) => ({ clause: id, stretches })),
  };
  return listOwnClauses(document, attribution, () => grounds);
}

describe('listOwnClauses', () => {
  it('lists a titled clause without item whose words stand nowhere else, with their share', () => {
    const [found] = list({}, [nowhere(OWN)]);
    expect(found).toMatchObject({ clause: 'a:p1', theme: 't', share: 1, ruleId: 'own/no-item' });
  });

  it.each([
    ['takes up an item', { items: [3] }, [nowhere(OWN)]],
    ['has no theme', { theme: undefined }, [nowhere(OWN)]],
    ['stands elsewhere', {}, [stretch(OWN, 'undecided', 'attribution/superior-missing')]],
    ['stands elsewhere by half', {}, [nowhere(OWN), stretch(SHARED, 'sibling', 'attribution/earlier-place')]],
    ['stands in a later document', {}, [stretch(OWN, 'own', 'attribution/later-only')]],
    ['is a short line', {}, [nowhere('航空救援。')]],
    ['is an untitled paragraph that names nothing', { heading: '' }, [nowhere(OWN)]],
  ])('leaves out a clause that %s', (_why, given, stretches) => {
    expect(list(given, stretches)).toEqual([]);
  });

  it('takes an untitled paragraph that is concrete', () => {
    expect(list({ heading: '' }, [nowhere(OWN)], [NUMBER])).toHaveLength(1);
  });

  it('counts no formulae', () => {
    const [found] = list({}, [nowhere(OWN), stretch(SHARED, 'formula', 'attribution/formula')]);
    expect(found?.share).toBe(1);
  });
});
