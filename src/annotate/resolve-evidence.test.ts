import { describe, expect, it } from 'vitest';
import { city, educationFramework, province } from '../../test/support/education-family.js';
import type { PolicyDocument } from '../domain/document.js';
import type { EvidencePointer, Framework } from '../domain/framework.js';
import { profileClause } from './clause-profile.js';
import { resolveEvidence } from './resolve-evidence.js';

const profiles = (documents: readonly PolicyDocument[]) =>
  documents.flatMap((document) => document.clauses.map((clause) => profileClause(document, clause)));
const resolve = (framework: Framework, documents: readonly PolicyDocument[] = [province, city]) =>
  resolveEvidence(framework, profiles(documents)).map(
    ({ profile, item }) => `${profile.document.id} ${profile.clause.heading} ${framework.items[item]?.no}`,
  );
/** The framework with other pointers on the points of item 2. */
const pointing = (...pointers: readonly EvidencePointer[][]): Framework => ({
  ...educationFramework,
  items: educationFramework.items.map((item) => ({
    ...item,
    points: item.points.map((point, i) => ({ ...point, evidence: pointers[i] ?? [] })),
  })),
});

describe('resolveEvidence', () => {
  it('finds the clause that two points of an item name', () => {
    expect(resolve(educationFramework)).toEqual(['province 办好每一所学校 2']);
  });

  it('needs the document to be there', () => {
    expect(resolve(educationFramework, [city])).toEqual([]);
  });

  it('passes over a clause that one point alone names', () => {
    expect(resolve(pointing([{ locality: '甲江省', label: '（三）', heading: '弘扬红色文化' }]))).toEqual([]);
  });

  it('knows a place by the end of its full name, and a clause by its heading when numbers differ', () => {
    const pointer = { locality: '乙山市', label: '（九）', heading: '校舍提升行动' };
    expect(resolve(pointing([pointer], [pointer]))).toEqual(['city 校舍提升行动 2']);
  });

  it('tells unnumbered paragraphs apart by the terms of the point', () => {
    const paragraphs = {
      ...city,
      clauses: city.clauses.map((clause) => ({ ...clause, label: '', heading: '' })),
    };
    const pointer = { locality: '乙山市', label: '', heading: '' };
    const [found, ...more] = resolveEvidence(pointing([pointer], [pointer]), profiles([paragraphs]));
    expect(more).toEqual([]);
    expect(found?.profile.clause.text).toContain('生均校舍面积');
  });

  it('counts two copies of one text once', () => {
    const copy = { ...province, id: city.id };
    expect(resolve(educationFramework, [province, copy])).toEqual(['province 办好每一所学校 2']);
  });
});
