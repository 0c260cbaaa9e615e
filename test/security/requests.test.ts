import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestServices, startServer, type TestServer } from '../support/app.js';
import { makeLogLines } from '../support/log-lines.js';
import { sendRaw } from '../support/raw-http.js';

let server: TestServer;
const { log, lines } = makeLogLines();
beforeAll(async () => {
  server = await startServer(makeTestServices(), { log });
});
afterAll(() => server.close());

/** The answer to a request line that is sent as it stands. */
async function ask(line: string, head = ''): Promise<string> {
  const answer = await sendRaw(
    server.url,
    Buffer.from(`${line}\r\nHost: a\r\n${head}Connection: close\r\n\r\n`, 'latin1'),
  );
  expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  return answer;
}

describe('requests that are made to harm', () => {
  it.each([
    '/assets/../package.json',
    '/assets/..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/....//package.json',
    '/assets//etc/passwd',
    '/assets/base.css%00.html',
    '/assets/.git/config',
    '/../../../../etc/passwd',
    '//example.com/%2e%2e',
  ])('do not get out of the folder of files: %s', async (path) => {
    const answer = await ask(`GET ${path} HTTP/1.1`);
    expect(answer).toMatch(/^HTTP\/1\.1 40[034] /u);
    expect(answer).not.toMatch(/root:|express-rate-limit/u);
  });

  it.each([
    '..%2f..%2fetc%2fpasswd',
    '%00',
    'a%00b',
    '__proto__',
    'constructor',
    'toString',
    encodeURIComponent('甲'.repeat(300)),
  ])('name no document, theme, item, clause or unit: %s', async (id) => {
    for (const path of [
      `/documents/${id}`,
      `/documents/${id}/source`,
      `/themes/${id}`,
      `/items/${id}`,
      `/targets/${id}`,
    ])
      expect(await ask(`GET ${path} HTTP/1.1`), path).toMatch(/^HTTP\/1\.1 40[04] /u);
    for (const path of [`/api/documents/${id}`, `/api/clauses/${id}`, `/api/items/${id}`])
      expect(await ask(`GET ${path} HTTP/1.1`), path).toMatch(/^HTTP\/1\.1 40[04] [^]*problem\+json/u);
    for (const path of [`/compare?base=${id}&with=${id}`, `/wording?framework=${id}`, `/matrix?framework=${id}`])
      expect(await ask(`GET ${path} HTTP/1.1`), path).toMatch(/^HTTP\/1\.1 [24]0[04] /u);
  });

  it.each([
    ['a parameter twice', 'q=a&q=b', '400'],
    ['a parameter as an object', 'q[a]=1&q[__proto__][x]=1', '200'],
    ['a parameter as a list', 'q[]=a', '200'],
    ['the prototype of everything', '__proto__=1&__proto__[polluted]=1&constructor[prototype][polluted]=1', '200'],
    ['a thousand parameters', Array.from({ length: 1000 }, (_, k) => `p${k}=1`).join('&'), '200'],
    ['two thousand values', Array(1200).fill('locality=a').join('&'), '400'],
    ['a null byte', 'q=%00', '200'],
    ['half a character', 'q=%E5%8C', '200'],
    ['a surrogate alone', 'q=%ED%A0%80', '200'],
    ['an overlong form of a slash', 'q=%C0%AF', '200'],
    ['a percent sign alone', 'q=%', '200'],
    ['a number that is none', 'q=a&limit=1e9', '400'],
    ['a number out of range', 'q=a&offset=99999999999999999999', '400'],
    ['bytes that are no UTF-8', 'q=\u00ff\u00fe', '400'],
  ])('are answered or refused, never a fault: %s', async (_what, query, status) => {
    for (const path of ['/search', '/api/search'])
      expect(await ask(`GET ${path}?${query} HTTP/1.1`)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `, 'u'));
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each(['/%', '/%E0%A4%A', '/documents/%ff', '/items/%C0%AF', '/api/documents/%ED%A0%80'])(
    'cannot be decoded, and are told so: %s',
    async (path) => {
      expect(await ask(`GET ${path} HTTP/1.1`)).toMatch(/^HTTP\/1\.1 40[04] [^]*(?:请求有误|没有这个页面)/u);
    },
  );

  it.each([
    ['TRACE', '405'],
    ['PUT', '405'],
    ['DELETE', '405'],
    ['PATCH', '405'],
    ['PROPFIND', '405'],
    ['CONNECTED', '400'],
    ['get', '400'],
  ])('use the method %s: refused', async (method, status) => {
    const answer = await ask(`${method} /help HTTP/1.1`, 'X-Echo: geheim\r\n');
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `, 'u'));
    expect(answer).not.toContain('geheim');
    if (status === '405') expect(answer).toMatch(/\r\nAllow: GET, HEAD, POST, OPTIONS\r\n[^]*不支持这种请求/u);
  });

  it.each([
    ['a page of another site', 'Sec-Fetch-Site: cross-site\r\n', '403'],
    ['another program on the same machine', 'Sec-Fetch-Site: same-site\r\n', '403'],
    ['a browser that tells the origin alone', 'Origin: http://example.com\r\n', '403'],
    ['a frame without origin', 'Origin: null\r\n', '403'],
    ['a page of this site', 'Sec-Fetch-Site: same-origin\r\nOrigin: http://a\r\n', '303'],
    ['a program that is no browser', '', '303'],
  ])('post a form from %s', async (_who, head, status) => {
    const form = 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 7\r\n';
    const bytes = `POST /display HTTP/1.1\r\nHost: a\r\n${form}${head}Connection: close\r\n\r\nlarge=1`;
    expect(await sendRaw(server.url, bytes)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `, 'u'));
  });

  it.each([
    ['no JSON', '{', '400'],
    ['JSON with a prototype', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}', '400'],
    ['JSON nested without end', '['.repeat(100_000), '400'],
    ['a number for the text', '{"text":5}', '400'],
    ['a list for the text', '{"text":["甲"]}', '400'],
    ['nothing', '', '400'],
    ['null', 'null', '400'],
    ['a text of null bytes', JSON.stringify({ text: '\u0000'.repeat(1000) }), '400'],
  ])('post %s as a draft', async (_what, body, status) => {
    const answer = await fetch(`${server.url}/api/draft`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(String(answer.status)).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('split no answer: line ends in parameters do not reach the head', async () => {
    const answer = await ask('GET /search.csv?q=a%0d%0aSet-Cookie:%20x=1 HTTP/1.1');
    expect(answer.split('\r\n\r\n')[0]).not.toMatch(/^Set-Cookie:/mu);
    const back = 'large=1&back=/a%0d%0aSet-Cookie:x=1';
    const moved = await sendRaw(
      server.url,
      `POST /display HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${back.length}\r\nConnection: close\r\n\r\n${back}`,
    );
    expect(moved.split('\r\n\r\n')[0]).not.toMatch(/Set-Cookie: ?x=/u);
  });

  it('smuggle no second request behind a body of two lengths', async () => {
    const answer = await ask('POST /draft HTTP/1.1', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /u);
  });
});
