/** `npm run fuzz [-- COUNT [SEED]]`: damaged files of every format, and what the readers make of them. */
import { readFileSync } from 'node:fs';
import { runMutants } from './run-mutants.js';

const SAMPLES = new URL('../../test/formats/samples/', import.meta.url);
export const FUZZED: readonly string[] = [
  'plan.txt',
  'page.html',
  'numbered.docx',
  'numbered.doc',
  'office.pdf',
  'plan.ofd',
  'annex.xlsx',
  'batch.zip',
];

const count = Number(process.argv[2] ?? 500);
const seed = Number(process.argv[3] ?? 1);
let failed = false;
for (const [i, name] of FUZZED.entries()) {
  const sample = readFileSync(new URL(name, SAMPLES));
  const other = readFileSync(new URL(FUZZED[(i + 1) % FUZZED.length] ?? name, SAMPLES));
  const report = await runMutants(name, sample, other, count, seed + i);
  const { read, refused, faults, slowestMs, grownMb, reasons } = report;
  console.log(
    `${name}: ${count} damaged files, ${read} read, ${refused} refused, ${faults.length} faults; slowest ${Math.round(slowestMs)} ms, memory +${Math.round(grownMb)} MB`,
  );
  for (const [reason, times] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 6))
    console.log(`  ${times} × ${reason}`);
  for (const fault of faults) console.log(`  FAULT ${fault}`);
  failed ||= faults.length > 0;
}
process.exit(failed ? 1 : 0);
