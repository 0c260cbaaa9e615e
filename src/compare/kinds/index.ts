export { findDifferences, type DifferenceOptions } from './find-differences.js';
export type { FindPlaces, LocalNameWords, PlaceName } from './find-names.js';
export { buildKindContext, type KindContext, type KindTools } from './kind-context.js';
