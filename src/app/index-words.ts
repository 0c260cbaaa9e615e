import type { IndexWords } from '../search/index.js';
import type { Segmenter } from '../text/segment.js';

/** The words that a text is indexed by; the same wherever an index is built. */
export function makeIndexWords(segmenter: Segmenter): IndexWords {
  return (text) => segmenter.cutForSearch(text);
}
