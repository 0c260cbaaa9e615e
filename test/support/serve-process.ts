import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** `duizhao serve` as a process of its own. */
export interface ServeProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it has printed so far. */
  readonly printed: () => string;
  /** What it has written to standard error so far. */
  readonly logged: () => string;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
}

/**
 * Start the server over a corpus folder and wait until it is ready.
 * @param stderr  where standard error goes; by default it is kept
 * @throws Error with all that was printed where it ends before it is ready
 */
export async function startProcess(
  corpus: string,
  env: Readonly<Record<string, string>> = {},
  stderr: 'pipe' | number = 'pipe',
): Promise<ServeProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, '--corpus', corpus, 'serve', '--port', '0'], {
    env: { ...process.env, HOST: '127.0.0.1', DUIZHAO_SEGMENTER: '@node-rs/jieba', ...env },
    stdio: ['ignore', 'pipe', stderr],
  });
  let printed = '';
  let logged = '';
  child.stderr?.on('data', (chunk: Buffer) => (logged += chunk.toString()));
  const ended = once(child, 'close').then(() => child.exitCode);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const port = /已就绪.*:(\d+)\n/u.exec(printed)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    });
    void ended.then((code) => {
      reject(new Error(`serve: ended with ${String(code)} before it was ready: ${printed}${logged}`));
    });
  });
  return { url, child, printed: () => printed, logged: () => logged, ended };
}
