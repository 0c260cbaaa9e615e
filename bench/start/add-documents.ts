/**
 * Open a corpus that is saved in a cache, add documents one by one, and print as JSON the milliseconds until each is taken in, found
 * by a search and compared. Arguments: corpus folder, cache folder, number of documents.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig, openLibrary } from '../../src/app/index.js';
import { makePlan, markOf } from '../../test/support/made-plans.js';
import { collectGarbage } from '../bench.js';

const [corpus = '', cache = '', count = '9'] = process.argv.slice(2);
const library = await openLibrary(loadConfig({ DUIZHAO_CORPUS: corpus, DUIZHAO_CACHE: cache }));
await library.prepare();
library.current().search({ q: '优化营商环境' });
const names = Array.from({ length: Number(count) }, (_, k) => join(corpus, `新增的文件${k}.txt`));
const takenIn: number[] = [];
const found: number[] = [];
const compared: number[] = [];
try {
  for (const [k, name] of names.entries()) {
    writeFileSync(name, makePlan(k));
    const began = performance.now();
    const services = await library.refresh();
    takenIn.push(performance.now() - began);
    const { hits } = services.search({ q: `"${markOf(k)}"` });
    found.push(performance.now() - began);
    const own = hits[0]?.documentId;
    const other = services.corpus.documents.find(({ id, clauseCount }) => id !== own && clauseCount > 20);
    if (own === undefined || !other) throw new Error(`bench: the added document ${k} was not found`);
    services.compare(own, other.id);
    services.differences(own, other.id);
    compared.push(performance.now() - began);
  }
} finally {
  for (const name of names) rmSync(name, { force: true });
}
const { rss, heapUsed, arrayBuffers } = collectGarbage();
console.log(JSON.stringify({ takenIn, found, compared, rss, heapUsed, arrayBuffers }));
