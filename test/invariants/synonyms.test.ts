import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.js';

/** One set as it stands in the file. */
interface SynonymSet {
  readonly kind: string;
  readonly words: readonly string[];
  readonly to?: readonly string[];
  readonly source: string;
}

/** Words of one character that may stand in a set because nothing longer says the same. */
const SHORT: readonly string[] = [];
/** Words so common in policy texts that a query widened by them, or to them, would find everything. */
const DROWNING = [
  '医院',
  '建设',
  '发展',
  '管理',
  '工作',
  '服务',
  '政策',
  '改革',
  '实施',
  '支持',
  '政府',
  '部门',
  '单位',
];
/** No sign inside a word: the search cuts there, and the quotes of one text are not those of another. */
const PLAIN = /^[\p{L}\p{N}]+(?:[+.][\p{L}\p{N}]+)*$/u;

const file = JSON.parse(readFileSync(new URL('../../lexicons/synonyms.json', import.meta.url), 'utf8')) as {
  readonly source: string;
  readonly gathered: string;
  readonly sets: readonly SynonymSet[];
};

/** Both sides of a set; only a one-way set has a second. */
const wordsOf = ({ words, to = [] }: SynonymSet): readonly string[] => [...words, ...to];
const tell = (set: SynonymSet): string => `${set.kind} ${set.words.join('、')}`;
const repeated = (words: readonly string[]): readonly string[] =>
  words.filter((word, index) => words.indexOf(word) !== index);

describe('lexicons/synonyms.json', () => {
  it('names its source and day', () => {
    expect(file.source.length).toBeGreaterThan(0);
    expect(file.gathered).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    expect(file.sets.length).toBeGreaterThan(300);
  });

  it('gives every set a known kind and a source', () => {
    for (const set of file.sets) {
      expect(['same', 'near', 'leads'], tell(set)).toContain(set.kind);
      expect(set.source.trim(), tell(set)).not.toBe('');
    }
  });

  it('has two words or more in a set, and something on both sides of a one-way set', () => {
    for (const set of file.sets) {
      expect(set.words.length, tell(set)).toBeGreaterThanOrEqual(set.kind === 'leads' ? 1 : 2);
      expect((set.to ?? []).length > 0, tell(set)).toBe(set.kind === 'leads');
    }
  });

  it('has no word twice in a set, as the search reads it', () => {
    for (const set of file.sets) expect(repeated(wordsOf(set).map(fold)), tell(set)).toEqual([]);
  });

  it('has no set twice', () => {
    const keys = file.sets.map(({ words, to = [] }) => `${[...words].sort().join()}>${[...to].sort().join()}`);
    expect(repeated(keys)).toEqual([]);
  });

  it('does not call two words the same in more than one set', () => {
    const pairs = file.sets
      .filter(({ kind }) => kind === 'same')
      .flatMap(({ words }) =>
        words.flatMap((one, at) => words.slice(at + 1).map((other) => [one, other].sort().join())),
      );
    expect(repeated(pairs)).toEqual([]);
  });

  it('has whole words without signs, none too short or too common', () => {
    for (const set of file.sets)
      for (const word of wordsOf(set)) {
        expect(word, tell(set)).toMatch(PLAIN);
        expect(word.length >= 2 || SHORT.includes(word), `${tell(set)}: ${word}`).toBe(true);
        expect(DROWNING, tell(set)).not.toContain(word);
      }
  });

  it('has one set on a line, so that a change shows as one', () => {
    const lines = readFileSync(new URL('../../lexicons/synonyms.json', import.meta.url), 'utf8').split('\n');
    expect(lines.filter((line) => line.startsWith('    { "kind": ')).length).toBe(file.sets.length);
  });
});
