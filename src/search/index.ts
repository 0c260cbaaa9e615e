export { makeClauseTexts, type FindClause } from './clause-texts.js';
export { createClauseEngine, type ClauseEngine } from './engine/clause-engine.js';
export { toIndexedDocument, type IndexLanguage } from './index-document.js';
export { readPlainly } from './parse-query.js';
export { search, type Searcher } from './search.js';
