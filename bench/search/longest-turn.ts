import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

/** The longest turn of the event loop, in milliseconds. */
export interface LongestTurn {
  /** By the clock: other programs on the machine lengthen it. */
  readonly stall: number;
  /** Of the processor, on this thread; undefined where the system does not tell (Linux does). */
  readonly cpu: number | undefined;
}

/** The longest turn while some work goes on. */
export async function longestTurn(work: () => Promise<unknown>): Promise<LongestTurn> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await setImmediate();
  delay.enable();
  const turns = watchTurns();
  await work();
  delay.disable();
  return { stall: delay.max / 1e6, cpu: await turns.stop() };
}

function watchTurns(): { stop(): Promise<number | undefined> } {
  let goOn = true;
  const watch = async (): Promise<number | undefined> => {
    let most = 0;
    let before = threadTime();
    while (goOn) {
      await setImmediate();
      const now = threadTime();
      if (before === undefined || now === undefined) return undefined;
      most = Math.max(most, now - before);
      before = now;
    }
    return most;
  };
  const watching = watch();
  return {
    stop: () => {
      goOn = false;
      return watching;
    },
  };
}

/** Milliseconds that this thread has had of the processor. */
function threadTime(): number | undefined {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[0]) / 1e6;
  } catch {
    return undefined;
  }
}
