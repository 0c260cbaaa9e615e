export { parseCodings } from './parse-codings.js';
export { makeFolderReader, readFolder } from './read-folder.js';
export type { CorpusFolder } from './read-folder.js';
export type { ReadLimits } from './read-limits.js';
export { readSource } from './read-source.js';
export type { Reading, Refusal } from './read-source.js';
