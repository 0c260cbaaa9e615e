export { buildSearchIndex, type SearchIndexOptions } from './build-search-index.js';
export type { SearchIndex } from './search-index.js';
export { search } from './search.js';
