import type { ClauseId } from '../domain/ids.js';
import type { ClauseFeatures } from './clause-features.js';
import type { TermVector } from './term-vectors.js';

/** A clause as an alignment sees it. */
export interface WeighedClause {
  readonly id: ClauseId;
  readonly features: ClauseFeatures;
  readonly pairs: TermVector;
  readonly words: TermVector;
}
