import type { AnnotatedClause } from '../domain/annotation.js';
import type { Segmenter } from '../text/segment.js';
import { toFeatures, type ClauseFeatures } from './clause-features.js';

/** What alignments share: the features of every clause that has been compared, cut into words once. */
export interface AlignmentContext {
  featuresOf(clause: AnnotatedClause): ClauseFeatures;
}

/**
 * Make a context for any number of alignments. Features are read at first use and kept as long as their clause lives.
 * Weights of words are not kept here: how rare a word is, is counted over the two documents compared, so that a
 * comparison does not change when other documents come in (counted over a whole corpus it was no better).
 */
export function buildAlignmentContext(segmenter: Pick<Segmenter, 'cut'>): AlignmentContext {
  const known = new WeakMap<AnnotatedClause, ClauseFeatures>();
  return {
    featuresOf(clause) {
      const features = known.get(clause) ?? toFeatures(clause, (text) => segmenter.cut(text));
      known.set(clause, features);
      return features;
    },
  };
}
