/** Texts one below the other, so that a search in all of them is one search. */
export interface Column {
  /** A line for each text, each with a line break before it. */
  readonly text: string;
  /** Where each line begins, at its line break. */
  readonly starts: Uint32Array;
}

export interface Place {
  /** Number of the text. */
  readonly line: number;
  /** Where in the text. */
  readonly at: number;
}

/** @param lines  without line breaks */
export function toColumn(lines: readonly string[]): Column {
  const starts = new Uint32Array(lines.length);
  let length = 0;
  lines.forEach((line, at) => {
    starts[at] = length;
    length += line.length + 1;
  });
  return { text: lines.map((line) => `\n${line}`).join(''), starts };
}

/** The first place of `wanted` in each line that holds it. A line break in front: at its beginning. */
export function* findInColumn({ text, starts }: Column, wanted: string): Generator<Place> {
  for (let at = text.indexOf(wanted); at >= 0;) {
    const line = lineAt(starts, at);
    yield { line, at: Math.max(0, at - (starts[line] ?? 0) - 1) };
    const next = starts[line + 1];
    if (next === undefined) return;
    at = text.indexOf(wanted, next);
  }
}

/** Number of the line that holds an offset. */
function lineAt(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
