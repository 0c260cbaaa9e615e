import { availableParallelism } from 'node:os';
import type { RawText } from '../domain/source.js';
import { inOrder } from '../ingest/index.js';
import { makeTurns } from './in-turns.js';
import type { RawReading } from './raw-reading.js';
import type { SavedReadings } from './saved-readings.js';
import { createTaskThread } from './task-thread.js';

/** More threads would each hold the word lists. */
const MOST_THREADS = 4;
/** Files under way for each thread, so that none waits for the next. */
const LANES = 2;

/**
 * Read many source files in threads, or take what was saved of them, and save what was read. Others get their turn in between.
 * @param take  told of each reading; a file whose thread fails is left out, to be read later
 */
export async function readMany(
  raws: readonly RawText[],
  saved: SavedReadings,
  take: (raw: RawText, reading: RawReading) => void,
): Promise<void> {
  const count = Math.max(1, Math.min(MOST_THREADS, availableParallelism()));
  const threads = Array.from({ length: count }, () => createTaskThread<RawText, string>('reading-worker'));
  const { turn } = makeTurns();
  let next = 0;
  await inOrder(raws, count * LANES, async (raw) => {
    const known = saved.load(raw);
    const reading = known ?? (await threads[next++ % count]?.give(raw).catch(() => undefined));
    if (reading === undefined) return;
    take(raw, JSON.parse(reading) as RawReading);
    if (known === undefined) await saved.save(raw, reading);
    await turn();
  });
  await Promise.all(threads.map(({ close }) => close()));
}
