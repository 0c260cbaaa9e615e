import { describe, expect, it } from 'vitest';
import { family, ledgerBuilder, planOf } from '../../test/support/ledger-family.js';
import type { AnnotatedDocument } from '../domain/annotation.js';
import { toDocumentId, type DocumentId } from '../domain/ids.js';
import { buildChains } from './build-chains.js';
import { compareLedger, type BasesOf } from './compare-ledger.js';

const nation = planOf('全国', '100000', ['到2025年，县域就诊率达到90%。三级医院四级手术占比达到30%。']);
const province = planOf('甲省', '990000', ['到2025年，县域就诊率达到92%。']);
const city = planOf('甲省乙市', '990100', ['到2024年，县域内就诊率达到96%。', '示范基地达到3个。']);
const other = planOf('丙省', '980000', ['县域就诊率达到85%。二级医院四级手术占比达到20%。']);
const all = [{ ...nation, header: { ...nation.header, level: 'nation' as const } }, province, city, other];
const built = ledgerBuilder()(all, family, new Map());

const SUPERIORS = new Map<string, readonly string[]>([
  ['甲省', ['全国']],
  ['甲省乙市', ['甲省', '全国']],
  ['丙省', ['全国']],
]);
const superiors: BasesOf = (id) => (SUPERIORS.get(id) ?? []).map(toDocumentId);

function verdicts(basesOf: BasesOf): Readonly<Record<string, string>> {
  const comparisons = compareLedger(built, basesOf);
  return Object.fromEntries(
    [...comparisons].map(([entry, { against, verdict }]) => [
      `${entry.document} ${String(entry.target.value)}`,
      `${verdict} than ${against.document} ${String(against.target.value)}`,
    ]),
  );
}

describe('compareLedger()', () => {
  it('holds each target against the nearest document above that sets it', () => {
    expect(verdicts(superiors)).toEqual({
      '甲省 92': 'stricter than 全国 90',
      '甲省乙市 96': 'stricter than 甲省 92',
      '丙省 85': 'looser than 全国 90',
      '丙省 20': 'undecided than 全国 30',
    });
  });

  it('holds all others against a chosen base', () => {
    expect(verdicts(() => [province.id])).toEqual({
      '全国 90': 'looser than 甲省 92',
      '甲省乙市 96': 'stricter than 甲省 92',
      '丙省 85': 'looser than 甲省 92',
    });
  });

  it('says nothing where the base says several things', () => {
    const twice = planOf('丁省', '970000', ['县域就诊率达到90%。', '县域就诊率达到94%。']);
    const both = ledgerBuilder()([twice, province], family, new Map());
    const [[, comparison] = []] = compareLedger(both, (id) => (id === province.id ? [twice.id] : []));
    expect(comparison).toMatchObject({ verdict: 'undecided', ruleId: 'ledger/several-targets', score: 0 });
  });

  it('says nothing where the base says the same in like words elsewhere', () => {
    const law = planOf('戊省', '960000', [
      '对代表建议，应当自交办之日起三个月内答复。',
      '对涉及面广的，应当自交办之日起六个月内答复代表。',
    ]);
    const local = planOf('戊省己市', '960100', ['对代表建议，应当自交办之日起三个月内答复代表。']);
    const both = ledgerBuilder()([law, local], family, new Map());
    const found = [...compareLedger(both, (id) => (id === local.id ? [law.id] : [])).values()];
    expect(found.filter(({ verdict }) => verdict === 'stricter' || verdict === 'looser')).toEqual([]);
  });
});

describe('buildChains()', () => {
  it('follows an indicator down the levels with factor, gap, lead and sample', () => {
    const byId = new Map<DocumentId, AnnotatedDocument>(all.map((document) => [document.id, document]));
    const chains = buildChains(built, compareLedger(built, superiors), byId);
    const chain = chains.find(({ steps }) => steps.length === 3);
    expect(chain?.steps.map(({ entry, gap, leadMonths, unit }) => [entry.document, gap, leadMonths, unit])).toEqual([
      ['甲省', 2, 0, '%'],
      ['甲省乙市', 4, 12, '%'],
      ['丙省', -5, undefined, '%'],
    ]);
    expect(chain?.summaries).toEqual([
      {
        from: 'nation',
        to: 'province',
        sample: 2,
        compared: 2,
        medianFactor: 0.9833,
        medianGap: -1.5,
        medianLeadMonths: 0,
      },
      {
        from: 'province',
        to: 'city',
        sample: 1,
        compared: 1,
        medianFactor: 1.043,
        medianGap: 4,
        medianLeadMonths: 12,
      },
    ]);
  });

  it('gives no numbers where the two cannot be compared', () => {
    const byId = new Map<DocumentId, AnnotatedDocument>(all.map((document) => [document.id, document]));
    const chains = buildChains(built, compareLedger(built, superiors), byId);
    const unlike = chains.flatMap(({ steps }) => steps).find(({ entry }) => entry.target.value === 20);
    expect(unlike).toMatchObject({ verdict: 'undecided', factor: undefined, gap: undefined, unit: undefined });
  });
});
