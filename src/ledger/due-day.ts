/**
 * The last day meant by a deadline: `2025` and `2025-12-31` are one, `2022-06` is 30 June.
 * @returns ISO date; undefined where there is no deadline.
 */
export function toDueDay(deadline: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(deadline ?? '') ?? [];
  if (year === undefined) return undefined;
  if (day !== undefined) return `${year}-${month ?? '12'}-${day}`;
  const last = month === undefined ? 31 : new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month ?? '12'}-${String(last).padStart(2, '0')}`;
}

/** Months from one day to another, whole ones where both are the last of their month; negative where the other is earlier. */
export function monthsBetween(from: string, to: string): number {
  const [a, b] = [splitDay(from), splitDay(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  const days = a.isLast && b.isLast ? 0 : (b.day - a.day) / 30;
  return Math.round((months + days) * 10) / 10;
}

function splitDay(iso: string): { year: number; month: number; day: number; isLast: boolean } {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day, isLast: day === new Date(Date.UTC(year, month, 0)).getUTCDate() };
}
