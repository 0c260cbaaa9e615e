/** Adds the files of a folder to a corpus folder, batch after batch, until the process is killed: `FROM CORPUS`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addSources } from '../../src/app/add-sources.js';

const [from = '', corpus = ''] = process.argv.slice(2);
const files = readdirSync(from).map((name) => ({ name, bytes: readFileSync(join(from, name)) }));
process.stdout.write('ready\n');
for (;;) await addSources(corpus, [], files, '2026-01-01');
