export { alignDocuments } from './align-documents.js';
export { buildAlignmentContext, type AlignmentContext } from './alignment-context.js';
export { diffTexts, type DiffBounds } from './diff-texts.js';
export type { Cut } from '../text/words.js';
