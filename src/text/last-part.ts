/** What stands in a text behind the last of the characters `marks`; the whole where it holds none. */
export function lastPart(text: string, marks: string): string {
  let from = text.length;
  while (from > 0 && !marks.includes(text.charAt(from - 1))) from--;
  return text.slice(from);
}
