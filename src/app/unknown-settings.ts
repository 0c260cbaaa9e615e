import type { Environment } from './read-setting.js';

/** Every setting that the program reads from the environment under its own name. */
export const SETTINGS = [
  'DUIZHAO_CORPUS',
  'DUIZHAO_CACHE',
  'DUIZHAO_MAX_CLAUSES',
  'DUIZHAO_WATCH',
  'DUIZHAO_SEGMENTER',
  'DUIZHAO_ADD_TOKEN',
  'DUIZHAO_LOG',
  'DUIZHAO_LOG_QUERIES',
  'DUIZHAO_RATE_LIMIT',
  'DUIZHAO_RATE_PAGES',
  'DUIZHAO_RATE_WORK',
  'DUIZHAO_TRUST_PROXY',
  'DUIZHAO_REQUEST_TIMEOUT',
  'DUIZHAO_HEADERS_TIMEOUT',
  'DUIZHAO_KEEP_ALIVE',
  'DUIZHAO_DRAIN_DELAY',
  'DUIZHAO_DRAIN_TIMEOUT',
] as const;

/** Settings of the tests and benchmarks, which may stand in the same environment. */
const OF_TESTS = ['DUIZHAO_DATA', 'DUIZHAO_SHARED'];

/** Names that begin like a setting and are none, each as a sentence in Chinese with the nearest setting. */
export function findUnknownSettings(env: Environment): readonly string[] {
  return Object.keys(env)
    .filter((name) => name.startsWith('DUIZHAO_') && !OF_TESTS.includes(name))
    .filter((name) => !SETTINGS.some((one) => one === name))
    .sort()
    .map((name) => `没有名为 ${name} 的设置，已忽略；是不是 ${nearest(name)}？`);
}

function nearest(name: string): string {
  return [...SETTINGS].sort((a, b) => countEdits(name, a) - countEdits(name, b))[0] ?? '';
}

/** Letters to put in, take out or change (Levenshtein). Names of the environment are cut at 100 letters. */
function countEdits(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, k) => k);
  for (const letter of left.slice(0, 100)) {
    const next = [(row[0] ?? 0) + 1];
    for (let k = 1; k <= right.length; k++)
      next.push(
        Math.min((row[k] ?? 0) + 1, (next[k - 1] ?? 0) + 1, (row[k - 1] ?? 0) + (letter === right[k - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[right.length] ?? 0;
}
