export { buildCorpus } from './build-corpus.js';
export { findCopies } from './find-copies.js';
export type { CorpusParts } from './build-corpus.js';
export { makeNearCopyFinder, type FindNearCopies } from './near-copies.js';
