import type { Server } from 'node:http';
import type { Config } from '../app/index.js';
import { openLibrary } from '../app/index.js';
import { ConfigError } from '../domain/errors.js';
import { createApp } from '../web/create-app.js';
import { rehearse } from '../web/rehearse.js';

/** Time that open requests get to end after SIGTERM or SIGINT. */
const DRAIN_MS = 5000;

/** Load the corpus, say what it holds, and serve it until the process is told to stop. */
export async function serve(
  config: Config,
  note: (message: string) => void,
  print: (text: string) => void,
): Promise<void> {
  const started = Date.now();
  const library = await openLibrary(config, note);
  const { corpus, segmenterName } = library.current();
  const clauses = corpus.documents.reduce((sum, document) => sum + document.clauses.length, 0);
  print(
    `对照：读入 ${corpus.documents.length} 份文件、${clauses} 条条款、${corpus.frameworks.length} 个框架（${config.corpus}）`,
  );
  for (const { path, reason } of corpus.unreadable) print(`未读入：${path}：${reason}`);
  print(`分词：${segmenterName}；语料版本：${corpus.version}`);
  await library.prepare();
  const server = await listen(createApp(library).listen(config.port, config.host), config);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  print(`已就绪（用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒）：http://localhost:${port}`);
  void rehearse(server, corpus);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      stop(server);
    });
}

function listen(server: Server, config: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('listening', () => {
      resolve(server);
    });
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(new ConfigError(`serve: port ${config.port}: ${describe(cause)}; set PORT or pass --port`, { cause }));
    });
  });
}

function describe(error: NodeJS.ErrnoException): string {
  if (error.code === 'EADDRINUSE') return 'another program listens there (端口已被占用)';
  if (error.code === 'EACCES') return 'not allowed for this user (没有权限)';
  return error.message;
}

/** Take no new requests, let the open ones end, then leave. */
function stop(server: Server): void {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => {
    server.closeAllConnections();
  }, DRAIN_MS).unref();
}
