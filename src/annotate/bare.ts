import { fold } from '../text/fold.js';

/** Folded text without punctuation, for matching only: 「分级、分层、分流」 and 「分级分层分流」 meet, 「互联网+」 keeps its sign. */
export function toBare(text: string): string {
  return fold(text).replace(/\p{P}+/gu, '');
}
