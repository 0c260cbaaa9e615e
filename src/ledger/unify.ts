import { anyOf } from '../text/any-of.js';
import { foldWidth } from '../text/fold-width.js';

/** Make a function that puts one word for those that mean the same, the longest first: 「当场」 and 「立即」 become 「即时」. */
export function makeUnify(synonyms: readonly (readonly string[])[]): (text: string) => string {
  const first = new Map(synonyms.flatMap(([one = '', ...others]) => others.map((word) => [foldWidth(word), one])));
  const pattern = new RegExp(anyOf([...first.keys()]), 'gu');
  return (text) => foldWidth(text).replace(pattern, (word) => first.get(word) ?? word);
}
