import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/support/make-document.js';
import { makeCorpus } from '../../test/support/make-corpus.js';
import { buildLineageTrees, type LineageNode } from './lineage-tree.js';

/** A document that names others by their titles; its own title is its id. */
function named(id: string, ...parents: readonly string[]): ReturnType<typeof makeDocument> {
  const citedParents = parents.map((title) => ({ title, span: { start: 0, end: 0 } }));
  return makeDocument({ id, header: { title: id, citedParents } });
}

/** 「a(b(c) d*)」: `?` for a missing document, `*` where what is below was shown before. */
function draw(nodes: readonly LineageNode[]): string {
  return nodes
    .map(({ member, children, cut }) => {
      const name = member.kind === 'held' ? member.document.id : `${member.parent.title ?? ''}?`;
      return `${name}${cut ? '*' : ''}${children.length > 0 ? `(${draw(children)})` : ''}`;
    })
    .join(' ');
}

describe('buildLineageTrees', () => {
  it.each([
    ['nothing linked', [named('a'), named('b')], ''],
    ['a chain', [named('city', 'province'), named('province', 'nation'), named('nation')], 'nation(province(city))'],
    ['a missing parent', [named('a', '缺'), named('b', '缺')], '缺?(a b)'],
    [
      'a document below two, its own branch shown once',
      [
        named('nation'),
        named('law'),
        named('province', 'nation', 'law'),
        named('city', 'province'),
        named('x', 'nation'),
      ],
      'nation(province(city) x) law(province*)',
    ],
    ['two that name each other', [named('a', 'b'), named('b', 'a')], 'a(b(a*))'],
    [
      'the largest first, held before missing',
      [named('a', '缺'), named('b', 'n'), named('n'), named('c', '大'), named('d', 'c')],
      '大?(c(d)) n(b) 缺?(a)',
    ],
    ['the most named first', [named('a', '甲'), named('b', '乙'), named('c', '乙')], '乙?(b c) 甲?(a)'],
  ])('draws %s', (_why, documents, expected) => {
    expect(draw(buildLineageTrees(makeCorpus(documents)))).toBe(expected);
  });

  it('shows every document that has a link', () => {
    const documents = [named('a', 'b'), named('b', 'c'), named('c', 'b'), named('d', '缺')];
    const seen = new Set<string>();
    const walk = ({ member, children }: LineageNode): void => {
      if (member.kind === 'held') seen.add(member.document.id);
      children.forEach(walk);
    };
    buildLineageTrees(makeCorpus(documents)).forEach(walk);
    expect([...seen].sort()).toEqual(['a', 'b', 'c', 'd']);
  });
});
