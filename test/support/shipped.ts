import { createServices, type Services } from '../../src/app/index.js';
import { startServer, type TestServer } from './app.js';
import { readCorpus } from './pipeline.js';
import { testSegmenter } from './segmenter.js';

let services: Services | undefined;
let server: Promise<TestServer> | undefined;

/** Services over the shipped corpus, made once for all test files of a process: what one has worked the others need not. */
export function shippedServices(): Services {
  return (services ??= createServices(readCorpus(), testSegmenter()));
}

/** The shipped corpus served as it is, started once for all test files of a process; it closes with the process. */
export async function openShipped(): Promise<TestServer> {
  const shared = await (server ??= startServer(shippedServices()));
  return { ...shared, close: () => Promise.resolve() };
}
