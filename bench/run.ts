/** Run every benchmark of this folder and print its measures: `npm run bench -- [part of a name]`. */
import { readdirSync } from 'node:fs';
import type { Bench } from './bench.js';

const wanted = process.argv[2] ?? '';
const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('-bench.ts') && file.includes(wanted));
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
