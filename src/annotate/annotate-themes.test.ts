import { describe, expect, it } from 'vitest';
import {
  city,
  educationFramework,
  interpretation,
  pairSegmenter,
  province,
  stranger,
} from '../../test/support/education-family.js';
import { makeDocument } from '../../test/support/make-document.js';
import type { Framework } from '../domain/framework.js';
import { annotateThemes } from './annotate-themes.js';

const family = [province, city, interpretation, stranger];
const read = (id: string, documents = family, frameworks: readonly Framework[] = [educationFramework]) => {
  const found = annotateThemes(documents, frameworks, pairSegmenter).find(({ document }) => document.id === id);
  return found ?? expect.fail(`no document ${id}`);
};
const show = (id: string): string[] =>
  read(id).clauses.map(({ theme, items, ground }) => `${theme} [${items.join(' ')}] ${ground.rule}`);

describe('annotateThemes', () => {
  it('follows chapter headings and leaves a local addition without item', () => {
    expect(show('province')).toEqual([
      'opening [] neighbours',
      'opening [1] heading',
      'schools [2] heading',
      'schools [3] heading',
      'schools [] heading',
      'teachers [4] heading',
    ]);
  });

  it('takes the theme of the main item where chapter headings are missing', () => {
    expect(show('city')).toEqual([
      'schools [2] item',
      'schools [] neighbours',
      'teachers [5 4] item',
      'closing [6] item',
    ]);
  });

  it('reads a paragraph that spans a theme, and keeps background apart', () => {
    expect(show('interpretation')).toEqual(['opening [] heading', 'schools [3 2] heading', 'closing [6] heading']);
  });

  it('leaves a document of another field alone', () => {
    const { frameworkId, clauses, diagnostics } = read('stranger');
    expect(frameworkId).toBeUndefined();
    expect(clauses.every(({ theme, items }) => theme === undefined && items.length === 0)).toBe(true);
    expect(diagnostics).toEqual([]);
  });

  it('shows the words it rests on as the clause prints them', () => {
    const clause = read('city').clauses[0];
    expect(clause?.ground.evidence).toContain('寄宿制学校');
    expect(clause?.ground.score).toBeGreaterThan(0.5);
  });

  it('says when a document joins by content only', () => {
    const silent = { ...city, id: 'silent' as typeof city.id, header: { ...city.header, citedParents: [] } };
    const { frameworkId, diagnostics } = read('silent', [province, silent]);
    expect(frameworkId).toBe('balanced-schools');
    expect(diagnostics.map((d) => d.ruleId)).toEqual(['annotate/family-by-content']);
  });

  it('leaves out a document that cites the parent and speaks of something else', () => {
    const other = { ...stranger, id: 'other' as typeof city.id, header: { ...city.header } };
    const { frameworkId, diagnostics } = read('other', [other]);
    expect(frameworkId).toBeUndefined();
    expect(diagnostics.map((d) => d.ruleId)).toEqual(['annotate/cited-only']);
  });

  it('gives the same result in any order of documents', () => {
    const turned = annotateThemes([...family].reverse(), [educationFramework], pairSegmenter);
    for (const { document, clauses } of turned) expect(clauses).toEqual(read(document.id).clauses);
  });

  it('needs neither documents nor frameworks', () => {
    expect(annotateThemes([], [educationFramework], pairSegmenter)).toEqual([]);
    expect(annotateThemes([city], [], pairSegmenter)[0]?.clauses).toHaveLength(4);
  });
});

describe('annotateThemes() with a framework made from the articles of a parent', () => {
  const articles = [
    '企业开办应当一日办结，不得要求重复提交材料。',
    '政府采购应当平等对待各类经营主体，不得设置歧视性门槛。',
  ];
  const parent = makeDocument({
    id: 'parent',
    header: { title: '优化营商环境条例' },
    clauses: articles.map((text, i) => ({ label: `第${'一二'.charAt(i)}条`, text })),
  });
  const local = makeDocument({
    id: 'local',
    header: { title: '丙河市优化营商环境条例' },
    clauses: [
      { label: '第一条', text: '本市实行首席服务官制度。' },
      { label: '第二条', text: '市财政部门应当保证政府采购平等对待各类经营主体，不得设置歧视性门槛。' },
    ],
  });
  const framework: Framework = {
    id: 'business',
    title: '优化营商环境',
    parent: { title: '优化营商环境条例' },
    note: '',
    themes: [{ id: 'market', title: '市场环境', short: '市场环境', aliases: [] }],
    items: articles.map((_, i) => ({ no: i + 1, theme: 'market', heading: '', aliases: [], terms: [], points: [] })),
  };

  it('reads the parent by its numbers and the others by their wording', () => {
    const items = (id: string) => read(id, [parent, local], [framework]).clauses.map((clause) => clause.items);
    expect(items('parent')).toEqual([[1], [2]]);
    expect(items('local')).toEqual([[], [2]]);
  });
});
