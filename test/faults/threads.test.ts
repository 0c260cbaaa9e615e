import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { createIndexThread } from '../../src/app/index-thread.js';
import { DEFAULT_LIMITS } from '../../src/ingest/read-limits.js';
import { createReaderThreads } from '../../src/ingest/reader-threads.js';
import type { IndexSource } from '../../src/search/index.js';

const bytesOf = (name: string): Uint8Array => readFileSync(new URL(`../formats/samples/${name}`, import.meta.url));

describe('a reading thread that a file brings to its end', () => {
  const threads = createReaderThreads(1);
  afterAll(() => threads.close());

  it('refuses that file in Chinese, and reads the next ones', async () => {
    const poison = threads.read({
      magic: 'pdf',
      bytes: bytesOf('office.pdf'),
      limits: { ...DEFAULT_LIMITS, memoryMb: -1 },
    });
    const next = threads.read({ magic: 'pdf', bytes: bytesOf('office.pdf'), limits: DEFAULT_LIMITS });
    expect(await poison).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/内存过多，已停止/u) as string,
    });
    expect(await next).toMatchObject({ kind: 'text', format: 'pdf' });
  });
});

describe('an index thread that comes to its end', () => {
  const thread = createIndexThread();
  afterAll(() => thread.close());

  it('fails what it was at work on, and is started again for the next', async () => {
    const under = thread.build([]);
    const failed = expect(under).rejects.toThrow('started again for the next task');
    await thread.close();
    await failed;
    expect(await thread.build([])).toBeDefined();
  });

  it('outlives a document that it cannot index', async () => {
    const poison = { id: 'x', mark: 'x', clauses: undefined } as unknown as IndexSource;
    await expect(thread.build([poison])).rejects.toThrow('the task failed');
    expect(await thread.build([])).toBeDefined();
  });
});
