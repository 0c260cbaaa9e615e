import { afterAll, beforeAll } from 'vitest';
import type { TestServer } from './app.js';

/**
 * The server of all tests of a file or a `describe`: started before the first, closed after the last.
 * @param serve  starts the server, or takes one that runs already
 * @returns the server, which answers once the tests run
 */
export function serveTests(serve: () => Promise<TestServer>): TestServer {
  let started: TestServer | undefined;
  beforeAll(async () => {
    started = await serve();
  });
  afterAll(() => started?.close());
  const running = (): TestServer => {
    if (!started) throw new Error('the server is started before the first test, not before the tests are listed');
    return started;
  };
  return {
    get url() {
      return running().url;
    },
    get: (path, headers) => running().get(path, headers),
    post: (path, form) => running().post(path, form),
    close: () => running().close(),
  };
}
