/**
 * Export the shipped corpus and score it against the annotated documents, where they are at hand.
 *
 *   npm run score [-- --verbose]
 *
 * The annotations are kept apart from the product: by default in ../shared, or where DUIZHAO_SHARED points.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const shared = resolve(process.env.DUIZHAO_SHARED ?? '../shared');
const scorer = join(shared, 'score', 'score.mjs');
if (!existsSync(scorer)) {
  console.log(`score: skipped, no annotated documents at ${shared}; set DUIZHAO_SHARED to their folder`);
  process.exit(0);
}
const run = (args) => execFileSync(process.execPath, args, { maxBuffer: 1 << 28, encoding: 'utf8' });
const exported = join(mkdtempSync(join(tmpdir(), 'duizhao-score-')), 'export.json');
writeFileSync(exported, run(['--import', 'tsx', 'src/cli/main.ts', 'export', '--format', 'json']));
process.stdout.write(run([scorer, exported, ...process.argv.slice(2)]));
