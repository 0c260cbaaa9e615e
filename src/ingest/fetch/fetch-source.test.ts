import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { answer, leadTo, startSite, type TestSite } from '../../../test/support/answering.js';
import { makeFolder } from '../../../test/support/folder.js';
import { describeFailure } from './describe-failure.js';
import { fetchSource, type FetchOptions } from './fetch-source.js';
import { parseAddress } from './parse-address.js';
import { allowAddresses } from './resolve-host.js';

const MB = 1024 * 1024;
const PAGE = '<html><body><p>一、加快发展养老服务。</p></body></html>';
const HTML = { 'content-type': 'text/html; charset=utf-8' };
const AGENT = { userAgent: 'duizhao/0' };

const sites: TestSite[] = [];
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()));
});

async function open(answers: Readonly<Record<string, RequestListener>>): Promise<TestSite> {
  const site = await startSite(answers);
  sites.push(site);
  return site;
}

/** The rules of public addresses, with this one port of this machine let through. */
function onlyAt({ port: open }: TestSite): Pick<FetchOptions, 'isAllowed'> {
  const isPublic = allowAddresses(false);
  return { isAllowed: (address, port) => isPublic(address, port) || (address === '127.0.0.1' && port === open) };
}

async function reasonOf(address: string, options: Partial<FetchOptions> = {}): Promise<string> {
  const fetched = await fetchSource(address, { ...AGENT, ...options });
  return fetched.ok ? `fetched ${fetched.name}` : fetched.reason;
}

describe('fetchSource()', () => {
  it('fetches the bytes as they came, with name, address and encoding, and says who asks', async () => {
    const gbk = Uint8Array.from([0xcd, 0xa8, 0xd6, 0xaa]);
    const site = await open({
      [`/a/${encodeURI('通知')}.jsp?id=1`]: answer(gbk, { 'content-type': 'text/html;charset=GBK' }),
    });
    const fetched = await fetchSource(`${site.url}/a/通知.jsp?id=1#top`, { ...AGENT, ...onlyAt(site) });
    expect(fetched).toMatchObject({ ok: true, name: '通知.html', charset: 'gbk' });
    if (!fetched.ok) return;
    expect(fetched.url).toBe(`${site.url}/a/${encodeURI('通知')}.jsp?id=1`);
    expect(Buffer.from(fetched.bytes).equals(gbk)).toBe(true);
    expect(site.asked[0]?.agent).toBe('duizhao/0');
  });

  it.each([
    ['gzip', gzipSync(PAGE)],
    ['x-gzip', gzipSync(PAGE)],
    ['deflate', deflateSync(PAGE)],
    ['deflate', deflateRawSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['identity', Buffer.from(PAGE)],
  ])('undoes the compression %s', async (encoding, bytes) => {
    const site = await open({ '/': answer(bytes, { ...HTML, 'content-encoding': encoding }) });
    const fetched = await fetchSource(site.url, { ...AGENT, ...onlyAt(site) });
    expect(fetched.ok && Buffer.from(fetched.bytes).toString()).toBe(PAGE);
  });

  it('follows redirects, relative ones and such as carry raw Chinese', async () => {
    const site = await open({
      '/1': leadTo('2'),
      '/2': leadTo(Buffer.from('/通知.html').toString('latin1')),
      [encodeURI('/通知.html')]: answer(PAGE, HTML),
    });
    const fetched = await fetchSource(`${site.url}/1`, { ...AGENT, ...onlyAt(site) });
    expect(fetched).toMatchObject({ ok: true, name: '通知.html', url: site.url + encodeURI('/通知.html') });
  });

  it.each([
    ['more than the limit out of the compression', gzipSync(Buffer.alloc(200 * MB)), 'gzip', /超过 1 MB 的上限/u],
    ['a compression within a compression', gzipSync(gzipSync(PAGE)), 'gzip, gzip', /不支持的压缩方式/u],
    ['an unknown compression', Buffer.from(PAGE), 'zstd', /不支持的压缩方式（zstd）/u],
    ['half of the compressed data', gzipSync(randomBytes(4000)).subarray(0, 2000), 'gzip', /已损坏或不完整/u],
  ])('refuses %s', async (_what, bytes, encoding, reason) => {
    const site = await open({ '/': answer(bytes, { ...HTML, 'content-encoding': encoding }) });
    expect(await reasonOf(site.url, { ...onlyAt(site), maxBytes: MB })).toMatch(reason);
  });

  it('stops an endless body at the limit, and does not begin with one that is announced as too large', async () => {
    let sent = 0;
    const site = await open({
      '/endless': (_request, response) => {
        response.writeHead(200, HTML);
        const send = (): void => {
          if (response.destroyed) return;
          sent += MB / 8;
          response.write(Buffer.alloc(MB / 8), send);
        };
        send();
      },
      '/announced': (_request, response) => {
        response.writeHead(200, { ...HTML, 'content-length': String(900 * MB) }).write('<');
      },
    });
    const options = { ...onlyAt(site), maxBytes: 2 * MB };
    expect(await reasonOf(`${site.url}/endless`, options)).toMatch(/超过 2 MB 的上限/u);
    expect(sent).toBeLessThan(40 * MB);
    expect(await reasonOf(`${site.url}/announced`, options)).toMatch(/900 MB，超过 2 MB/u);
  });

  it('does not wait for a body that stands still, nor for one that trickles', async () => {
    const site = await open({
      '/still': (_request, response) => response.writeHead(200, HTML).write('<html>'),
      '/silent': () => undefined,
      '/trickle': (_request, response) => {
        response.writeHead(200, HTML);
        const timer = setInterval(() => response.write('一'), 20);
        response.on('close', () => {
          clearInterval(timer);
        });
      },
    });
    const idle = { ...onlyAt(site), idleMs: 300 };
    expect(await reasonOf(`${site.url}/still`, idle)).toMatch(/没有继续送来内容/u);
    expect(await reasonOf(`${site.url}/silent`, idle)).toMatch(/没有继续送来内容/u);
    const short = { ...onlyAt(site), totalMs: 400 };
    expect(await reasonOf(`${site.url}/trickle`, short)).toMatch(/还没有取完/u);
    expect(await reasonOf('http://plan.example/', { ...short, resolve: () => new Promise(() => undefined) })).toMatch(
      /还没有取完/u,
    );
  });

  it('gives up on redirects without end', async () => {
    const site = await open({ '/a': leadTo('/b'), '/b': leadTo('/a') });
    expect(await reasonOf(`${site.url}/a`, onlyAt(site))).toBe('网站接连转向超过 5 次');
    expect(site.asked).toHaveLength(6);
  });

  it('checks where a redirect leads before it goes there', async () => {
    const inside = await open({ '/': answer(PAGE, HTML) });
    const site = await open({
      '/office': leadTo(inside.url),
      '/name': leadTo(`http://inside.example:${inside.port}/`),
      '/file': leadTo('file:///etc/passwd'),
      '/password': leadTo('http://a:b@www.gov.cn/'),
      '/metadata': leadTo('http://169.254.169.254/latest/'),
    });
    const resolve = (): Promise<{ address: string; family: number }[]> =>
      Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    const reason = (path: string): Promise<string> => reasonOf(site.url + path, { ...onlyAt(site), resolve });
    expect(await reason('/office')).toMatch(/^127\.0\.0\.1 是本机或内网地址.*--allow-private/u);
    expect(await reason('/name')).toMatch(/^inside\.example（127\.0\.0\.1） 是本机或内网地址/u);
    expect(await reason('/file')).toMatch(/不取 file:/u);
    expect(await reason('/password')).toMatch(/用户名或密码/u);
    expect(await reason('/metadata')).toMatch(/不是可以取文件的公网地址/u);
    expect(inside.asked).toEqual([]);
    // The way there is open when the rules allow it: the refusals above are theirs.
    expect(await reasonOf(`${site.url}/office`, { isAllowed: allowAddresses(true) })).toMatch(/^fetched/u);
  });

  it('refuses addresses of the machine and the office in every spelling, by default', async () => {
    const site = await open({ '/': answer(PAGE, HTML) });
    const hosts = ['127.0.0.1', 'localhost', '[::1]', '0.0.0.0', '2130706433', '0x7f.1', '0177.0.0.1', '127.1'];
    const more = ['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '169.254.169.254', '10.0.0.1', '[fd00::1]'];
    for (const host of [...hosts, ...more])
      expect(await reasonOf(`http://${host}:${site.port}/`), host).toMatch(
        /是本机或内网地址|不是可以取文件的公网地址/u,
      );
    const resolve = (): Promise<{ address: string; family: number }[]> =>
      Promise.resolve([
        { address: '8.8.8.8', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]);
    expect(await reasonOf(`http://plan.example:${site.port}/`, { resolve })).toMatch(/plan\.example（127\.0\.0\.1）/u);
    expect(site.asked).toEqual([]);
    expect(await reasonOf(`http://2130706433:${site.port}/`, { isAllowed: allowAddresses(true) })).toMatch(/^fetched/u);
  });

  it('looks a name up once and connects to what was checked, whatever the name says later', async () => {
    const site = await open({ '/': answer(PAGE, HTML) });
    const names: string[] = [];
    const resolve = (name: string): Promise<{ address: string; family: number }[]> => {
      names.push(name);
      return Promise.resolve([{ address: names.length === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
    };
    expect(await reasonOf(`http://plan.invalid:${site.port}/`, { ...onlyAt(site), resolve })).toMatch(/^fetched/u);
    expect(names).toEqual(['plan.invalid']);
    expect(site.asked[0]?.host).toBe(`plan.invalid:${site.port}`);
  });

  it.each([
    ['file:///etc/passwd', /不取 file:/u],
    ['ftp://www.gov.cn/a.pdf', /不取 ftp:/u],
    ['http://user@www.gov.cn/', /用户名或密码/u],
    ['http://', /不合格式/u],
    [`http://www.gov.cn/${'a'.repeat(3000)}`, /超过 2000 个字符/u],
  ])('refuses the address %s', async (address, reason) => {
    expect(await reasonOf(address)).toMatch(reason);
  });

  it('goes from http to https, but not back', () => {
    expect(parseAddress('https://b.cn/', new URL('http://a.cn/')).href).toBe('https://b.cn/');
    expect(parseAddress('//b.cn/', new URL('https://a.cn/')).href).toBe('https://b.cn/');
    expect(() => parseAddress('http://a.cn/', new URL('https://a.cn/'))).toThrow('从 https 转到不加密的 http');
  });

  it.each([
    [404, /404（没有这一页）/u],
    [403, /403（禁止访问）/u],
    [500, /500（网站出错）/u],
    [204, /204（没有给出文件）/u],
    [304, /304（转向不明）/u],
  ])('takes no answer with status %i for a document', async (status, reason) => {
    const site = await open({ '/': (_request, response) => response.writeHead(status, HTML).end() });
    expect(await reasonOf(site.url, onlyAt(site))).toMatch(reason);
  });

  it.each(['image/png', 'video/mp4', 'application/json', 'text/javascript'])('takes no %s', async (type) => {
    const site = await open({ '/a.html': answer(PAGE, { 'content-type': type }) });
    expect(await reasonOf(`${site.url}/a.html`, onlyAt(site))).toBe(`网址给出的是 ${type}，不是文件`);
  });

  it('says in Chinese what failed on the way', async () => {
    const site = await open({
      '/cut': (_request, response) => {
        response.writeHead(200, { ...HTML, 'content-length': '1000' }).write('<html>', () => response.destroy());
      },
    });
    expect(await reasonOf(`${site.url}/cut`, onlyAt(site))).toMatch(/中途断开/u);
    const secure = { isAllowed: allowAddresses(true) };
    expect(await reasonOf(`https://127.0.0.1:${site.port}/`, secure)).toMatch(/建立不起加密连接/u);
    const unknown = (): Promise<never> => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    expect(await reasonOf('http://plan.invalid/', { resolve: unknown })).toMatch(/找不到这个网站/u);
    expect(await reasonOf(`http://127.0.0.1:${await freePort()}/`, secure)).toMatch(/连接被拒绝/u);
    expect(await reasonOf(`http://127.0.0.1:${await strangerPort()}/`, secure)).toMatch(/不合 HTTP 协议/u);
  });

  it.skipIf(spawnSync('openssl', ['version']).status !== 0)(
    'trusts no certificate that a site gave itself',
    async () => {
      const folder = makeFolder({});
      const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
      const made = spawnSync('openssl', [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '2',
        '-subj',
        '/CN=localhost',
        '-keyout',
        key,
        '-out',
        cert,
      ]);
      expect(made.status).toBe(0);
      let asked = 0;
      const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_request, response) => {
        asked++;
        response.end(PAGE);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = `https://localhost:${(server.address() as AddressInfo).port}/`;
      expect(await reasonOf(address, { isAllowed: allowAddresses(true) })).toMatch(/安全证书不受信任/u);
      expect(asked).toBe(0);
      await new Promise((resolve) => server.close(resolve));
    },
  );

  it.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', '不受信任'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', '不受信任'],
    ['CERT_HAS_EXPIRED', '已过期'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', '别的域名'],
    ['ESTRANGE', '（ESTRANGE）'],
  ])('describes %s', (code, words) => {
    const failure = Object.assign(new Error(code), { code });
    expect(describeFailure(failure)).toContain(words);
    expect(describeFailure(new AggregateError([failure]))).toContain(words);
  });
});

/** A port on which nobody answers. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A port on which somebody answers who speaks no HTTP. */
async function strangerPort(): Promise<number> {
  const server = createTcpServer((socket) => socket.end('220 mail ready\r\n')).unref();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
