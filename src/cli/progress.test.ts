import { describe, expect, it } from 'vitest';
import { makeProgress } from './progress.js';

function written(isTTY: boolean, steps: readonly number[], all: number): string {
  const parts: string[] = [];
  const progress = makeProgress({ isTTY, write: (text) => parts.push(text) });
  for (const step of steps) progress('已读', step, all);
  return parts.join('');
}

describe('makeProgress()', () => {
  it('writes every tenth step and the last as a line where there is no terminal', () => {
    const steps = Array.from({ length: 12 }, (_, at) => at + 1);
    expect(written(false, steps, 12)).toBe('已读 10/12\n已读 12/12\n');
  });

  it('draws a bar over itself on a terminal, and leaves the line when all is done', () => {
    const text = written(true, [1, 2], 2);
    expect(text).toBe(`\r已读 [${'█'.repeat(12)}${'░'.repeat(12)}] 1/2\r已读 [${'█'.repeat(24)}] 2/2\n`);
  });
});
