export { alignDocuments } from './align-documents.js';
export {
  buildKindContext,
  findDifferences,
  type DifferenceOptions,
  type FindPlaces,
  type KindContext,
  type KindTools,
  type LocalNameWords,
} from './kinds/index.js';
export { buildAlignmentContext, type AlignmentContext } from './alignment-context.js';
export { diffTexts, type DiffBounds } from './diff-texts.js';
export type { Cut } from '../text/words.js';
