/**
 * Serve the shipped corpus as the command line does and open one page of every kind: first opening, later openings, an answer to a
 * reader who has the page. Prints a table of milliseconds from request to last byte, and of bytes plain and as sent in brotli.
 */
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadConfig, loadServices } from '../src/app/index.js';
import { createApp } from '../src/web/create-app.js';
import { rehearse } from '../src/web/rehearse.js';
import { listPageTypes } from '../test/support/page-types.js';
import { median } from './bench.js';

interface Opened {
  readonly ms: number;
  readonly bytes: number;
  readonly headers: IncomingHttpHeaders;
}

const LATER = 9;
const services = await loadServices(loadConfig({}));
const server = await new Promise<Server>((resolve) => {
  const started = createApp({ current: () => services }).listen(0, '127.0.0.1', () => {
    resolve(started);
  });
});
const { port } = server.address() as AddressInfo;

function open(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Opened> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => {
        resolve({ ms: performance.now() - start, bytes, headers: response.headers });
      });
    })
      .on('error', reject)
      .end();
  });
}

async function usual(path: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const taken: number[] = [];
  for (let k = 0; k < LATER; k++) taken.push((await open(path, headers)).ms);
  return median(taken);
}

const rehearsed = performance.now();
await rehearse(server, services.corpus);
console.log(`rehearsal ${(performance.now() - rehearsed).toFixed(0)} ms`);
console.log('| page | first ms | later ms | later, brotli ms | 304 ms | bytes | brotli bytes |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const { name, path } of listPageTypes(services)) {
  const first = await open(path);
  const packed = { 'accept-encoding': 'br' };
  const cells = [
    first.ms,
    await usual(path, {}),
    await usual(path, packed),
    await usual(path, { 'if-none-match': first.headers.etag ?? '' }),
  ].map((one) => one.toFixed(1));
  console.log(`| ${[name, ...cells, first.bytes, (await open(path, packed)).bytes].join(' | ')} |`);
}
server.closeAllConnections();
server.close();
