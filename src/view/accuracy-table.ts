import type { AccuracyReport } from '../domain/accuracy.js';

/** The measured figures as printed. */
export interface AccuracyTable {
  readonly measuredOn: string;
  /** What it was measured on: one entry for each set of documents. */
  readonly samples: readonly string[];
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
    samples: splitSamples(sample),
    rows: figures.map(({ name, value, of, note = '' }) => ({
      name,
      value: formatFigure(value),
      of: typeof of === 'number' ? of.toLocaleString('en-US') : of,
      note,
    })),
    caveats,
  };
}

/** 「甲：……。乙：……」 in two; a text without such heads stays whole. */
function splitSamples(sample: string): readonly string[] {
  return sample.split(/[。；](?=[甲乙丙丁戊己庚辛壬癸]：)/u).filter((part) => part !== '');
}

/** 「0.979」, 「1.000」; a share just below 1 keeps the digits that tell it from 1: 「0.9997」. A text stays as it is. */
export function formatFigure(value: number | string): string {
  if (typeof value === 'string') return value;
  if (!Number.isFinite(value) || value > 1) return String(value);
  const short = value.toFixed(3);
  return value < 1 && short === '1.000' ? String(value) : short;
}
