export { findCitations } from './find-citations.js';
export {
  makeMentionResolver,
  resolveCitations,
  type ClauseCitations,
  type ResolveMentions,
} from './resolve-citations.js';
export type { CitationLexicon } from './citation-lexicon.js';
export { keysOfDocument } from './document-finder.js';
export { keysOfMentions, noteMentions, type Mention } from './note-mentions.js';
