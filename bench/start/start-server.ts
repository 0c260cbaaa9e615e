import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const PORT = 3397;
/** Between two tries to be answered. */
const PAUSE_MS = 5;

/** How one start of the server went. */
export interface Start {
  /** From the start of the process to the last byte of the first answered search. */
  readonly answeredMs: number;
  /** Resident memory when that search was answered, in MB; NaN where the system does not tell. */
  readonly residentMb: number;
  /** From the stop that was asked for to the end of the process; the state is saved by then. */
  readonly stop: () => Promise<void>;
}

/** Start the built program over a corpus and ask one search until it is answered. */
export async function startServer(corpus: string, cache: string, q: string): Promise<Start> {
  const began = performance.now();
  const child = spawn(process.execPath, [PROGRAM, 'serve'], {
    env: {
      ...process.env,
      PORT: String(PORT),
      DUIZHAO_CORPUS: corpus,
      DUIZHAO_CACHE: cache,
      DUIZHAO_WATCH: 'off',
      DUIZHAO_LOG: 'silent',
    },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const address = `http://127.0.0.1:${PORT}/search?q=${encodeURIComponent(q)}`;
  while (!(await isAnswered(address))) {
    if (child.exitCode !== null) throw new Error(`bench: the server ended; is the program built? (npm run build)`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return {
    answeredMs: performance.now() - began,
    residentMb: residentOf(child.pid),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function isAnswered(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address);
    await answer.text();
    return answer.ok;
  } catch {
    return false;
  }
}

function residentOf(pid: number | undefined): number {
  try {
    const kb = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid ?? ''}/status`, 'utf8'))?.[1];
    return Number(kb) / 1024;
  } catch {
    return Number.NaN;
  }
}
