import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { keepAnswers } from './keep-answers.js';

let close: () => void = () => undefined;
afterEach(() => {
  close();
});

/** A server of pages of 400 bytes that keeps `capacity` bytes; tells how often each address was built. */
async function serve(capacity: number): Promise<{ open: (path: string) => Promise<string>; built: string[] }> {
  const built: string[] = [];
  const app = express()
    .use(keepAnswers(({ originalUrl }) => originalUrl, capacity))
    .get('/stored/:id', (request, response) => {
      built.push(request.originalUrl);
      response.send(request.originalUrl.padEnd(400, '.'));
    })
    .get('/bytes', (request, response) => {
      built.push(request.originalUrl);
      response.type('application/zip').send(Buffer.from('字'.repeat(1000)));
    })
    .get('/private', (request, response) => {
      built.push(request.originalUrl);
      response.set('Cache-Control', 'no-store').send('密');
    });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  close = () => server.close();
  const { port } = server.address() as AddressInfo;
  return { built, open: async (path) => (await fetch(`http://127.0.0.1:${port}${path}`)).text() };
}

describe('keepAnswers', () => {
  it('builds an answer once', async () => {
    const { open, built } = await serve(1000);
    const first = await open('/stored/1');
    expect(await open('/stored/1')).toBe(first);
    expect(built).toEqual(['/stored/1']);
  });

  it('forgets the least lately sent when the bytes are too many', async () => {
    const { open, built } = await serve(1000);
    for (const id of [1, 2, 1, 3, 1, 2]) await open(`/stored/${id}`);
    expect(built).toEqual(['/stored/1', '/stored/2', '/stored/3', '/stored/2']);
  });

  it('keeps nothing that is larger than all it may keep', async () => {
    const { open, built } = await serve(100);
    for (const id of [1, 1]) expect(await open(`/stored/${id}`)).toHaveLength(400);
    expect(built).toHaveLength(2);
  });

  it('keeps bytes as they are', async () => {
    const { open, built } = await serve(10_000);
    for (const path of ['/bytes', '/bytes']) expect(await open(path)).toBe('字'.repeat(1000));
    expect(built).toEqual(['/bytes']);
  });

  it('keeps nothing that may not be stored', async () => {
    const { open, built } = await serve(1000);
    for (const path of ['/private', '/private']) expect(await open(path)).toBe('密');
    expect(built).toHaveLength(2);
  });
});
