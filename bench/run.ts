/**
 * Run benchmarks of this folder and print their measures: `npm run bench -- [parts of names]`, all without names.
 * `--json FILE` keeps the same figures; `--sizes`, `--engines`, `--limit` and `--prepared` are those of the benchmarks of search.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Bench, BenchOptions } from './bench.js';

const { positionals: wanted, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    sizes: { type: 'string' },
    engines: { type: 'string' },
    limit: { type: 'string' },
    prepared: { type: 'string' },
  },
});
const options: BenchOptions = {
  sizes: values.sizes?.split(',').map(toSize),
  engines: values.engines?.split(','),
  limitSeconds: values.limit === undefined ? undefined : Number(values.limit),
  prepared: values.prepared,
};
const files = readdirSync(import.meta.dirname).filter(
  (file) => file.endsWith('-bench.ts') && (wanted.length === 0 || wanted.some((part) => file.includes(part))),
);
const [cpu] = cpus();
const machine = `${new Date().toISOString().slice(0, 10)}, node ${process.version}, ${cpus().length} x ${cpu?.model.trim() ?? 'unknown processor'}, ${process.platform} ${process.arch}, load ${loadavg()[0]?.toFixed(1) ?? '?'} before`;
console.log(machine);
const kept: Record<string, unknown> = {};
for (const file of files.sort()) {
  const { bench } = (await import(new URL(file, import.meta.url).href)) as { bench: Bench };
  console.log(`\n${bench.title} (${file})`);
  const result = await bench.run(options);
  kept[file.replace(/-bench\.ts$/u, '')] = result;
  if (typeof result === 'string') console.log(`  skipped: ${result}`);
  else if ('lines' in result) {
    kept[file.replace(/-bench\.ts$/u, '')] = result.figures;
    for (const line of result.lines) console.log(line);
  } else {
    const width = Math.max(...result.map(({ name }) => name.length));
    for (const { name, value } of result) console.log(`  ${name.padEnd(width)}  ${value.padStart(14)}`);
  }
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ machine, ...kept }, undefined, 2)}\n`);

/** `10000`, `10k`, `1m`, `all`. */
function toSize(text: string): number | 'all' {
  if (text === 'all') return 'all';
  const [, digits = '', unit = ''] = /^(\d+)([km]?)$/u.exec(text) ?? [];
  if (digits === '') throw new Error(`bench: --sizes must be numbers like 10000, 10k, 1m, or all, got "${text}"`);
  return Number(digits) * (unit === 'm' ? 1e6 : unit === 'k' ? 1000 : 1);
}
