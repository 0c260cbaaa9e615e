import { contentOf, isMark } from '../content.js';

/** Whether two characters are one in another form: 「)」 and 「）」, 「〔」 and 「（」, 「Ａ」 and 「a」. */
export function isSameForm(first: string, second: string): boolean {
  if (isMark(first) && isMark(second)) return true;
  const content = contentOf(first);
  return content !== '' && content === contentOf(second);
}
