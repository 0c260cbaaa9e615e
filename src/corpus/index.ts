export { buildCorpus } from './build-corpus.js';
export type { CorpusParts } from './build-corpus.js';
