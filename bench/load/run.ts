/**
 * `npm run bench:load [-- --seconds 60 --clients 50 --cold --profile FOLDER]`: the built server in a process of its own over the shipped
 * corpus, asked by many clients at once for pages of every kind. As readers do it, addresses come out of a list, so that most
 * answers were worked before; with `--cold` no address comes twice. Prints tables in Markdown.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { loadConfig, loadServices } from '../../src/app/index.js';
import { searchLink } from '../../src/view/search-links.js';
import { makeRandom, percentile } from '../bench.js';
import { listAddresses, makeAsker, type PageKind } from './list-addresses.js';
import { press, type Asked, type Pressed } from './press.js';
import { startServer, type Usage } from './server.js';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    clients: { type: 'string', default: '50' },
    cold: { type: 'boolean', default: false },
    profile: { type: 'string' },
  },
});
const WARM_UP_S = 10;
const SEED = 2026;
const clients = Number(values.clients);
const loads: string[] = [];
const noteLoad = (): void => {
  loads.push((loadavg()[0] ?? 0).toFixed(1));
};

const services = await loadServices(loadConfig({}));
const kinds = listAddresses(services);
const asked = new Set<string>();
const next = values.cold ? drawUnique() : drawFrom(kinds);

noteLoad();
const server = await startServer(values.profile);
try {
  const idle = server.usage();
  const warm = await press(server.url, clients, WARM_UP_S, next);
  const warmed = new Set(asked);
  asked.clear();
  const before = server.usage();
  const pressed = await press(server.url, clients, Number(values.seconds), next);
  noteLoad();
  print(pressed, { warm, warmed, usage: [idle, before, server.usage()] });
} finally {
  await server.stop();
}

/** What went before the measured time, and what the server took. */
interface Around {
  readonly warm: Pressed;
  /** Addresses asked for in the warm-up. */
  readonly warmed: ReadonlySet<string>;
  /** At the start, warmed up, at the end. */
  readonly usage: readonly (Usage | undefined)[];
}

/** Each kind of page as often as every other, and each address of a kind. */
function drawFrom(list: readonly PageKind[]): () => Asked {
  const random = makeRandom(SEED);
  const pick = <T>(all: readonly T[]): T => {
    const one = all[Math.floor(random() * all.length)];
    if (one === undefined) throw new Error('load: a kind of page without an address');
    return one;
  };
  return () => {
    const { name, paths, status } = pick(list);
    const path = pick(paths);
    asked.add(path);
    return { name, path, status };
  };
}

/** The same, but searches are for words that nobody asked for before, and every other address gets a parameter that says nothing. */
function drawUnique(): () => Asked {
  const draw = drawFrom(kinds);
  const ask = makeAsker(services, SEED);
  let serial = 0;
  return () => {
    const { name, path, status } = draw();
    asked.delete(path);
    const own = name === 'search' ? searchLink({ q: ask() }) : path;
    const unique = `${own}${own.includes('?') ? '&' : '?'}serial=${++serial}`.replace(/(#[^?&]*)(.*)/u, '$2');
    asked.add(unique);
    return { name, path: unique, status };
  };
}

function print({ answers, errors, wrong, seconds }: Pressed, { warm, warmed, usage }: Around): void {
  const [cpu] = cpus();
  console.log(
    `${new Date().toISOString().slice(0, 16)}, node ${process.version}, ${cpus().length} x ${cpu?.model.trim() ?? '?'}; load average ${loads.join(' before, ')} after`,
  );
  const fresh = [...asked].filter((path) => !warmed.has(path)).length;
  console.log(
    `${values.cold ? 'cold' : 'as readers do it'}: ${clients} clients, ${WARM_UP_S} s warm-up (${warm.answers.length} requests), then ${seconds} s; ` +
      `${kinds.length} kinds of pages, ${kinds.reduce((sum, { paths }) => sum + paths.length, 0)} addresses in the list`,
  );
  const [idle, before, after] = usage;
  const cpuMs = ((after?.cpuSeconds ?? NaN) - (before?.cpuSeconds ?? NaN)) * 1000;
  console.log('| measure | value |\n| --- | --- |');
  const rows: readonly (readonly [string, string | number])[] = [
    ['requests', answers.length],
    ['errors (connections, time-outs)', errors + warm.errors],
    ['answers with another status than theirs', wrong.length + warm.wrong.length],
    ['requests/s', (answers.length / seconds).toFixed(0)],
    ['distinct addresses / requests', `${asked.size} (${((100 * asked.size) / answers.length).toFixed(1)} %)`],
    ['addresses first asked for after the warm-up', `${fresh} (${((100 * fresh) / answers.length).toFixed(1)} %)`],
    [
      'memory at the start / warmed up / at the end',
      [idle, before, after].map((one) => `${one?.memory.toFixed(0) ?? '?'} MB`).join(' / '),
    ],
    ['most memory', `${after?.mostMemory.toFixed(0) ?? '?'} MB`],
    ['processor time of the server for a request', `${(cpuMs / answers.length).toFixed(1)} ms`],
    ['processors that it had', (cpuMs / 1000 / seconds).toFixed(2)],
  ];
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  for (const one of [...warm.wrong, ...wrong].slice(0, 10)) console.log(`wrong: ${one}`);
  console.log('\n| page | requests | p50 ms | p90 ms | p99 ms | max ms |\n| --- | --- | --- | --- | --- | --- |');
  const times = (name?: string): readonly number[] =>
    answers.filter((one) => name === undefined || one.name === name).map(({ ms }) => ms);
  for (const name of [undefined, ...kinds.map((kind) => kind.name)]) {
    const all = times(name);
    const cells = [...[0.5, 0.9, 0.99].map((share) => percentile(all, share)), all.reduce((a, b) => Math.max(a, b), 0)];
    console.log(
      `| ${[name ?? '**all**', all.length, ...cells.map((one) => one.toFixed(one < 10 ? 1 : 0))].join(' | ')} |`,
    );
  }
}
