import { describe, expect, it } from 'vitest';
import { rememberDiffs } from './remember-diffs.js';

describe('rememberDiffs', () => {
  it('asks once for each pair and forgets the one not used for longest', () => {
    const asked: string[] = [];
    const diff = rememberDiffs((base, other) => {
      asked.push(`${base}-${other}`);
      return { runs: [], gaveUp: false };
    }, 2);
    diff('a', 'b');
    diff('a', 'b');
    diff('b', 'a');
    diff('a', 'b');
    diff('c', 'd');
    diff('b', 'a');
    expect(asked).toEqual(['a-b', 'b-a', 'c-d', 'b-a']);
  });
});
