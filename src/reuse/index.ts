export { makeSpreadCounter, type SpreadSource } from './make-spread-counter.js';
export { buildReuseIndex, type ReuseIndex } from './reuse-index.js';
export type { ReuseSource } from './text-store.js';
