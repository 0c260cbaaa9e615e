import { afterEach, describe, expect, it } from 'vitest';
import { makeTestServices, startServer, type TestServer } from '../support/app.js';
import { makeLogLines } from '../support/log-lines.js';
import { openSocket, sendRaw } from '../support/raw-http.js';

const opened: TestServer[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

async function open(options: Parameters<typeof startServer>[1]): Promise<TestServer> {
  const server = await startServer(makeTestServices(), options);
  opened.push(server);
  return server;
}

describe('the log of requests', () => {
  it('has a line for each with its id, and none of what was searched for', async () => {
    const { log, lines, written } = makeLogLines();
    const server = await open({ log });
    const { headers, body } = await server.get('/search?q=secret-word', { 'x-forwarded-for': '203.0.113.9' });
    await server.get('/nix');
    await expect.poll(() => lines.length).toBe(2);
    expect(lines[0]).toMatchObject({
      level: 'info',
      msg: 'request',
      method: 'GET',
      path: '/search',
      status: 200,
      id: headers['x-request-id'],
    });
    expect(lines[0]?.ms).toBeGreaterThan(0);
    expect(lines[0]?.bytes).toBeGreaterThan(Buffer.byteLength(body));
    expect(lines[1]).toMatchObject({ path: '/nix', status: 404 });
    expect(written.join('')).not.toMatch(/secret-word|203\.0\.113|127\.0\.0\.1/u);
  });

  it('has the query where the operator asks for it', async () => {
    const { log, lines } = makeLogLines();
    const server = await open({ log, logQueries: true });
    await server.get('/search?q=word');
    await expect.poll(() => lines[0]?.query).toBe('q=word');
  });

  it('says that a reader left before the answer', async () => {
    const { log, lines } = makeLogLines();
    const server = await open({ log });
    const socket = openSocket(server.url);
    socket.write(
      'POST /api/draft HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 99\r\n\r\na',
      () => {
        socket.destroy();
      },
    );
    await expect.poll(() => lines[0]).toMatchObject({ path: '/api/draft', aborted: true });
  });

  it.each([
    ['line ends that are written out', '/a%0d%0a%7b%22level%22:%22error%22%7d'],
    ['a line end of another sort', '/a\u0085b'],
    ['bytes beyond ASCII', '/a\u00e2\u0080\u00ae\u00e2\u0080\u00a8b'],
    ['quotes', '/a","level":"error","x":"'],
    ['an escape sequence of terminals', '/a\u009b31mred'],
  ])('cannot be forged by an address with %s', async (_what, path) => {
    const { log, lines, written } = makeLogLines();
    const server = await open({ log, logQueries: true });
    const bytes = Buffer.from(`GET ${path}?q=${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`, 'latin1');
    expect(await sendRaw(server.url, bytes)).toMatch(/^HTTP\/1\.1 4\d\d /u);
    await server.get('/help');
    await expect.poll(() => lines.some((line) => line.path === '/help')).toBe(true);
    expect(lines.filter(({ level }) => level !== 'info')).toEqual([]);
    expect(lines.length).toBeLessThanOrEqual(2);
    for (const line of written) expect(line).toMatch(/^[\x20-\x7e\u00a0-\u00ff]*\n$/u);
  });

  it('shows what turns the direction of a text inside a fault, and cuts what is endless', async () => {
    const { log, lines, written } = makeLogLines();
    const server = await startServer(
      {
        ...makeTestServices(),
        search: () => {
          throw new Error(`甲\u202e乙\u2028丙\u001b[31m${'长'.repeat(100_000)}`);
        },
      },
      { log },
    );
    opened.push(server);
    expect((await server.get('/search?q=a')).status).toBe(500);
    const fault = lines.find(({ msg }) => msg === 'fault');
    expect(fault?.stack).toContain('甲\\u202e乙\\u2028丙\\u001b[31m');
    expect(written.join('')).not.toMatch(/[\u202e\u2028\u001b]/u);
    expect(fault?.stack?.length).toBeLessThan(10_000);
  });
});
