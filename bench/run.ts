/** Run benchmarks of this folder and print their measures: `npm run bench -- [parts of names]`, all without names. */
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Bench } from './bench.js';

const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname).filter(
  (file) => file.endsWith('-bench.ts') && (wanted.length === 0 || wanted.some((part) => file.includes(part))),
);
const [cpu] = cpus();
console.log(
  `${new Date().toISOString().slice(0, 10)}, node ${process.version}, ${cpus().length} x ${cpu?.model.trim() ?? 'unknown processor'}, ${process.platform} ${process.arch}`,
);
for (const file of files.sort()) {
  const { bench } = (await import(new URL(file, import.meta.url).href)) as { bench: Bench };
  console.log(`\n${bench.title} (${file})`);
  const result = await bench.run();
  if (typeof result === 'string') {
    console.log(`  skipped: ${result}`);
    continue;
  }
  const width = Math.max(...result.map(({ name }) => name.length));
  for (const { name, value } of result) console.log(`  ${name.padEnd(width)}  ${value.padStart(14)}`);
}
