import { shareWords, sharedWords } from './shared-arrays.js';

/** The values of one facet, row by row: those of row `n` are `values[codes[starts[n]]]` up to `values[codes[starts[n + 1] - 1]]`. */
export interface FacetColumn {
  readonly values: readonly string[];
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
}

export function buildColumn(valuesByRow: readonly (readonly string[])[]): FacetColumn {
  const codeOf = new Map<string, number>();
  const starts = sharedWords(valuesByRow.length + 1);
  const codes: number[] = [];
  valuesByRow.forEach((values, row) => {
    for (const value of new Set(values)) {
      const code = codeOf.get(value) ?? codeOf.size;
      codeOf.set(value, code);
      codes.push(code);
    }
    starts[row + 1] = codes.length;
  });
  return { values: [...codeOf.keys()], starts, codes: shareWords(codes) };
}

/** 1 for each row that has one of the values. */
export function passingRows({ values, starts, codes }: FacetColumn, wanted: readonly string[]): Uint8Array {
  const accepted = Uint8Array.from(values, (value) => (wanted.includes(value) ? 1 : 0));
  const passing = new Uint8Array(starts.length - 1);
  for (let row = 0; row < passing.length; row++)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++)
      if (accepted[codes[at] ?? 0] === 1) passing[row] = 1;
  return passing;
}

/** The values of one row. */
export function valuesAt({ values, starts, codes }: FacetColumn, row: number): readonly string[] {
  return Array.from(codes.subarray(starts[row], starts[row + 1]), (code) => values[code] ?? '');
}

/** Add `times` to the count of each value of a row. */
export function countRow({ starts, codes }: FacetColumn, row: number, counts: Uint32Array, times: number): void {
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) {
    const code = codes[at] ?? 0;
    counts[code] = (counts[code] ?? 0) + times;
  }
}

/** One column of some rows of several, in their order. */
export function mergeColumns(
  parts: readonly { readonly column: FacetColumn; readonly rows: Uint32Array }[],
): FacetColumn {
  const codeOf = new Map<string, number>();
  const starts = [0];
  const codes: number[] = [];
  for (const { column, rows } of parts) {
    const used = new Map<number, number>();
    for (const row of rows) {
      for (let at = column.starts[row] ?? 0; at < (column.starts[row + 1] ?? 0); at++) {
        const own = column.codes[at] ?? 0;
        let code = used.get(own);
        if (code === undefined) {
          const value = column.values[own] ?? '';
          code = codeOf.get(value) ?? codeOf.size;
          codeOf.set(value, code);
          used.set(own, code);
        }
        codes.push(code);
      }
      starts.push(codes.length);
    }
  }
  return { values: [...codeOf.keys()], starts: shareWords(starts), codes: shareWords(codes) };
}
