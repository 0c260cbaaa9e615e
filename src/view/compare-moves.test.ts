import { describe, expect, it } from 'vitest';
import type { ClauseFragment, ClauseLink, Difference } from '../domain/comparison.js';
import { toClauseId, type ClauseId } from '../domain/ids.js';
import type { Counterparts } from './compare-blocks.js';
import { joinBaseMoves, listMoves } from './compare-moves.js';
import type { GroupPiece } from './link-groups.js';

const B1 = toClauseId('b:1');
const B2 = toClauseId('b:2');
const O1 = toClauseId('o:1');

const piece = (given: Partial<GroupPiece> & Pick<GroupPiece, 'op' | 'text'>): GroupPiece => ({
  moveId: undefined,
  base: B1,
  other: O1,
  baseStart: 0,
  otherStart: 0,
  ...given,
});

function counterparts(pieces: readonly GroupPiece[], group = 0): ReadonlyMap<ClauseId, Counterparts> {
  const link: ClauseLink = { base: B1, other: O1, score: 1, status: 'linked', why: [] };
  return new Map([[B1, { diffs: [{ link, group, pieces, gaveUp: false, primary: true, sharedWith: [] }], maybe: [] }]]);
}

const fragment = (clause: ClauseId, start: number, text: string): ClauseFragment => ({
  clause,
  start,
  end: start + text.length,
  text,
});
const moved = (base: ClauseFragment, other: ClauseFragment): Difference => ({
  kind: 'moved',
  base,
  other,
  ruleId: 'kinds/other-order',
  score: 1,
});

describe('listMoves', () => {
  const away = piece({ op: 'removed', text: '推动成果转化', moveId: 1, baseStart: 4 });
  const here = piece({ op: 'added', text: '推动成果转化', moveId: 1, base: undefined, otherStart: 20 });

  it('joins the two ends of a moved run', () => {
    expect(listMoves(counterparts([away, here]), [])).toEqual([
      { base: { clause: B1, start: 4, end: 10 }, other: { clause: O1, start: 20, end: 26 } },
    ]);
  });

  it('leaves out a run whose other end is not shown, and runs that did not move', () => {
    expect(listMoves(counterparts([away, piece({ op: 'added', text: '别的' })]), [])).toEqual([]);
  });

  it('adds differences told as moves, except those that the runs already tell', () => {
    const known = moved(fragment(B1, 2, '……推动成果转化'), fragment(O1, 20, '推动成果转化'));
    const further = moved(fragment(B2, 0, '健全职务发明制度'), fragment(O1, 40, '健全职务发明制度'));
    expect(listMoves(counterparts([away, here]), [known, further])).toHaveLength(2);
    expect(listMoves(counterparts([]), [{ ...further, kind: 'reworded' }])).toEqual([]);
  });
});

describe('joinBaseMoves', () => {
  const at = (clause: ClauseId, start: number, end: number) => ({ clause, start, end });

  it('tells fragments that meet as one, with every place they went to', () => {
    const first = [{ base: at(B1, 10, 20), other: at(O1, 0, 10) }];
    const second = [
      { base: at(B1, 15, 25), other: at(O1, 50, 60) },
      { base: at(B1, 0, 5), other: at(O1, 70, 75) },
      { base: at(B2, 0, 5), other: at(O1, 80, 85) },
    ];
    expect(joinBaseMoves(B1, [first, second])).toEqual([
      { clause: B1, start: 0, end: 5, to: [{ side: 1, span: at(O1, 70, 75) }] },
      {
        clause: B1,
        start: 10,
        end: 25,
        to: [
          { side: 0, span: at(O1, 0, 10) },
          { side: 1, span: at(O1, 50, 60) },
        ],
      },
    ]);
  });
});
