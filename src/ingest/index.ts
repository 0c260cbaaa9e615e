export { decode } from './decode.js';
export { parseCodings } from './parse-codings.js';
export { readFolder } from './read-folder.js';
export type { CorpusFolder } from './read-folder.js';
