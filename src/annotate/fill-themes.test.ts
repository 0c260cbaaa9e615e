import { describe, expect, it } from 'vitest';
import { makeClause } from '../../test/support/make-document.js';
import { fillThemes } from './fill-themes.js';

const theme = (id: string) => ({ id, title: id, short: id, aliases: [] });
const frame = { opening: theme('opening'), closing: theme('closing') };
const decided = (id: string | undefined) =>
  ({ theme: id, rule: id === undefined ? 'none' : 'item', score: 1 }) as const;
const fill = (rows: readonly [string, string, string | undefined, string?][], of: Partial<typeof frame> = frame) =>
  fillThemes(
    rows.map(([label, path, , text = '']) => makeClause({ label, path: path === '' ? [] : [path], text })),
    rows.map(([, , id]) => decided(id)),
    { opening: of.opening, closing: of.closing },
  ).map((decision) => decision.theme);

describe('fillThemes', () => {
  it('gives untitled paragraphs at both ends the frame of the plan', () => {
    expect(
      fill([
        ['', '', undefined],
        ['1.', '', 'schools'],
        ['', '', undefined],
      ]),
    ).toEqual(['opening', 'schools', 'closing']);
  });

  it('asks the clauses under the same heading before the nearest ones', () => {
    expect(
      fill([
        ['1.', '甲', 'schools'],
        ['1.', '乙', undefined],
        ['2.', '乙', 'teachers'],
      ]),
    ).toEqual(['schools', 'teachers', 'teachers']);
  });

  it('takes the clause before where both sides differ, the one after for an announcement', () => {
    expect(
      fill([
        ['1.', '', 'schools'],
        ['2.', '', undefined],
        ['3.', '', undefined, '具体如下：'],
        ['4.', '', 'teachers'],
      ]),
    ).toEqual(['schools', 'schools', 'teachers', 'teachers']);
  });

  it('leaves a document without any theme as it is', () => {
    expect(fill([['', '', undefined]])).toEqual([undefined]);
    expect(fill([['1.', '', undefined]], {})).toEqual([undefined]);
  });
});
