import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const MB = 1024;
/** Of the clock of processes, in a second. */
const TICKS = 100;

/** The server as it is shipped, in a process of its own, without limits of requests. */
export interface LoadedServer {
  readonly url: string;
  /** What it takes so far; undefined where the system does not tell. */
  readonly usage: () => Usage | undefined;
  /** Ends it and waits until it has ended. */
  readonly stop: () => Promise<void>;
}

export interface Usage {
  /** Resident memory in MB: now, and the most so far. */
  readonly memory: number;
  readonly mostMemory: number;
  /** Processor time of all its threads, in seconds: what it works, however busy the machine is. */
  readonly cpuSeconds: number;
}

/** @param profile  folder in which a profile of the processor is left when it ends */
export async function startServer(profile?: string): Promise<LoadedServer> {
  const flags = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const child = spawn(process.execPath, [...flags, MAIN, 'serve', '--port', '0'], {
    env: { ...process.env, HOST: '127.0.0.1', DUIZHAO_RATE_LIMIT: '0', DUIZHAO_LOG: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
    });
  });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const port = /已就绪.*:(\d+)\n/u.exec(printed)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    });
    void ended.then(() => {
      reject(new Error(`the server ended before it was ready: ${printed}`));
    });
  });
  return {
    url,
    usage: () => usageOf(child.pid ?? 0),
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

function usageOf(pid: number): Usage | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const read = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+) kB`, 'u').exec(status)?.[1]) / MB;
    // The 14th and 15th field, counted after the name of the program, which may hold blanks.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return {
      memory: read('VmRSS'),
      mostMemory: read('VmHWM'),
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS,
    };
  } catch {
    return undefined;
  }
}
