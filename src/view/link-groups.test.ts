import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClauseLink, DiffRun, TextDiff } from '../domain/comparison.js';
import { toClauseId, type ClauseId } from '../domain/ids.js';
import { diffGroup, groupLinks } from './link-groups.js';

const id = toClauseId;

function link(base: string, other: string): ClauseLink {
  return { base: id(base), other: id(other), score: 1, status: 'linked', why: [] };
}

/** A crude difference: common head and tail equal, the middle replaced. */
function crudeDiff(base: string, other: string): TextDiff {
  let head = 0;
  while (head < base.length && head < other.length && base[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(base.length, other.length) - head && base.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const runs: DiffRun[] = [
    { op: 'equal', text: base.slice(0, head) },
    { op: 'removed', text: base.slice(head, base.length - tail) },
    { op: 'added', text: other.slice(head, other.length - tail) },
    { op: 'equal', text: base.slice(base.length - tail) },
  ];
  return { runs: runs.filter((run) => run.text !== ''), gaveUp: false };
}

describe('groupLinks', () => {
  const order = (clause: ClauseId): number => Number(clause.slice(1));

  it.each([
    ['one and one', [link('a1', 'b1'), link('a2', 'b2')], ['a1=b1', 'a2=b2']],
    ['a clause split in two', [link('a1', 'b2'), link('a1', 'b1')], ['a1=b1+b2']],
    ['two clauses merged', [link('a2', 'b1'), link('a1', 'b1')], ['a1+a2=b1']],
    ['a chain that joins two groups', [link('a1', 'b1'), link('a2', 'b2'), link('a2', 'b1')], ['a1+a2=b1+b2']],
    ['no link', [], []],
  ])('%s', (_name, links, expected) => {
    const groups = groupLinks(links, order);
    expect(groups.map(({ bases, others }) => `${bases.join('+')}=${others.join('+')}`)).toEqual(expected);
  });
});

describe('diffGroup', () => {
  it('gives every character of each clause to that clause, once and in order', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '，', '1'), maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 3 }),
        fc.array(text, { minLength: 1, maxLength: 3 }),
        (left, right) => {
          const texts = new Map<ClauseId, string>();
          const bases = left.map((value, i) => (texts.set(id(`a${i}`), value), id(`a${i}`)));
          const others = right.map((value, i) => (texts.set(id(`b${i}`), value), id(`b${i}`)));
          const { pieces } = diffGroup({ bases, others }, (clause) => texts.get(clause) ?? '', crudeDiff);
          for (const clause of bases) {
            const own = pieces.filter((piece) => piece.op !== 'added' && piece.base === clause);
            expect(own.map((piece) => piece.text).join('')).toBe(texts.get(clause));
            for (const piece of own) {
              expect(texts.get(clause)?.slice(piece.baseStart, piece.baseStart + piece.text.length)).toBe(piece.text);
            }
          }
          for (const clause of others) {
            const own = pieces.filter((piece) => piece.op !== 'removed' && piece.other === clause);
            expect(own.map((piece) => piece.text).join('')).toBe(texts.get(clause));
          }
        },
      ),
    );
  });
});
