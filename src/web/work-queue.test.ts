import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { makeWorkQueue } from './work-queue.js';

let close: () => void = () => undefined;
afterEach(() => {
  close();
});

/** A server whose pages wait in a queue; tells in which order they were worked. */
async function serve(onWork: (path: string) => void = () => undefined): Promise<{ url: string; done: string[] }> {
  const done: string[] = [];
  const inTurn = makeWorkQueue();
  const app = express()
    .use((_request, response, next) => {
      inTurn(response, next);
    })
    .get('/work/:id', ({ path }, response) => {
      done.push(path);
      onWork(path);
      response.send(path);
    });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  close = () => {
    server.close().closeAllConnections();
  };
  return { done, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Keep the program from doing anything else. */
function holdUp(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

describe('makeWorkQueue()', () => {
  it('answers all, in the order in which they came, what fails included', async () => {
    const { url } = await serve((path) => {
      if (path === '/work/2') throw new Error('坏');
    });
    const answers = await Promise.all([1, 2, 3].map((id) => fetch(`${url}/work/${id}`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 500, 200]);
    expect((await fetch(`${url}/work/4`)).status).toBe(200);
  });

  it('lets others have their turn between two large pieces of work', async () => {
    const inTurn = makeWorkQueue();
    const done: string[] = [];
    await new Promise<void>((resolve) => {
      for (const id of ['1', '2', '3', '4'])
        inTurn({ destroyed: false }, () => {
          done.push(id);
          holdUp(15);
          setImmediate(() => done.push('other'));
          if (id === '4') resolve();
        });
    });
    expect(done).toEqual(['1', '2', 'other', '3', 'other', '4']);
  });

  it('does not work for a reader who has left', async () => {
    const leave = new AbortController();
    let left: Promise<unknown> = Promise.resolve();
    let last: Promise<unknown> = Promise.resolve();
    const { url, done } = await serve((path) => {
      if (path !== '/work/0') return;
      left = fetch(`${url}/work/gone`, { signal: leave.signal }).catch(() => undefined);
      leave.abort();
      last = fetch(`${url}/work/1`);
    });
    await fetch(`${url}/work/0`);
    await Promise.all([left, last]);
    expect(done).not.toContain('/work/gone');
  });
});
