import type { IncomingMessage } from 'node:http';
import { DEFAULT_LIMITS } from '../read-limits.js';
import type { Refusal } from '../read-source.js';
import { RefusedFile } from '../refused-file.js';
import { ACCEPT, isNoDocument, parseContentType } from './content-type.js';
import { describeFailure, describeStatus } from './describe-failure.js';
import { fileNameFor } from './file-name.js';
import { headerText } from './header-text.js';
import { parseAddress } from './parse-address.js';
import { readBody } from './read-body.js';
import { requestOnce } from './request-once.js';
import { allowAddresses, pinHost, resolveByDns, type IsAllowed, type Resolve } from './resolve-host.js';
import { ACCEPTED_ENCODINGS } from './unpack-body.js';

/** A document as it was fetched. */
export interface FetchedSource {
  readonly ok: true;
  readonly name: string;
  /** As they came, but for the compression of the connection. */
  readonly bytes: Uint8Array;
  /** The address that answered, after redirects. */
  readonly url: string;
  /** Encoding that the server named. */
  readonly charset: string | undefined;
}

/** How addresses are fetched; what is left out has a default. */
export interface FetchOptions {
  /** `duizhao/0.1.0`. */
  readonly userAgent: string;
  readonly resolve?: Resolve;
  /** By default public addresses alone, on any port. */
  readonly isAllowed?: IsAllowed;
  /** Time for one address with all its redirects. */
  readonly totalMs?: number;
  /** Longest time in which nothing comes. */
  readonly idleMs?: number;
  /** Size of the document, after decompression. */
  readonly maxBytes?: number;
}

const MAX_REDIRECTS = 5;
const DEFAULTS = {
  resolve: resolveByDns,
  isAllowed: allowAddresses(false),
  totalMs: 20_000,
  idleMs: 10_000,
  maxBytes: DEFAULT_LIMITS.maxBytes,
};

/**
 * Fetch a document by its address. Every address on the way is checked before it is connected to: http or https, no way back from
 * https, only IP addresses that are allowed. Sends no cookies and runs nothing of a page.
 * @returns the document, or why it could not be fetched, in Chinese
 */
export async function fetchSource(address: string, options: FetchOptions): Promise<FetchedSource | Refusal> {
  const all = { ...DEFAULTS, ...options };
  const ending = new AbortController();
  const overdue = new RefusedFile(
    `取了 ${Math.ceil(all.totalMs / 1000)} 秒还没有取完；请稍后重试，或在浏览器里存为文件再添加`,
  );
  const timer = setTimeout(() => {
    ending.abort(overdue);
  }, all.totalMs);
  try {
    return await Promise.race([fetchWithin(address, all, ending.signal), whenAborted(ending.signal)]);
  } catch (error) {
    const reason = ending.signal.aborted ? overdue : error;
    return { ok: false, reason: reason instanceof RefusedFile ? reason.message : describeFailure(reason) };
  } finally {
    clearTimeout(timer);
    ending.abort();
  }
}

type Complete = Required<FetchOptions>;

async function fetchWithin(address: string, options: Complete, signal: AbortSignal): Promise<FetchedSource> {
  let url = parseAddress(address);
  for (let redirects = 0; ; redirects++) {
    const answer = await ask(url, options, signal);
    const next = redirectOf(answer);
    if (next === undefined) return readAnswer(url, answer, options.maxBytes);
    answer.destroy();
    if (redirects === MAX_REDIRECTS) throw new RefusedFile(`网站接连转向超过 ${MAX_REDIRECTS} 次`);
    url = parseAddress(next, url);
  }
}

async function ask(url: URL, options: Complete, signal: AbortSignal): Promise<IncomingMessage> {
  const lookup = await pinHost(url, options.resolve, options.isAllowed);
  signal.throwIfAborted();
  const headers = {
    'User-Agent': options.userAgent,
    Accept: ACCEPT,
    'Accept-Language': 'zh-CN,zh;q=0.9',
    'Accept-Encoding': ACCEPTED_ENCODINGS,
  };
  return requestOnce(url, { headers, lookup, idleMs: options.idleMs, signal });
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | undefined {
  return [301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined
    ? headerText(headers.location)
    : undefined;
}

async function readAnswer(url: URL, answer: IncomingMessage, maxBytes: number): Promise<FetchedSource> {
  const status = answer.statusCode ?? 0;
  if (status !== 200) throw new RefusedFile(describeStatus(status));
  const { type, charset } = parseContentType(answer.headers['content-type']);
  if (isNoDocument(type)) throw new RefusedFile(`网址给出的是 ${type}，不是文件`);
  const bytes = await readBody(answer, maxBytes);
  const name = fileNameFor(url, answer.headers['content-disposition'], type);
  return { ok: true, name, bytes, url: url.href, charset };
}

/** The system's look-up of names cannot be ended; it is not waited for. */
function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new RefusedFile('已停止'));
    });
  });
}
