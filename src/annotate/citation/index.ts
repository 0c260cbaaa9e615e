export { findCitations } from './find-citations.js';
export { resolveCitations } from './resolve-citations.js';
export type { CitationLexicon } from './citation-lexicon.js';
