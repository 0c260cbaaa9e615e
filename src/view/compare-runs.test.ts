import { describe, expect, it } from 'vitest';
import type { Difference } from '../domain/comparison.js';
import { toClauseId } from '../domain/ids.js';
import { labelWords, type TextLabel } from './compare-labels.js';
import { toShownRun, type ShownRun } from './compare-runs.js';
import type { GroupPiece } from './link-groups.js';

const OTHER = toClauseId('o:1');

const piece = (op: GroupPiece['op'], text: string, otherStart = 0, moveId?: number): GroupPiece => ({
  op,
  text,
  moveId,
  base: toClauseId('b:1'),
  other: OTHER,
  baseStart: 0,
  otherStart,
});

const difference = (kind: Difference['kind'], text: string, start: number, words: string): Difference => ({
  kind,
  base: null,
  other: { clause: OTHER, start, end: start + text.length, text },
  words,
  ruleId: 'kinds/number-without-base',
  score: 0.95,
});

/** A run as text: 「达到{量化}95%」. */
const print = ({ parts }: ShownRun): string =>
  parts.map(({ text, label, tone }) => (tone === '' ? text : `{${label}}${text}`)).join('');

describe('labelWords', () => {
  it.each<[string, readonly Difference[], readonly string[]]>([
    ['finds the words inside their fragment', [difference('quantified', '达到95%', 10, '95%')], ['12-15 量化']],
    [
      'joins kinds that rest on the same words',
      [difference('quantified', '2025年', 0, '2025年'), difference('dated', '2025年', 0, '2025年')],
      ['0-5 量化、定时'],
    ],
    [
      'keeps the first of two that meet',
      [difference('specified', '运城市中心医院', 0, '运城市中心医院'), difference('quantified', '中心医院', 3, '中心')],
      ['0-7 具体化'],
    ],
    [
      'finds the parts of a list that is not printed together',
      [difference('specified', '确定运城市第二医院（传染病院）和市中医院', 0, '运城市第二医院、市中医院')],
      ['2-9 具体化', '16-20 具体化'],
    ],
    ['leaves out words that stand elsewhere', [difference('assigned', '加强建设', 0, '市财政局')], []],
    ['leaves out kinds that show as whole runs', [difference('added', '加强建设', 0, '加强')], []],
  ])('%s', (_name, differences, expected) => {
    const { labels, placed } = labelWords(OTHER, differences);
    expect(labels.map(({ start, end, label }) => `${start}-${end} ${label}`)).toEqual(expected);
    expect(placed.size > 0).toBe(expected.length > 0);
  });
});

describe('toShownRun', () => {
  const { labels } = labelWords(OTHER, [difference('quantified', '达到95%', 100, '95%')]);

  it('cuts a run at its labels and leaves the rest to the numbers', () => {
    const run = toShownRun(piece('added', '到2025年达到95%以上', 94), labels, undefined);
    expect(print(run)).toBe('到2025年达到{量化}95%以上');
    expect(run.parts.filter(({ number }) => number).map(({ text }) => text)).toEqual(['2025年']);
    expect(run.word).toBe('增');
  });

  it('names a label once where it lies in two runs', () => {
    const first = toShownRun(piece('added', '达到9', 100), labels, undefined);
    const second = toShownRun(piece('equal', '5%以上', 103), labels, undefined);
    expect(print(first)).toBe('达到{量化}9');
    expect(print(second)).toBe('{}5%以上');
  });

  it('folds a long passage that is the same, but none that holds a label', () => {
    const long = '坚持公益性，'.repeat(12);
    expect(toShownRun(piece('equal', long), [], undefined).fold).toEqual({ lead: '坚持公益性，坚持……', count: 72 });
    expect(toShownRun(piece('equal', long.slice(0, 59)), [], undefined).fold).toBeUndefined();
    const label: TextLabel = {
      start: 3,
      end: 5,
      label: '减弱',
      tone: 'k-tone',
      moved: false,
      anchor: '',
      jump: undefined,
    };
    expect(toShownRun(piece('equal', long), [label], undefined).fold).toBeUndefined();
    expect(toShownRun(piece('added', long), [], undefined).fold).toBeUndefined();
  });

  it('shortens a fragment that moved away and leads to its new place', () => {
    const jump = { href: '#there', label: '看运城市新处' };
    const run = toShownRun(piece('removed', '推动科技成果转化，健全职务发明制度', 0, 3), [], jump);
    expect(run).toMatchObject({ mark: 'moved-away', word: '移走', whole: false });
    expect(run.parts).toMatchObject([{ text: '推动科技成果转化，健全职……', jump }]);
    expect(toShownRun(piece('removed', '推动'), [], jump).parts[0]?.jump).toBeUndefined();
  });
});

describe('labels inside a moved fragment', () => {
  const jump = { href: '#from', label: '看江西省原处' };
  const move: TextLabel = { start: 10, end: 30, label: '移位', tone: 'k-same', moved: true, anchor: 'here', jump };
  const outline = (differences: readonly Difference[]): readonly string[] =>
    labelWords(OTHER, differences, [move]).labels.map(
      ({ start, end, label, anchor, jump: link }) => `${start}-${end} ${label} ${anchor}${link ? ' →' : ''}`,
    );

  it('cuts the fragment around them: the first part bears the anchor, the last the link', () => {
    expect(outline([difference('weakened', '鼓励', 10, '鼓励')])).toEqual(['10-12 减弱 here', '12-30   →']);
    expect(outline([difference('quantified', '三年', 28, '三年')])).toEqual(['10-28 移位 here', '28-30 量化  →']);
  });

  it('keeps the fragment whole where words cross its border', () => {
    const across = difference('quantified', '到2025年', 28, '2025年');
    expect(outline([across])).toEqual(['10-30 移位 here →']);
    expect(labelWords(OTHER, [across], [move]).placed.size).toBe(0);
  });
});
