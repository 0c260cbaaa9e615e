import type { Server } from 'node:http';
import type { Config } from '../app/index.js';
import { makeAdding, openLibrary } from '../app/index.js';
import { ConfigError } from '../domain/errors.js';
import { createApp } from '../web/create-app.js';
import { makeDrain } from '../web/drain.js';
import { makeLog } from '../web/log.js';
import { makeServer } from '../web/make-server.js';
import { keepUp } from './keep-up.js';
import { rehearse } from '../web/rehearse.js';

/** Readers who wait for the new state come before the rehearsal of its pages. */
const HEAD_START_MS = 2000;

/** Load the corpus, say what it holds, and serve it until the process is told to stop. */
export async function serve(
  config: Config,
  note: (message: string) => void,
  print: (text: string) => void,
): Promise<void> {
  const started = Date.now();
  const library = await openLibrary(config, note, true);
  const { corpus, segmenterName } = library.current();
  const clauses = corpus.documents.reduce((sum, document) => sum + document.clauseCount, 0);
  print(
    `对照：读入 ${corpus.documents.length} 份文件、${clauses} 条条款、${corpus.frameworks.length} 个框架（${config.corpus}）`,
  );
  for (const { path, reason } of corpus.unreadable) print(`未读入：${path}：${reason}`);
  print(`分词：${segmenterName}；语料版本：${corpus.version}`);
  await library.prepare();
  const drain = makeDrain(config.drain, (exitCode) => process.exit(exitCode));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, drain.begin);
  const app = createApp(library, {
    log: makeLog(config.log.level),
    logQueries: config.log.queries,
    rateLimits: config.rateLimits,
    trustedProxies: config.trustedProxies,
    isDraining: drain.isDraining,
    door:
      config.addToken === undefined
        ? undefined
        : { adding: makeAdding(library, config.corpus), token: config.addToken },
  });
  const server = makeServer(app, config.connections);
  drain.watch(server);
  await listen(server.listen(config.port, config.host), config);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  print(`已就绪（用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒）：http://localhost:${port}`);
  void library.save();
  const openPages = (over: typeof corpus): void => {
    setTimeout(() => void rehearse(server, over), HEAD_START_MS).unref();
  };
  await keepUp(library, config, note, openPages)?.ready;
  openPages(corpus);
}

function listen(server: Server, config: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('listening', () => {
      resolve(server);
    });
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(new ConfigError(`无法监听端口 ${config.port}：${describe(cause)}；请用 PORT 或 --port 换一个`, { cause }));
    });
  });
}

function describe(error: NodeJS.ErrnoException): string {
  if (error.code === 'EADDRINUSE') return '端口已被占用';
  if (error.code === 'EACCES') return '没有权限';
  return error.message;
}
