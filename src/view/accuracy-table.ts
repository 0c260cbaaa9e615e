import type { AccuracyReport } from '../domain/accuracy.js';

/** The measured figures as printed. */
export interface AccuracyTable {
  readonly measuredOn: string;
  readonly sample: string;
  readonly rows: readonly {
    readonly name: string;
    readonly value: string;
    readonly of: string;
    readonly note: string;
  }[];
  readonly caveats: readonly string[];
}

export function buildAccuracyTable({ figures, measuredOn, sample = '', caveats }: AccuracyReport): AccuracyTable {
  return {
    measuredOn,
    sample,
    rows: figures.map(({ name, value, of, note = '' }) => ({
      name,
      value: formatFigure(value),
      of: typeof of === 'number' ? of.toLocaleString('en-US') : of,
      note,
    })),
    caveats,
  };
}

/** 「0.979」, 「1.000」; a share just below 1 keeps the digits that tell it from 1: 「0.9997」. A text stays as it is. */
export function formatFigure(value: number | string): string {
  if (typeof value === 'string') return value;
  if (!Number.isFinite(value) || value > 1) return String(value);
  const short = value.toFixed(3);
  return value < 1 && short === '1.000' ? String(value) : short;
}
