import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Figures } from './figures.js';

const SCRIPT = fileURLToPath(new URL('measure-engine.ts', import.meta.url));
const HEAP_MB = 12_000;

/** What is measured beside the queries. */
export interface Asked {
  /** Known items. */
  readonly found: boolean;
  /** Documents that are added to the full index. */
  readonly adding: boolean;
}

export interface EngineRun {
  /** Holds the prepared corpus. */
  readonly folder: string;
  readonly engine: string;
  readonly clauses: number;
  readonly asked: Asked;
  readonly limitSeconds: number;
  /** What was measured of the engine with fewer clauses. */
  readonly known: readonly Figures[];
}

/**
 * Measure one engine in a process of its own. One whose index took so long with fewer clauses that this one would pass the limit
 * even if the time grew in proportion only is not begun; one that passes it is stopped.
 */
export async function runEngine(run: EngineRun): Promise<Figures> {
  const { folder, engine, clauses, asked, limitSeconds, known } = run;
  const over = `build over ${limitSeconds} s`;
  for (const { buildMs, clauses: fewer, stopped } of known) {
    if (stopped !== undefined && fewer < clauses) return { engine, clauses, stopped };
    if (buildMs !== undefined && fewer < clauses && (buildMs * clauses) / fewer > limitSeconds * 1000)
      return { engine, clauses, stopped: `${over}, judged by that of ${fewer} clauses` };
  }
  const flags = ['--expose-gc', `--max-old-space-size=${HEAP_MB}`, '--import', 'tsx'];
  const more = [asked.found ? 'found' : [], asked.adding ? 'adding' : []].flat();
  const child = spawn(process.execPath, [...flags, SCRIPT, folder, engine, String(clauses), ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let figures: Figures = { engine, clauses };
  let stopped: string | undefined;
  const timer = setTimeout(() => {
    stopped = over;
    child.kill('SIGKILL');
  }, limitSeconds * 1000);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  for await (const line of createInterface(child.stdout)) {
    clearTimeout(timer);
    figures = JSON.parse(line) as Figures;
  }
  const code = await ended;
  clearTimeout(timer);
  if (stopped === undefined && code !== 0) stopped = `ended with code ${code ?? 'none'}`;
  return stopped === undefined ? figures : { ...figures, stopped };
}
