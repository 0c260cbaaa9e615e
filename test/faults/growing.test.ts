import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, describe, expect, it } from 'vitest';
import { percentile } from '../../bench/bench.js';
import { addSources, type GivenFile } from '../../src/app/add-sources.js';
import { loadConfig } from '../../src/app/config.js';
import { openLibrary } from '../../src/app/library.js';
import type { Services } from '../../src/app/services.js';
import { createApp } from '../../src/web/create-app.js';
import { makeFolder } from '../support/folder.js';
import { makePlan, markOf, planOf } from '../support/made-plans.js';

/** Documents that come; set DOCS for a longer trial, which then tells what it took. */
const DOCS = Number(process.env['DOCS'] ?? 200);
const BATCH = Math.ceil(DOCS / 5);
const MB = 1024 * 1024;

const folder = makeFolder({ '甲县.txt': planOf('甲', '普惠托育') });
const library = await openLibrary(loadConfig({ DUIZHAO_CORPUS: folder, DUIZHAO_SEGMENTER: '@node-rs/jieba' }));

/** Every state that a request was answered from, by its version. */
const states = new Map<string, Services>();
const app = createApp({
  current: () => {
    const services = library.current();
    states.set(services.corpus.version, services);
    return services;
  },
});
const server = app.listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
afterAll(() => {
  server.close().closeAllConnections();
});

interface Answer {
  readonly corpusVersion: string;
  readonly total: number;
  readonly hits: readonly { readonly clauseId: string }[];
}

/** Over a connection of its own: one that is kept open may be closed by the server just when it is used again. */
async function search(q: string): Promise<Answer> {
  const { port } = server.address() as { readonly port: number };
  const path = `/api/search?q=${encodeURIComponent(q)}`;
  const [answer] = (await once(get({ port, path, agent: false }), 'response')) as [IncomingMessage];
  expect(answer.statusCode).toBe(200);
  return (await json(answer)) as Answer;
}

/** The answer is that of the state it names, in every hit. */
function expectOfOneState(q: string, { corpusVersion, total, hits }: Answer): void {
  const state = states.get(corpusVersion);
  if (!state) throw new Error(`an answer names a state that never was: ${corpusVersion}`);
  const right = state.search({ q });
  expect(total).toBe(right.total);
  expect(hits.map(({ clauseId }) => clauseId)).toEqual(right.hits.map(({ clauseId }) => clauseId));
}

describe(`${DOCS} documents that come while others search`, () => {
  it('fail no search, mix no two states, and are all found afterwards', { timeout: 240_000 + DOCS * 400 }, async () => {
    const loop = monitorEventLoopDelay({ resolution: 10 });
    const times: number[] = [];
    const answers: (readonly [string, Answer])[] = [];
    let isOver = false;
    const ask = async (): Promise<void> => {
      for (let k = 0; !isOver; k++) {
        // Always another question, so that no answer is one that was kept.
        const q = `${['托育', '服务网络', '食堂 资金保障', '河湖治理'][k % 4] ?? ''} ${k}`;
        const began = performance.now();
        answers.push([q, await search(q)]);
        times.push(performance.now() - began);
        await wait(20);
      }
    };
    const asking = [ask(), ask()];
    loop.enable();
    const began = performance.now();
    for (let from = 0; from < DOCS; from += BATCH) {
      const files = Array.from({ length: Math.min(BATCH, DOCS - from) }, (_, at): GivenFile => {
        const k = from + at;
        return { name: `${k}.txt`, bytes: Buffer.from(makePlan(k)) };
      });
      await addSources(folder, [], files, '2026-11-29');
      const { corpus } = await library.refresh();
      expect(corpus.documents).toHaveLength(1 + from + files.length);
    }
    const tookMs = performance.now() - began;
    loop.disable();
    isOver = true;
    await Promise.all(asking);
    expect(answers.length).toBeGreaterThan(2);
    for (const [q, answer] of DOCS > 1000 ? answers.slice(-50) : answers) expectOfOneState(q, answer);
    for (let k = 0; k < DOCS; k += Math.ceil(DOCS / 100)) {
      const { hits } = await search(`"${markOf(k)}"`);
      const found = hits.map(({ clauseId }) => library.current().corpus.clauseById.get(clauseId as never)?.document);
      expect(found.map((one) => one?.sourceFile.split('/').at(-1))).toContain(`${k}.txt`);
    }
    if (process.env['DOCS'] !== undefined)
      console.log(
        `${DOCS} documents, all searchable after ${(tookMs / 1000).toFixed(1)} s; ${times.length} searches meanwhile: ` +
          `p50 ${percentile(times, 0.5).toFixed(0)}, p99 ${percentile(times, 0.99).toFixed(0)}, max ${Math.max(...times).toFixed(0)} ms; ` +
          `longest hold-up ${(loop.max / 1e6).toFixed(0)} ms; memory ${(process.memoryUsage.rss() / MB).toFixed(0)} MB`,
      );
  });
});
