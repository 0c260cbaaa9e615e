export { decode } from './decode.js';
export { readFolder } from './read-folder.js';
export type { CorpusFolder } from './read-folder.js';
