import { describe, expect, it } from 'vitest';
import { makeTestServices, startServer, openSmall } from '../support/app.js';
import { makeLogLines } from '../support/log-lines.js';
import { serveTests } from '../support/serve.js';

const { log, lines } = makeLogLines();
const server = serveTests(() => openSmall({ log }));

describe('security', () => {
  it('sends a content policy without nonces and without forcing HTTPS', async () => {
    const { headers } = await server.get('/');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
    );
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    ['its own page', '/documents/doc-hostile'],
    ['the list', '/documents'],
    ['a search', `/search?q=${encodeURIComponent('不得执行')}`],
    ['a comparison', '/compare?base=doc-hostile&with=doc-untitled'],
    ['the choice', '/compare'],
  ])('prints markup inside a document as text: %s', async (_name, path) => {
    const { status, body } = await server.get(path);
    expect(status).toBe(200);
    expect(body).toContain('&lt;');
    expect(body).not.toMatch(/<script>|<img |<b>责任/);
  });

  it('prints markup inside a query as text', async () => {
    const { body } = await server.get(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(body).not.toContain('<script>alert');
    const missing = await server.get(`/documents/${encodeURIComponent('<script>alert(1)</script>')}`);
    expect(missing.status).toBe(404);
    expect(missing.body).not.toContain('<script>alert');
  });
});

describe('caching', () => {
  it.each(['/', '/themes', '/documents/doc-untitled', '/api/themes'])(
    'answers 304 for an unchanged %s',
    async (path) => {
      const first = await server.get(path);
      expect(first.headers.etag).toBeDefined();
      const second = await server.get(path, { 'if-none-match': first.headers.etag ?? '' });
      expect(second.status).toBe(304);
      expect(second.body).toBe('');
    },
  );

  it('lets files be kept for a year under their marked address only', async () => {
    const { body } = await server.get('/');
    const href = /href="(\/assets\/base\.css\?v=[0-9a-f]{12})"/.exec(body)?.[1] ?? '';
    const marked = await server.get(href);
    expect(marked.status).toBe(200);
    expect(marked.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await server.get('/assets/base.css')).headers['cache-control']).toBe('no-cache');
    expect((await server.get('/assets/base.css?v=000000000000')).headers['cache-control']).toBe('no-cache');
  });

  it('compresses pages', async () => {
    const response = await fetch(`${server.url}/documents`, { headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
  });
});

describe('大字', () => {
  it('is switched by a plain form and kept in a cookie', async () => {
    const answer = await server.post('/display', { large: '1', back: '/themes' });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/themes');
    const cookie = answer.headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(/^large=1; Max-Age=\d+; Path=\/; .*HttpOnly; SameSite=Lax/);
    const { body, headers } = await server.get('/themes', { cookie: 'a=b; large=1' });
    expect(body).toContain('<html lang="zh-CN" class="large">');
    expect(body).toContain('aria-pressed="true"');
    expect(headers.vary).toContain('Cookie');
  });

  it.each(['https://example.com/', '//example.com', '/\\example.com', 'javascript:alert(1)', ''])(
    'never leads away from the site: %s',
    async (back) => {
      expect((await server.post('/display', { large: '0', back })).headers.location).toBe('/');
    },
  );
});

describe('errors as pages', () => {
  it.each([
    ['an address that no route knows', '/nix/da', 404, '没有这个页面'],
    ['an unknown document', '/documents/nix', 404, '没有编号为“nix”的文件'],
    ['an unknown theme', '/themes/nix', 404, '没有编号为“nix”的主题'],
    ['an unknown item', '/items/99', 404, '没有编号为“99”的事项'],
    ['an unknown framework', '/themes/system?framework=nix', 404, '没有编号为“nix”的框架'],
    [
      'a limit that is no number',
      '/search?q=a&limit=abc',
      400,
      '参数“条数”（limit）须是 1 到 200 之间的整数，收到“abc”',
    ],
    ['a limit out of range', '/search?q=a&limit=201', 400, '参数“条数”（limit）须是 1 到 200 之间的整数'],
    ['a negative offset', '/search?q=a&offset=-1', 400, '参数“起点”（offset）须是 0 到 1000000 之间的整数'],
    ['a query of 10 kB', `/search?q=${'a'.repeat(10_240)}`, 400, '参数“检索词”（q）最长 500 字，收到 10240 字'],
    ['a query given twice', '/search?q=a&q=b', 400, '参数“检索词”（q）只能给出一次'],
    ['an unknown order', '/search?q=a&sort=nix', 400, '参数“排序”（sort）只能是 relevance、locality、date'],
    ['an unknown level', '/search?q=a&level=nix', 400, '参数“层级”（level）只能是'],
    ['an item that is no number', '/search?q=a&item=x', 400, '参数“事项”（item）须是事项的编号'],
    [
      'a document against itself',
      '/compare?base=doc-untitled&with=doc-untitled',
      400,
      '底本和对照文件选了同一份，请另选一份对照文件',
    ],
    ['too many others', '/compare?base=doc-untitled&with=a,b,c,d', 404, '一次最多与 3 份文件对照，现在选了 4 份'],
    ['an address that cannot be decoded', '/documents/%E0%A4%A', 400, '请求有误'],
  ])('%s', async (_name, path, status, message) => {
    const answer = await server.get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body).toContain(message);
    expect(answer.body).toContain('role="search"');
  });

  it('hides what went wrong inside, and logs it', async () => {
    const services = makeTestServices();
    const broken = await startServer(
      {
        ...services,
        search: () => {
          throw new Error('secret detail');
        },
      },
      { log },
    );
    try {
      const page = await broken.get('/search?q=a');
      expect(page.status).toBe(500);
      expect(page.body).toContain('程序出错');
      expect(page.body).not.toContain('secret');
      const api = await broken.get('/api/search?q=a');
      expect(api.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(api.body).not.toContain('secret');
      const fault = lines.find(({ msg }) => msg === 'fault');
      expect(fault).toMatchObject({ level: 'error', method: 'GET', path: '/search', id: page.headers['x-request-id'] });
      expect(fault?.stack).toMatch(/^Error: secret detail\n +at /u);
    } finally {
      await broken.close();
    }
  });
});
