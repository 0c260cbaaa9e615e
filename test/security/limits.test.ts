import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Services } from '../../src/app/index.js';
import { createApp, type AppOptions } from '../../src/web/create-app.js';
import { makeServer } from '../../src/web/make-server.js';
import { makeTestServices } from '../support/app.js';
import { SILENT } from '../support/log-lines.js';
import { openSocket, sendRaw } from '../support/raw-http.js';

const TIMES = { requestMs: 60_000, headersMs: 60_000, keepAliveMs: 60_000 };

let services: Services;
beforeAll(() => {
  services = makeTestServices();
});

const opened: Server[] = [];
afterEach(() => {
  for (const server of opened.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** The application behind the server that `duizhao serve` starts. @returns its address */
async function open(options: AppOptions = {}, times: Partial<typeof TIMES> = {}): Promise<string> {
  const server = makeServer(createApp({ current: () => services }, { log: SILENT, ...options }), {
    ...TIMES,
    ...times,
  });
  opened.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('limits of requests', () => {
  const rateLimits = { pages: 3, work: 2 };

  async function statuses(
    url: string,
    paths: readonly string[],
    headers: Record<string, string> = {},
  ): Promise<number[]> {
    const answers: number[] = [];
    for (const path of paths) answers.push((await fetch(url + path, { headers, redirect: 'manual' })).status);
    return answers;
  }

  it('are two budgets, and beyond them a page in Chinese that says when to come again', async () => {
    const url = await open({ rateLimits });
    const first = await fetch(`${url}/help`);
    expect(first.headers.get('ratelimit-policy')).toMatch(/^"pages"; q=3; w=60/u);
    expect(first.headers.get('ratelimit')).toMatch(/^"pages"; r=2; t=\d+$/u);
    expect(await statuses(url, ['/help', '/documents'])).toEqual([200, 200]);
    const refused = await fetch(`${url}/themes`);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('cache-control')).toContain('no-store');
    const body = await refused.text();
    expect(body).toContain('请求太多');
    expect(body).toContain('role="search"');
    expect(await statuses(url, ['/compare', '/draft', '/matrix'])).toEqual([200, 200, 429]);
    const problem = await fetch(`${url}/api/targets`);
    expect(problem.status).toBe(429);
    expect(problem.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await problem.json()).toMatchObject({ status: 429, title: '请求太多' });
  });

  it('count what has to be worked apart, however the address is written', async () => {
    const url = await open({ rateLimits: { pages: 100, work: 1 } });
    expect(await statuses(url, ['/reuse', '/API/compare', '/Compare', '//compare', '/documents/nix/sources'])).toEqual([
      200, 429, 429, 429, 429,
    ]);
    expect((await fetch(`${url}/display`, { method: 'POST' })).status).toBe(429);
    expect(await statuses(url, ['/help'])).toEqual([200]);
  });

  it('leave files and the questions of supervisors alone', async () => {
    const url = await open({ rateLimits: { pages: 1, work: 1 } });
    const paths = ['/help', ...Array<string>(5).fill('/healthz'), '/readyz', '/assets/base.css', '/assets/base.css'];
    expect(await statuses(url, paths)).toEqual(Array(9).fill(200));
    expect(await statuses(url, ['/help'])).toEqual([429]);
  });

  it('believe X-Forwarded-For only where a proxy is trusted', async () => {
    const from = (reader: string): Record<string, string> => ({ 'x-forwarded-for': reader });
    const believed = await open({ rateLimits: { pages: 1, work: 1 }, trustedProxies: ['loopback'] });
    expect(await statuses(believed, ['/help', '/help'], from('203.0.113.1'))).toEqual([200, 429]);
    expect(await statuses(believed, ['/help'], from('203.0.113.2'))).toEqual([200]);
    // What the reader himself wrote before the address that the proxy added counts for nothing.
    expect(await statuses(believed, ['/help'], from('198.51.100.7, 203.0.113.2'))).toEqual([429]);
    const doubted = await open({ rateLimits: { pages: 1, work: 1 } });
    expect(await statuses(doubted, ['/help'], from('203.0.113.1'))).toEqual([200]);
    expect(await statuses(doubted, ['/help'], from('203.0.113.2'))).toEqual([429]);
  });

  it('are off where none are given', async () => {
    const url = await open();
    const answer = await fetch(`${url}/help`);
    expect(answer.headers.get('ratelimit')).toBeNull();
  });
});

describe('limits of a connection', () => {
  it('closes on a client that sends its head letter by letter', async () => {
    const url = await open({}, { headersMs: 500 });
    const socket = openSocket(url);
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n');
    const dripping = setInterval(() => socket.write('X: 1\r\n'), 50);
    await once(socket, 'close');
    clearInterval(dripping);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /u);
    expect(answer).toContain('请求没有在规定时间内发完');
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('closes on a client that never ends its body', async () => {
    const url = await open({}, { requestMs: 700, headersMs: 500 });
    const answer = await sendRaw(
      url,
      'POST /draft HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\ntext=',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 408 /u);
  });

  it('closes connections that nobody uses', async () => {
    const url = await open({}, { keepAliveMs: 200 });
    expect(await sendRaw(url, 'GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /u);
  });

  it('refuses a head without end', async () => {
    const url = await open();
    const answer = await sendRaw(url, `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /u);
    expect(answer).toContain('请求的地址或头部太长');
  });

  it('refuses an address that is too long, in Chinese', async () => {
    const url = await open();
    const page = await fetch(`${url}/search?q=${'a'.repeat(17_000)}`);
    expect(page.status).toBe(414);
    expect(await page.text()).toContain('地址太长');
    const problem = await fetch(`${url}/api/search?q=${'a'.repeat(17_000)}`);
    expect(await problem.json()).toMatchObject({ status: 414, title: '地址太长' });
  });

  it('refuses bodies beyond their limit', async () => {
    const url = await open();
    const post = (path: string, type: string, bytes: number): Promise<Response> =>
      fetch(url + path, { method: 'POST', headers: { 'content-type': type }, body: 'a'.repeat(bytes) });
    expect((await post('/display', 'application/x-www-form-urlencoded', 30_000)).status).toBe(413);
    expect((await post('/draft', 'application/x-www-form-urlencoded', 8_000_000)).status).toBe(413);
    expect((await post('/api/draft', 'text/plain', 2_000_000)).status).toBe(413);
    expect((await post('/api/draft/text?name=a.docx', 'application/octet-stream', 33 * 1024 * 1024)).status).toBe(413);
  });

  it('answers what is no HTTP with a plain line', async () => {
    const url = await open();
    const answer = await sendRaw(url, '\u0016\u0003\u0001 hello\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /u);
    expect(answer).toContain('请求写法不对');
  });
});
