import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** What a command of the program gave. */
export interface CommandResult {
  readonly exitCode: number | null;
  /** Standard output and standard error together. */
  readonly said: string;
}

/** Run `duizhao` over a corpus folder, in a process of its own. */
export async function runDuizhao(corpus: string, ...args: readonly string[]): Promise<CommandResult> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, '--corpus', corpus, ...args], {
    env: { ...process.env, DUIZHAO_SEGMENTER: '@node-rs/jieba' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child, 'close');
  return { exitCode: child.exitCode, said };
}
