import type { IndexWords, Thesaurus } from '../search/index.js';
import { fold } from '../text/fold.js';
import type { Segmenter } from '../text/segment.js';

/**
 * The words that a text is indexed by, the same wherever an index is built: those of the segmenter, and every phrase of the lexicon
 * of synonyms that stands in it, so that one can be looked up for another however the segmenter cuts them.
 */
export function makeIndexWords(segmenter: Segmenter, findPhrases: Thesaurus['findPhrases']): IndexWords {
  return (text) => {
    const words = segmenter.cutForSearch(text);
    const others = findPhrases(fold(text)).filter(({ phrase }) => !words.includes(phrase));
    for (const { phrase } of others) words.push(phrase);
    return words;
  };
}
