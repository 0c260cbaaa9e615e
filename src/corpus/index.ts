export { buildCorpus } from './build-corpus.js';
export { findCopies } from './find-copies.js';
export type { CorpusParts } from './build-corpus.js';
export { sketchDocument } from './copy-sketch.js';
export { foldedCitation, foldedNames } from './folded-names.js';
export { findCopyPairs, toNearCopies, type CopyPair } from './near-copies.js';
export type { KnownOfDocuments } from './build-corpus.js';
export { quoteParent, type CitingClause } from './quote-parent.js';
