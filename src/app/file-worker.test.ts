import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../../test/support/folder.js';
import type { FileTask } from './saved-index.js';
import { createTaskThread } from './task-thread.js';

const nameOf = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('the thread that reads named files', () => {
  const thread = createTaskThread<FileTask, readonly (Uint8Array | undefined)[]>('file-worker');
  afterAll(() => thread.close());

  it('gives what is as it was written, and nothing for what is gone or changed', async () => {
    const [good, gone, changed] = [nameOf('好'), nameOf('没有'), nameOf('改前')];
    const folder = makeFolder({ [good]: '好', [changed]: '改后' });
    const [bytes, ...others] = await thread.give({ folder, names: [good, gone, changed] });
    expect(Buffer.from(bytes ?? []).toString()).toBe('好');
    expect(others).toEqual([undefined, undefined]);
  });
});
