import { remember } from '../../text/remember.js';
import { sharedUnits, sharedWords } from './shared-arrays.js';

/**
 * Many texts in two typed arrays, so that a thread can hand them to another without a copy. UTF-16: Chinese takes two bytes a character,
 * not three, and a stretch of text is looked for without decoding.
 */
export interface TextList {
  readonly units: Uint16Array;
  /** Where each begins, and the end of the last. */
  readonly starts: Uint32Array;
}

/** The same memory as Node.js searches and decodes it. */
const bufferOf = remember(({ units }: TextList) => Buffer.from(units.buffer, units.byteOffset, units.byteLength));

export function packTexts(texts: readonly string[]): TextList {
  const starts = sharedWords(texts.length + 1);
  texts.forEach((text, at) => {
    starts[at + 1] = (starts[at] ?? 0) + text.length;
  });
  const list = { units: sharedUnits(starts[texts.length] ?? 0), starts };
  const buffer = bufferOf(list);
  texts.forEach((text, at) => buffer.write(text, 2 * (starts[at] ?? 0), 'utf16le'));
  return list;
}

export function textAt(list: TextList, at: number, from = list.starts[at] ?? 0, to = list.starts[at + 1] ?? 0): string {
  return bufferOf(list).toString('utf16le', 2 * from, 2 * to);
}

export function countTexts({ starts }: TextList): number {
  return starts.length - 1;
}

/** Whether a text holds a stretch. */
export function holdsStretch({ units, starts }: TextList, at: number, stretch: string): boolean {
  const first = stretch.charCodeAt(0);
  const last = (starts[at + 1] ?? 0) - stretch.length;
  for (let from = starts[at] ?? 0; from <= last; from++) {
    if (units[from] !== first) continue;
    let same = 1;
    while (same < stretch.length && units[from + same] === stretch.charCodeAt(same)) same++;
    if (same === stretch.length) return true;
  }
  return false;
}

/** Numbers of the texts that hold a stretch, in order. Cost: one search of them all, about 10 ms for 36 MB. */
export function* findStretch(list: TextList, stretch: string): Generator<number> {
  const buffer = bufferOf(list);
  const { starts } = list;
  let at = 0;
  for (let from = 0; ;) {
    const found = buffer.indexOf(stretch, from, 'utf16le');
    if (found < 0) return;
    at = lastAtMost(starts, found >>> 1, at);
    yield at;
    from = 2 * (starts[at + 1] ?? 0);
    if (from >= buffer.length) return;
  }
}

/** Number of a text in a list that is sorted by UTF-16 units, as strings compare; undefined where it is not there. */
export function findText({ units, starts }: TextList, text: string): number | undefined {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareWith(units, starts[middle] ?? 0, starts[middle + 1] ?? 0, text);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return undefined;
}

/** How a text of one list stands to a text of another: negative before, 0 the same. */
export function compareTexts(a: TextList, at: number, b: TextList, other: number): number {
  const [from, start] = [a.starts[at] ?? 0, b.starts[other] ?? 0];
  const [length, otherLength] = [(a.starts[at + 1] ?? 0) - from, (b.starts[other + 1] ?? 0) - start];
  const shared = Math.min(length, otherLength);
  for (let i = 0; i < shared; i++) {
    const difference = (a.units[from + i] ?? 0) - (b.units[start + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return length - otherLength;
}

/** One list of some texts of several, in their order. */
export function pickTexts(parts: readonly { readonly list: TextList; readonly rows: Uint32Array }[]): TextList {
  const starts = sharedWords(parts.reduce((sum, { rows }) => sum + rows.length, 0) + 1);
  let at = 0;
  for (const { list, rows } of parts)
    for (const row of rows)
      starts[at + 1] = (starts[at++] ?? 0) + (list.starts[row + 1] ?? 0) - (list.starts[row] ?? 0);
  const units = sharedUnits(starts[at] ?? 0);
  at = 0;
  for (const { list, rows } of parts)
    for (let from = 0, to = 1; from < rows.length; from = to++) {
      // Texts that stand one after the other are taken together.
      while (to < rows.length && rows[to] === (rows[to - 1] ?? 0) + 1) to++;
      units.set(list.units.subarray(list.starts[rows[from] ?? 0], list.starts[(rows[to - 1] ?? 0) + 1]), starts[at]);
      at += to - from;
    }
  return { units, starts };
}

/** One list of texts of several: text `own[n]` of list `part[n]`. */
export function interleaveTexts(
  lists: readonly TextList[],
  { part, own }: { readonly part: Uint32Array; readonly own: Uint32Array },
): TextList {
  const starts = sharedWords(part.length + 1);
  const at = (n: number): { readonly list: TextList | undefined; readonly row: number } => ({
    list: lists[part[n] ?? 0],
    row: own[n] ?? 0,
  });
  for (let n = 0; n < part.length; n++) {
    const { list, row } = at(n);
    starts[n + 1] = (starts[n] ?? 0) + (list?.starts[row + 1] ?? 0) - (list?.starts[row] ?? 0);
  }
  const units = sharedUnits(starts[part.length] ?? 0);
  for (let n = 0; n < part.length; n++) {
    const { list, row } = at(n);
    if (list) units.set(list.units.subarray(list.starts[row], list.starts[row + 1]), starts[n]);
  }
  return { units, starts };
}

function compareWith(units: Uint16Array, from: number, to: number, text: string): number {
  const shared = Math.min(to - from, text.length);
  for (let i = 0; i < shared; i++) {
    const difference = (units[from + i] ?? 0) - text.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return to - from - text.length;
}

/** Place of the last number that is not above a bound, at `from` or behind it, in a list of rising numbers. */
function lastAtMost(numbers: Uint32Array, bound: number, from: number): number {
  let low = from;
  let high = numbers.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((numbers[middle] ?? 0) <= bound) low = middle;
    else high = middle - 1;
  }
  return low;
}
