import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web site of a test: answers over HTTP on this machine, and keeps what it was asked. */
export interface TestSite {
  /** `http://127.0.0.1:41234`. */
  readonly url: string;
  readonly port: number;
  /** `GET` paths in the order in which they came, with the host that was asked for. */
  readonly asked: readonly { readonly path: string; readonly host: string; readonly agent: string }[];
  close(): Promise<void>;
}

/** Serve answers by path; any other path is 404. */
export async function startSite(answers: Readonly<Record<string, RequestListener>>): Promise<TestSite> {
  const asked: { path: string; host: string; agent: string }[] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, host: request.headers.host ?? '', agent: request.headers['user-agent'] ?? '' });
    const answer = answers[path];
    if (answer) answer(request, response);
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<html><body>没有这一页</body></html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** An answer with these bytes. */
export function answer(content: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): RequestListener {
  return (_request, response) => {
    response.writeHead(200, headers).end(content);
  };
}

/** An answer that leads to another address. */
export function leadTo(location: string): RequestListener {
  return (_request, response) => {
    response.writeHead(302, { location }).end();
  };
}
