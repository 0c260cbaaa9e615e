const OPENING = '（([【〔［';
const CLOSING = '）)]】〕］';

/** Whether the first character that is no white space opens a bracket. */
export function opensWithBracket(text: string): boolean {
  return OPENING.includes(text.trimStart().charAt(0));
}

/**
 * What stands inside each of the brackets that make up the whole text: 「（牵头单位：甲）（配合单位：乙）」 gives two.
 * @returns undefined where something stands outside brackets, one stays open or holds nothing.
 */
export function insideEachBracket(text: string): readonly string[] | undefined {
  const groups: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (OPENING.includes(char)) {
      if (depth++ === 0) from = i + 1;
    } else if (depth === 0) return undefined;
    else if (CLOSING.includes(char) && --depth === 0) groups.push(text.slice(from, i));
  }
  return depth === 0 && groups.length > 0 && !groups.includes('') ? groups : undefined;
}

/** Split at any of `marks` that stands outside brackets: 「各县（市、区）政府」 stays whole. Empty parts are kept. */
export function splitTopLevel(text: string, marks: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const i of offsetsOutsideBrackets(text)) {
    if (!marks.includes(text.charAt(i))) continue;
    parts.push(text.slice(from, i));
    from = i + 1;
  }
  parts.push(text.slice(from));
  return parts;
}

/** Offsets of the characters outside brackets, in order; the brackets themselves are left out. */
export function offsetsOutsideBrackets(text: string): readonly number[] {
  const offsets: number[] = [];
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (OPENING.includes(char)) depth++;
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0) offsets.push(i);
  }
  return offsets;
}
