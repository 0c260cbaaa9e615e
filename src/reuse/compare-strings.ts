/** For sorting ids: by code unit, the same on every machine. */
export function compareStrings(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
