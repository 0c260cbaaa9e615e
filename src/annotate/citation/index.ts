export { findCitations } from './find-citations.js';
export { resolveCitations, type ClauseCitations } from './resolve-citations.js';
export type { CitationLexicon } from './citation-lexicon.js';
export { noteMentions, type Mention } from './note-mentions.js';
