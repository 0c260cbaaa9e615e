/**
 * Build the program into `dist/`: a few files in place of a thousand, which take half a second less to load. Types are checked by
 * `npm run typecheck`. All files lie in one folder two levels below the root, as the sources do that look for `lexicons/` and the like.
 */
import { readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

/** Libraries of hundreds of small files that every start needs; the others stay as they are installed. */
const TAKEN_IN = ['commander', 'compression', 'express', 'express-rate-limit', 'helmet', 'zod'];

const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: [
    'src/cli/main.ts',
    'src/app/index-worker.ts',
    'src/app/export-worker.ts',
    'src/app/file-worker.ts',
    'src/app/reading-worker.ts',
    'src/ingest/reader-worker.ts',
  ],
  entryNames: '[name]',
  outdir: 'dist/cli',
  bundle: true,
  splitting: true,
  external: Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !TAKEN_IN.includes(name)),
  // Those that were written for `require` still call it for the modules of Node.
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
});
