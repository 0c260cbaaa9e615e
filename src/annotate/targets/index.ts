export { makeTargetFinder } from './find-targets.js';
export type { TargetWords } from './target-words.js';
