import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { loadConfig, makeAdding, openLibrary, type Library } from '../../src/app/index.js';
import { serveSource, type TestServer } from './app.js';
import { makeFolder } from './folder.js';

/** The token of the served library. */
export const TOKEN = '测试用的口令-0123456789';
/** The day on which it adds. */
export const DAY = '2026-11-29';

/** A plan of an invented county, with a number and a date. */
export const planOf = (
  place: string,
  matter: string,
  day = '2024年3月5日',
): string => `${place}县人民政府关于推进${matter}发展的实施意见
${place}政发〔2024〕3号
各乡镇人民政府：
现提出如下实施意见，请认真贯彻执行，确保各项任务落到实处、取得实效。
一、主要任务
（一）增加${matter}供给。到2025年，每千人口拥有${matter}4.5个，新建居住区按标准同步规划、同步建设。（责任单位：县卫生健康局）
（二）加强人才培养。每年培训${matter}服务人员200名，建立健全持证上岗和继续教育制度。（责任单位：县人力资源社会保障局）
${place}县人民政府
${day}
`;

/** A file of a form. */
export interface FormFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** A running library that files can be added to in the browser. */
export interface AddServer extends TestServer {
  readonly folder: string;
  readonly library: Library;
  /** Milliseconds that its clock is ahead. */
  readonly clock: { ahead: number };
}

/** A browser without pages: it sends forms as one of this site does, and keeps the cookie. */
export interface AddClient {
  get(path: string): Promise<Page>;
  post(
    path: string,
    form: Readonly<Record<string, string>> | URLSearchParams,
    headers?: Record<string, string>,
  ): Promise<Page>;
  /** Send files and look at the preview. */
  look(...files: readonly FormFile[]): Promise<Page>;
}

/** An answer; `path` is where it led, or the page asked for. */
export interface Page {
  readonly status: number;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Serve a library over these files. */
export async function openAdding(files: Readonly<Record<string, string>>): Promise<AddServer> {
  const folder = makeFolder(files);
  const library = await openLibrary(loadConfig({ DUIZHAO_CORPUS: folder, DUIZHAO_SEGMENTER: '@node-rs/jieba' }));
  const clock = { ahead: 0 };
  const adding = makeAdding(library, folder, { today: () => DAY, now: () => Date.now() + clock.ahead });
  const server = await serveSource(library, { door: { adding, token: TOKEN } });
  return { ...server, folder, library, clock };
}

/** A client that has said the token, or none. */
export async function enter(server: TestServer, token = TOKEN): Promise<AddClient> {
  const jar = new Map<string, string>();
  // A connection for each request: one kept open may be shut by the server just when it is used again.
  const send = async (path: string, method: string, headers: OutgoingHttpHeaders, body?: Uint8Array): Promise<Page> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const asked = request(`${server.url}${path}`, {
      method,
      agent: false,
      headers: { ...headers, ...(cookie === '' ? {} : { cookie }) },
    }).end(body);
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    for (const set of response.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? [];
      jar.set(name, value);
    }
    const { statusCode: status = 0, headers: given } = response;
    const answer = await text(response);
    return { status, path: status === 303 ? (given.location ?? path) : path, headers: given, body: answer };
  };
  const client: AddClient = {
    get: (path) => send(path, 'GET', {}),
    post: (path, form, headers = {}) =>
      send(path, 'POST', { 'content-type': FORM, ...headers }, Buffer.from(new URLSearchParams(form).toString())),
    look: async (...files) => {
      const sent = await send('/documents/add/files', 'POST', { 'content-type': FILES }, encode(files));
      return sent.status === 303 ? client.get(sent.path) : sent;
    },
  };
  if (token !== '') await client.post('/documents/add/token', { token });
  return client;
}

const FORM = 'application/x-www-form-urlencoded';
const BOUNDARY = 'end-of-a-part-4711';
const FILES = `multipart/form-data; boundary=${BOUNDARY}`;

/** Files as a browser sends them. */
function encode(files: readonly FormFile[]): Uint8Array {
  const parts = files.flatMap(({ name, bytes }) => [
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="${name.replaceAll('"', '%22')}"\r\n` +
        'Content-Type: application/octet-stream\r\n\r\n',
    ),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}
