import { shareWords, sharedBytes, sharedNumbers } from './shared-arrays.js';

/** The values of one facet, row by row, in numbers as narrow as they allow. */
export interface FacetColumn {
  readonly values: readonly string[];
  /**
   * Those of row `n` are `values[codes[starts[n]]]` up to `values[codes[starts[n + 1] - 1]]`. Empty where no row has more than one: row `n`
   * then has `values[codes[n] - 1]`, or none where the code is 0.
   */
  readonly starts: Uint32Array;
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
}

export function buildColumn(valuesByRow: readonly (readonly string[])[]): FacetColumn {
  const codeOf = new Map<string, number>();
  const starts = [0];
  const codes: number[] = [];
  for (const values of valuesByRow) {
    for (const value of values.length > 1 ? new Set(values) : values) {
      const code = codeOf.get(value) ?? codeOf.size;
      codeOf.set(value, code);
      codes.push(code);
    }
    starts.push(codes.length);
  }
  return packColumn([...codeOf.keys()], starts, codes);
}

function packColumn(values: readonly string[], starts: readonly number[], codes: readonly number[]): FacetColumn {
  const isSingle = starts.every((start, row) => row === 0 || start - (starts[row - 1] ?? 0) <= 1);
  const length = isSingle ? starts.length - 1 : codes.length;
  const packed = values.length < 0xff ? sharedBytes(length) : sharedNumbers(length, values.length + 1);
  if (!isSingle) packed.set(codes);
  else
    for (let row = 0; row < length; row++)
      if (starts[row + 1] !== starts[row]) packed[row] = (codes[starts[row] ?? 0] ?? 0) + 1;
  return { values, starts: shareWords(isSingle ? [] : starts), codes: packed };
}

/** Number of rows. */
function rowsOf({ starts, codes }: FacetColumn): number {
  return starts.length > 0 ? starts.length - 1 : codes.length;
}

/** 1 for each row that has one of the values. */
export function passingRows(column: FacetColumn, wanted: readonly string[]): Uint8Array {
  const { values, starts, codes } = column;
  const asked = new Set(wanted);
  const passing = new Uint8Array(rowsOf(column));
  if (starts.length === 0) {
    const accepted = Uint8Array.of(0, ...values.map((value) => (asked.has(value) ? 1 : 0)));
    for (let row = 0; row < passing.length; row++) passing[row] = accepted[codes[row] ?? 0] ?? 0;
    return passing;
  }
  const accepted = Uint8Array.from(values, (value) => (asked.has(value) ? 1 : 0));
  for (let row = 0; row < passing.length; row++)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++)
      if (accepted[codes[at] ?? 0] === 1) passing[row] = 1;
  return passing;
}

/** Codes of the values of one row. */
export function codesAt({ starts, codes }: FacetColumn, row: number): readonly number[] {
  if (starts.length > 0) return Array.from(codes.subarray(starts[row], starts[row + 1]));
  const code = codes[row] ?? 0;
  return code === 0 ? [] : [code - 1];
}

/** The values of one row. */
export function valuesAt(column: FacetColumn, row: number): readonly string[] {
  return codesAt(column, row).map((code) => column.values[code] ?? '');
}

/** Whether no row has a value. */
export function isBlank({ values }: FacetColumn): boolean {
  return values.length === 0;
}

/** Add `times` to the count of each value of a row. */
export function countRow({ starts, codes }: FacetColumn, row: number, counts: Uint32Array, times: number): void {
  if (starts.length === 0) {
    const code = codes[row] ?? 0;
    if (code > 0) counts[code - 1] = (counts[code - 1] ?? 0) + times;
    return;
  }
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) {
    const code = codes[at] ?? 0;
    counts[code] = (counts[code] ?? 0) + times;
  }
}

/** How many of some rows have each value: the loop that takes the time of a search with many hits. */
export function countValues({ values, starts, codes }: FacetColumn, rows: Uint16Array | Uint32Array): Uint32Array {
  if (starts.length === 0) {
    // One place more for the rows without a value: to count them takes less than to ask.
    const counts = new Uint32Array(values.length + 1);
    for (const row of rows) {
      const code = codes[row] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    return counts.subarray(1);
  }
  const counts = new Uint32Array(values.length);
  for (const row of rows) {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++) {
      const code = codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return counts;
}

/** One column of some rows of several, in their order. */
export function mergeColumns(
  parts: readonly { readonly column: FacetColumn; readonly rows: Uint32Array }[],
): FacetColumn {
  const codeOf = new Map<string, number>();
  const starts = [0];
  const codes: number[] = [];
  for (const { column, rows } of parts) {
    const used: (number | undefined)[] = column.values.map(() => undefined);
    const take = (own: number): void => {
      let code = used[own];
      if (code === undefined) {
        const value = column.values[own] ?? '';
        code = codeOf.get(value) ?? codeOf.size;
        codeOf.set(value, code);
        used[own] = code;
      }
      codes.push(code);
    };
    const isSingle = column.starts.length === 0;
    for (const row of rows) {
      // No list is made of a row: there are as many as clauses.
      if (!isSingle)
        for (let at = column.starts[row] ?? 0; at < (column.starts[row + 1] ?? 0); at++) take(column.codes[at] ?? 0);
      else if (column.codes[row] !== 0) take((column.codes[row] ?? 0) - 1);
      starts.push(codes.length);
    }
  }
  return packColumn([...codeOf.keys()], starts, codes);
}
