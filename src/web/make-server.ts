import { createServer, STATUS_CODES, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ConnectionTimes } from '../app/index.js';

/** Bytes of the head of a request, address and all. */
const MAX_HEAD = 32 * 1024;
const MAX_HEADERS = 100;
/** Connections are looked at this often for those that take too long. */
const CHECK_MS = 1000;
/** Requests over one connection before it is closed. */
const MAX_REQUESTS = 10_000;

/** What is told to a client whose request cannot be read; nothing else is known of it. */
const REFUSALS: Readonly<Record<string, readonly [status: number, told: string]>> = {
  HPE_HEADER_OVERFLOW: [431, '请求的地址或头部太长。'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, '请求没有在规定时间内发完。'],
};

/** An HTTP server that waits for nobody longer than it says, and reads no head without end. */
export function makeServer(app: RequestListener, { requestMs, headersMs, keepAliveMs }: ConnectionTimes): Server {
  const server = createServer(
    {
      maxHeaderSize: MAX_HEAD,
      requestTimeout: requestMs,
      headersTimeout: Math.min(headersMs, requestMs),
      keepAliveTimeout: keepAliveMs,
      connectionsCheckingInterval: Math.min(CHECK_MS, headersMs),
    },
    app,
  );
  server.maxHeadersCount = MAX_HEADERS;
  server.maxRequestsPerSocket = MAX_REQUESTS;
  return server.on('clientError', refuse);
}

function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, told] = REFUSALS[error.code ?? ''] ?? [400, '请求写法不对，无法读取。'];
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nContent-Type: text/plain; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(told)}\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n${told}`,
  );
}
