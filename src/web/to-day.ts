/**
 * A year, a month or a day (`2022`, `2022-06`, `2022-06-30`, also with one digit or `/` and `.`) as its first or last day,
 * YYYY-MM-DD; undefined for what is no date between 1900 and 2199.
 */
export function toDay(value: string, edge: 'first' | 'last'): string | undefined {
  const parts = /^((?:19|20|21)\d{2})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/u.exec(value.normalize('NFKC'));
  if (!parts) return undefined;
  const [, year, month = edge === 'first' ? '1' : '12', given] = parts;
  // Day 0 of the next month is the last one of this.
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const day = Number(given ?? (edge === 'first' ? 1 : last));
  if (Number(month) < 1 || Number(month) > 12 || day < 1 || day > last) return undefined;
  return `${year}-${month.padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
