/** A text without those of the characters `marks` that end it: `trimEnd('完成。；', '。；')` gives 「完成」. */
export function trimEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
