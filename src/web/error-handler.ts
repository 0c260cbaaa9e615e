import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { InvalidQueryError, NotFoundError, UnavailableError } from '../domain/errors.js';
import { buildMessagePage, type MessagePage } from '../view/message-page.js';
import { searchLink } from '../view/links.js';
import { requestIdOf } from './log-requests.js';
import type { Log } from './log.js';
import { MAX_ADDRESS } from './refuse-requests.js';
import type { RenderPage } from './render.js';

/** What a failed request is told. */
interface Failure {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

/** What a status says by itself. */
const TOLD: Readonly<Record<number, Omit<Failure, 'status'>>> = {
  403: { title: '不接受这次提交', detail: '这份表单是从别的网站提交过来的。请在本站的页面上操作。' },
  405: { title: '不支持这种请求', detail: '这里只回答 GET、HEAD、POST 和 OPTIONS 请求。' },
  413: { title: '内容太长', detail: '提交的内容超过了允许的长度。' },
  414: { title: '地址太长', detail: `地址超过了 ${MAX_ADDRESS} 个字符。请减少所选的条款或筛选条件。` },
  429: { title: '请求太多', detail: '从您的网络地址来的请求超过了每分钟的上限，请稍等片刻再试。' },
};

/** The last handler: tells what is wrong in Chinese, as problem+json under /api and as a page elsewhere. */
export function makeErrorHandler(renderPage: RenderPage, log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const failure = describe(error);
    if (failure.status === 429) response.set('Cache-Control', 'no-store');
    if (failure.status >= 500)
      log.fault({ id: requestIdOf(response), method: request.method, path: request.path, error });
    if (response.headersSent) {
      next(error);
      return;
    }
    answer(request, response, failure, renderPage);
  };
}

/** For addresses that no route knows. */
export function makeNotFoundHandler(renderPage: RenderPage): RequestHandler {
  return (request, response) => {
    const failure = {
      status: 404,
      title: '没有这个页面',
      detail: '这个地址不对应任何页面，可能抄漏了字，或文件已经更换。',
    };
    answer(request, response, failure, renderPage);
  };
}

function answer(request: Request, response: Response, failure: Failure, renderPage: RenderPage): void {
  const { status, title, detail } = failure;
  response.status(status);
  if (/^\/api(\/|$)/.test(request.originalUrl.split('?')[0] ?? '')) {
    response.type('application/problem+json').send(JSON.stringify({ type: 'about:blank', title, status, detail }));
    return;
  }
  renderPage(
    request,
    response,
    'message',
    buildMessagePage(status, title, detail, wordsOf(request, status), waysOn(request, status)),
  );
}

function describe(error: unknown): Failure {
  if (error instanceof NotFoundError) return { status: 404, title: '没有找到', detail: error.message };
  if (error instanceof InvalidQueryError) return { status: 400, title: '查询参数有误', detail: error.message };
  if (error instanceof UnavailableError) return { status: 503, title: '请稍后再试', detail: error.message };
  const status = statusOf(error);
  const told = TOLD[status];
  if (told) return { status, ...told };
  if (status >= 400 && status < 500) {
    return { status, title: '请求有误', detail: '地址或提交的内容写法不对，请检查后重试。' };
  }
  return { status: 500, title: '程序出错', detail: '服务器没能完成这次请求。错误已记入日志，请稍后重试。' };
}

/** Status that a library set on its error, e.g. 400 for an address that cannot be decoded. */
function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('status' in error)) return 500;
  return typeof error.status === 'number' ? error.status : 500;
}

/** Words to search for: those of a faulty search; the last part of an unknown address as a first guess. */
function wordsOf(request: Request, status: number): string {
  if (isFaultySearch(request, status)) return typedWords(request);
  if (status !== 404) return '';
  const last = request.path.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return decodeURIComponent(last).slice(0, 60);
  } catch {
    return '';
  }
}

/** A faulty search leads on to the same words without the other parameters. */
function waysOn(request: Request, status: number): MessagePage['ways'] {
  const q = isFaultySearch(request, status) ? typedWords(request) : '';
  return q === '' ? [] : [{ label: `只按“${q}”检索`, href: searchLink({ q }) }];
}

function isFaultySearch({ path }: Request, status: number): boolean {
  return status === 400 && /^\/(?:search|selection)(?:[./]|$)/u.test(path);
}

function typedWords({ query }: Request): string {
  const { q } = query;
  return typeof q === 'string' ? q.trim().slice(0, 60) : '';
}
