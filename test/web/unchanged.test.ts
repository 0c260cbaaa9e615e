import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Services } from '../../src/app/index.js';
import { makeTestServices, startServer, type Answer } from '../support/app.js';
import { SILENT } from '../support/log-lines.js';
import { serveTests } from '../support/serve.js';

const given = makeTestServices();
const PAGE = `/documents/${encodeURIComponent('赣府厅发-2022-1')}`;
const SEARCH = `/search?q=${encodeURIComponent('医共体')}`;

/** Services that count how often they are asked, and whose corpus may get another version while they run. */
let asked = 0;
let version = given.corpus.version;
let day = '2026-11-29';
const services: Services = {
  ...given,
  get corpus() {
    return { ...given.corpus, version };
  },
  search: (query) => {
    asked += 1;
    return given.search(query);
  },
};

const server = serveTests(() => startServer(services, { today: () => day, log: SILENT }));

async function tagOf(path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const { status, headers: answered } = await server.get(path, headers);
  expect(status).toBe(200);
  return answered.etag ?? '';
}

function ask(path: string, tag: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return server.get(path, { ...headers, 'if-none-match': tag });
}

describe('an answer that the reader has', () => {
  it.each([
    '/',
    '/themes',
    '/items/5',
    PAGE,
    `${PAGE}/source`,
    `${PAGE}/citation.txt`,
    SEARCH,
    SEARCH.replace('/search', '/search.csv'),
    '/matrix',
    '/targets',
    '/method',
    '/api/themes',
    '/api/targets?format=csv',
    '/api/openapi.json',
    `/api${SEARCH}`,
  ])('is not sent again: %s', async (path) => {
    const first = await server.get(path);
    expect(first.headers.etag).toMatch(/^W\/"[\w-]{27}"$/);
    const again = await ask(path, first.headers.etag ?? '');
    expect(again.status).toBe(304);
    expect(again.body).toBe('');
    for (const name of ['etag', 'cache-control', 'vary']) expect(again.headers[name], name).toBe(first.headers[name]);
    expect(again.headers['content-length']).toBeUndefined();
  });

  it('is not built again', async () => {
    const tag = await tagOf(SEARCH);
    const before = asked;
    expect((await ask(SEARCH, tag)).status).toBe(304);
    expect(asked).toBe(before);
    expect((await ask(`${SEARCH}&limit=3`, tag)).status).toBe(200);
    expect(asked).toBeGreaterThan(before);
  });

  it('is known among several tags, and by the strong form of its tag', async () => {
    const tag = await tagOf('/themes');
    expect((await ask('/themes', `"a", ${tag}, W/"b"`)).status).toBe(304);
    expect((await ask('/themes', tag.slice(2))).status).toBe(304);
    expect((await ask('/themes', '*')).status).toBe(304);
    expect((await ask('/themes', '"a", W/"b"')).status).toBe(200);
  });

  it('is sent to a reader who asks for it anew', async () => {
    const tag = await tagOf('/themes');
    expect((await ask('/themes', tag, { 'cache-control': 'no-cache' })).status).toBe(200);
    expect((await fetch(`${server.url}/themes`, { headers: { 'if-none-match': tag } })).status).toBe(200);
  });
});

describe('an answer that another reader was sent', () => {
  it.each([[PAGE], ['/search.csv?q=a'], ['/api/themes'], ['/targets']])(
    'is the same when sent again: %s',
    async (path) => {
      for (const coding of ['br', 'gzip', 'identity']) {
        const [first, second] = [await raw(path, coding), await raw(path, coding)];
        expect(second).toEqual(first);
        expect(unpack(second.bytes, second.headers['content-encoding'])).toBe((await server.get(path)).body);
      }
    },
  );

  it('is not built again, in whatever coding it was sent', async () => {
    const path = `${SEARCH}&limit=2`;
    await server.get(path, { 'accept-encoding': 'gzip' });
    const before = asked;
    await server.get(path, { 'accept-encoding': 'deflate, gzip;q=0.8' });
    expect(asked).toBe(before);
    await server.get(path, { 'accept-encoding': 'gzip;q=0, identity' });
    expect(asked).toBeGreaterThan(before);
  });

  it('is built again for another corpus, and errors and drafts are always worked', async () => {
    const path = `${SEARCH}&limit=1`;
    await server.get(path);
    const before = asked;
    version = 'a third';
    expect((await server.get(path)).body).toContain('a third');
    version = given.corpus.version;
    expect(asked).toBeGreaterThan(before);
    for (const text of ['加强临床专科建设。', '发展县域医共体。'])
      expect((await server.post('/draft', { text })).body).toContain(text);
  });
});

describe('the tag', () => {
  it.each([
    ['the address', () => tagOf('/themes?framework=hospital')],
    ['the host, which pages print', () => tagOf('/themes', { host: 'policy.example' })],
    ['大字', () => tagOf('/themes', { cookie: 'large=1' })],
    [
      'the day, which pages print',
      async () => {
        day = '2026-11-30';
        const tag = await tagOf('/themes');
        day = '2026-11-29';
        return tag;
      },
    ],
    [
      'the corpus, which may change while the program runs',
      async () => {
        version = 'another';
        const tag = await tagOf('/themes');
        version = given.corpus.version;
        return tag;
      },
    ],
  ])('is another with %s', async (_name, other) => {
    const tag = await tagOf('/themes');
    expect(await other()).not.toBe(tag);
    expect(await tagOf('/themes')).toBe(tag);
  });

  it('is another with edited templates or style sheets', async () => {
    const publicFolder = mkdtempSync(join(tmpdir(), 'duizhao-'));
    cpSync('public', publicFolder, { recursive: true });
    appendFileSync(join(publicFolder, 'picks.css'), '.pick {}');
    const other = await startServer(services, { today: () => day, publicFolder });
    try {
      const { host } = new URL(server.url);
      const answer = await other.get('/themes', { host });
      expect(answer.status).toBe(200);
      expect(answer.headers.etag).not.toBe(await tagOf('/themes'));
    } finally {
      rmSync(publicFolder, { recursive: true });
      await other.close();
    }
  });

  it('is the same in two processes of one installation', async () => {
    const other = await startServer(services, { today: () => day });
    try {
      const { host } = new URL(server.url);
      expect((await other.get('/themes', { host })).headers.etag).toBe(await tagOf('/themes'));
    } finally {
      await other.close();
    }
  });

  it('is the same for compressed and plain bytes, which caches keep apart', async () => {
    const plain = await server.get('/themes');
    for (const coding of ['br', 'gzip']) {
      const packed = await server.get('/themes', { 'accept-encoding': coding });
      expect(packed.headers['content-encoding']).toBe(coding);
      expect(packed.headers.etag).toBe(plain.headers.etag);
      expect((await ask('/themes', plain.headers.etag ?? '', { 'accept-encoding': coding })).status).toBe(304);
    }
    expect(plain.headers.vary).toMatch(/Accept-Encoding/);
    expect(plain.headers.vary).toMatch(/Cookie/);
  });

  it.each([
    ['an unknown page', '/nix', 404],
    ['an unknown document', '/documents/nix', 404],
    ['a wrong parameter', '/search?limit=abc', 400],
    ['a wrong parameter of the interface', '/api/search?limit=abc', 400],
    ['a comparison with itself', '/compare?base=doc-untitled&with=doc-untitled', 400],
  ])('is not on %s, which is answered even to one who names any tag', async (_name, path, status) => {
    const answer = await ask(path, '*');
    expect(answer.status).toBe(status);
    expect(answer.headers.etag).toBeUndefined();
  });

  it('is not on what must not be kept', async () => {
    expect((await server.get('/healthz')).headers.etag).toBeUndefined();
    expect((await server.post('/draft', { text: '第一条' })).headers.etag).toBeUndefined();
  });

  it('is answered to HEAD, without a body', async () => {
    const head = await send('HEAD', '/themes', {});
    expect(head).toEqual({ status: 200, tag: await tagOf('/themes'), length: 0 });
    expect(await send('HEAD', '/themes', { 'if-none-match': head.tag })).toEqual({ ...head, status: 304 });
  });
});

/** An answer byte by byte, without what differs from moment to moment. */
function raw(path: string, coding: string): Promise<{ readonly headers: IncomingHttpHeaders; readonly bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    httpRequest(`${server.url}${path}`, { headers: { 'accept-encoding': coding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          headers: { ...response.headers, date: undefined, 'x-request-id': undefined },
          bytes: Buffer.concat(chunks),
        });
      });
    })
      .on('error', reject)
      .end();
  });
}

function unpack(bytes: Buffer, coding: string | undefined): string {
  if (coding === 'br') return brotliDecompressSync(bytes).toString();
  return (coding === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}

function send(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly status: number | undefined; readonly tag: string; readonly length: number }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${server.url}${path}`, { method, headers }, (response) => {
      let length = 0;
      response.on('data', (chunk: Buffer) => (length += chunk.length));
      response.on('end', () => {
        resolve({ status: response.statusCode, tag: response.headers.etag ?? '', length });
      });
    });
    request.on('error', reject).end();
  });
}
