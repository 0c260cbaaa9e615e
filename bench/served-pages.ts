/**
 * Serve the shipped corpus as the command line does, open every comparison of two plans once, and print the milliseconds from
 * request to whole page as JSON.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadConfig, loadServices } from '../src/app/index.js';
import { compareLink } from '../src/view/links.js';
import { createApp } from '../src/web/create-app.js';
import { rehearse } from '../src/web/rehearse.js';

const services = await loadServices(loadConfig({}));
const server = await new Promise<Server>((resolve) => {
  const started = createApp({ current: () => services }).listen(0, '127.0.0.1', () => {
    resolve(started);
  });
});
await rehearse(server, services.corpus);
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const plans = services.corpus.documents.filter(({ header }) => header.kind === 'plan');
const taken: number[] = [];
for (const base of plans)
  for (const other of plans) {
    if (base === other) continue;
    const start = performance.now();
    const answer = await fetch(`${address}${compareLink(base.id, [other.id])}`);
    await answer.text();
    taken.push(performance.now() - start);
  }
console.log(JSON.stringify(taken));
server.closeAllConnections();
server.close();
