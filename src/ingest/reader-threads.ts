import { Worker } from 'node:worker_threads';
import type { ReadLimits } from './read-limits.js';
import type { ReadOutcome, ReadTask } from './reader-tasks.js';

/** Threads that read files, so that no file can stop, slow or exhaust the program. They keep no program running. */
export interface ReaderThreads {
  /** Read one file. Never rejects: what goes wrong is a refusal. */
  read(task: ReadTask): Promise<ReadOutcome>;
  close(): Promise<void>;
}

interface Waiting {
  readonly task: ReadTask;
  readonly settle: (outcome: ReadOutcome) => void;
}

/** Time for a thread to start; not counted towards the file. */
const START_MS = 60_000;
const WATCH_MS = 50;
/** A thread that has taken so much memory for one file is replaced by a fresh one. */
const REPLACE_FROM_MB = 200;
const MB = 1024 * 1024;

/** At most `count` threads, started when there is something to read. */
export function createReaderThreads(count: number): ReaderThreads {
  const queue: Waiting[] = [];
  const idle: Thread[] = [];
  const all = new Set<Thread>();

  const next = (): void => {
    const waiting = queue[0];
    if (!waiting) return;
    const { heapMb } = waiting.task.limits;
    let thread = idle.find((one) => one.heapMb === heapMb);
    const spare = idle[0];
    if (!thread && spare && all.size >= count) end(spare);
    if (!thread && all.size < count) {
      thread = new Thread(heapMb);
      all.add(thread);
    }
    if (!thread) return;
    const at = idle.indexOf(thread);
    if (at >= 0) idle.splice(at, 1);
    queue.shift();
    void run(thread, waiting);
    next();
  };
  const end = (thread: Thread): void => {
    all.delete(thread);
    const at = idle.indexOf(thread);
    if (at >= 0) idle.splice(at, 1);
    void thread.end();
  };
  const run = async (thread: Thread, { task, settle }: Waiting): Promise<void> => {
    const outcome = await thread.read(task);
    if (thread.isSpent) end(thread);
    else idle.push(thread);
    settle(outcome);
    next();
  };
  return {
    read: (task) =>
      new Promise((settle) => {
        queue.push({ task, settle });
        next();
      }),
    close: async () => {
      await Promise.all([...all].map((thread) => thread.end()));
      all.clear();
      idle.length = 0;
    },
  };
}

/** One thread with the file that it is at work on. */
class Thread {
  readonly heapMb: number;
  /** Not to be used again. */
  isSpent = false;
  readonly #worker: Worker;
  readonly #started: Promise<boolean>;
  #settle: ((outcome: ReadOutcome) => void) | undefined;

  constructor(heapMb: number) {
    this.heapMb = heapMb;
    this.#worker = startWorker(heapMb);
    this.#started = new Promise((resolve) => {
      const timer = setTimeout(() => {
        resolve(false);
      }, START_MS);
      this.#worker.once('message', () => {
        clearTimeout(timer);
        resolve(true);
      });
      this.#worker.once('exit', () => {
        clearTimeout(timer);
        resolve(false);
      });
    });
    this.#worker.on('message', (outcome: ReadOutcome | 'ready') => {
      if (outcome !== 'ready') this.#settle?.(outcome);
    });
    this.#worker.on('error', (error: NodeJS.ErrnoException) => {
      this.#fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? OUT_OF_MEMORY : CRASHED);
    });
    this.#worker.on('exit', () => {
      this.#fail(CRASHED);
    });
  }

  async read(task: ReadTask): Promise<ReadOutcome> {
    this.#worker.ref();
    if (!(await this.#started)) {
      this.isSpent = true;
      return refused('读取程序没有启动，请重试');
    }
    if (this.isSpent) return refused(CRASHED);
    const outcome = await this.#work(task);
    this.#worker.unref();
    return outcome;
  }

  /** End the thread, in the middle of its work if need be. */
  end(): Promise<number> {
    this.isSpent = true;
    return this.#worker.terminate();
  }

  #work(task: ReadTask): Promise<ReadOutcome> {
    const { limits } = task;
    const before = process.memoryUsage.rss();
    const clock = new WorkClock(this.#worker, limits.timeoutMs);
    let grown = 0;
    return new Promise<ReadOutcome>((resolve) => {
      const watch = setInterval(() => {
        grown = Math.max(grown, (process.memoryUsage.rss() - before) / MB);
        if (grown > limits.memoryMb) this.#stop(OUT_OF_MEMORY);
        else if (clock.isOver())
          this.#stop(`读取用时超过 ${Math.round(limits.timeoutMs / 1000)} 秒，已停止；${TOO_MUCH}`);
      }, WATCH_MS);
      this.#settle = (outcome) => {
        this.#settle = undefined;
        clearInterval(watch);
        if (grown > REPLACE_FROM_MB) this.isSpent = true;
        resolve(outcome);
      };
      // A copy is handed over (a slice of a Buffer would be none): the bytes stay the caller’s.
      const bytes = new Uint8Array(task.bytes);
      this.#worker.postMessage({ ...task, bytes }, [bytes.buffer]);
    });
  }

  #stop(reason: string): void {
    this.isSpent = true;
    void this.#worker.terminate();
    this.#settle?.(refused(reason));
  }

  #fail(reason: string): void {
    this.isSpent = true;
    this.#settle?.(refused(reason));
  }
}

/** A busy machine may give a thread no more than a part of its time; beyond this many limits it is ended all the same. */
const PATIENCE = 3;
/** A thread that does less than this of the time waits for something that does not come. */
const STUCK_BELOW = 0.2;

/** Whether a file has had its time: by the clock where the thread stands still, by processor time where it works. */
class WorkClock {
  readonly #worker: Worker;
  readonly #limitMs: number;
  readonly #from = performance.now();
  readonly #cpu = process.cpuUsage();
  readonly #busy: ReturnType<Worker['performance']['eventLoopUtilization']>;

  constructor(worker: Worker, limitMs: number) {
    this.#worker = worker;
    this.#limitMs = limitMs;
    this.#busy = worker.performance.eventLoopUtilization();
  }

  isOver(): boolean {
    const passed = performance.now() - this.#from;
    if (passed < this.#limitMs) return false;
    if (passed > this.#limitMs * PATIENCE) return true;
    const { user, system } = process.cpuUsage(this.#cpu);
    const { utilization } = this.#worker.performance.eventLoopUtilization(this.#busy);
    return utilization < STUCK_BELOW || (user + system) / 1000 > this.#limitMs * 0.8;
  }
}

const TOO_MUCH = '请用办公软件打开后另存一份，或拆成几份再放入';
const OUT_OF_MEMORY = `读取占用内存过多，已停止；${TOO_MUCH}`;
const CRASHED = `读取时程序出错，已停止；${TOO_MUCH}`;

function refused(reason: string): ReadOutcome {
  return { kind: 'refused', reason };
}

/** A checkout runs from its sources: the thread then needs the loader that reads them. */
const FROM_SOURCES = `
  const { workerData } = require('node:worker_threads');
  import('tsx/esm/api').then(({ register }) => { register(); return import(workerData); });
`;

function startWorker(heapMb: ReadLimits['heapMb']): Worker {
  const options = {
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 64 },
    // Libraries warn of what they find in a file on their own; a reader's findings are its diagnostics.
    stdout: true,
    stderr: true,
  };
  if (import.meta.url.endsWith('.js')) return new Worker(new URL('./reader-worker.js', import.meta.url), options);
  const workerData = new URL('./reader-worker.ts', import.meta.url).href;
  return new Worker(FROM_SOURCES, { ...options, eval: true, workerData });
}
