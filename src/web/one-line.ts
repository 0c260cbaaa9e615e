/**
 * What ends a line for some reader of logs, drives a terminal, is not seen, or turns the direction of the text: control characters but
 * tab and line feed, which JSON escapes, soft hyphens, marks of zero width, line and paragraph separators, overrides, halves of pairs.
 */
const UNSAFE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}/gu;

/** A text of at most `max` characters whose unsafe characters are written out as 「\u202e」. */
export function toOneLine(text: string, max: number): string {
  const cut = text.length > max ? `${text.slice(0, max)}…` : text;
  return cut.replace(UNSAFE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
