import type { Comparator } from '../domain/target.js';
import { makeChartScale, placeOnScale } from './chart-scale.js';

/** A value that stands on the scale. */
export interface ChartValue {
  readonly label: string;
  /** For whom it holds; '' for none. */
  readonly note: string;
  readonly low: number;
  /** The upper end of a range; the same as `low` for a single value. */
  readonly high: number;
  readonly comparator: Comparator;
  /** 「90%以上，2025年，较严」, printed beside the mark. */
  readonly text: string;
  /** Whether the others are held against it. */
  readonly isBase: boolean;
}

/** How a value is drawn: a dot, an open dot, a dot that points up or down the scale, or a bar. */
export type ChartShape = 'exact' | 'about' | 'least' | 'most' | 'range';

/** A chart as numbers of its drawing, in units of its view box. */
export interface ValueChart {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly ticks: readonly {
    readonly x: number;
    /** Where the label stands, drawn in from the edge where it would be cut off. */
    readonly labelX: number;
    readonly label: string;
  }[];
  readonly rows: readonly {
    readonly y: number;
    readonly label: { readonly x: number; readonly y: number; readonly text: string };
    readonly text: { readonly x: number; readonly y: number; readonly text: string; readonly anchor: 'start' | 'end' };
    readonly shape: ChartShape;
    readonly x: number;
    readonly to: number;
    /** Where the line that leads to the mark begins; undefined where the scale does not begin at 0. */
    readonly stem: number | undefined;
    readonly isBase: boolean;
  }[];
  /** The value that the others are held against. */
  readonly line: { readonly x: number; readonly label: string; readonly anchor: 'start' | 'end' } | undefined;
}

/** `wide` has labels, marks and values side by side; `narrow` has the words above each mark. */
export type ChartLayout = 'wide' | 'narrow';

const LAYOUTS = {
  wide: { width: 760, left: 232, right: 560, top: 34, row: 30, label: 17, text: 17 },
  narrow: { width: 300, left: 16, right: 280, top: 30, row: 48, label: 12, text: 13 },
} as const;
const AXIS = 26;
/** Height of the letters of a tick. */
const TICK_SIZE = 12;

const SHAPES: Readonly<Record<Comparator, ChartShape>> = {
  eq: 'exact',
  all: 'exact',
  approx: 'about',
  gte: 'least',
  gt: 'least',
  lte: 'most',
  lt: 'most',
  range: 'range',
};

/** Lay the values out on one scale, in the order given. @param unit  printed behind the ticks; @param base  name and value of the line */
export function buildValueChart(
  values: readonly ChartValue[],
  unit: string,
  layout: ChartLayout,
  base?: { readonly label: string; readonly value: number },
): ValueChart {
  const { width, left, right, top, row, label: labelLength, text: textLength } = LAYOUTS[layout];
  const isWide = layout === 'wide';
  const all = [...values.flatMap(({ low, high }) => [low, high]), ...(base ? [base.value] : [])];
  const scale = makeChartScale(all, isWide ? 5 : 4);
  const toX = (value: number): number => round(left + placeOnScale(scale, value) * (right - left));
  const bottom = top + values.length * row;
  return {
    id: layout,
    width,
    height: bottom + AXIS,
    plot: { left, right, top, bottom },
    ticks: scale.ticks.map((tick) => {
      const text = `${tick}${unit}`;
      const half = (measure(text) * TICK_SIZE) / 2;
      return { x: toX(tick), labelX: Math.min(Math.max(toX(tick), half), width - half), label: text };
    }),
    rows: values.map((value, at) => {
      const y = top + at * row + (isWide ? row / 2 : row - 13);
      const words = value.note === '' ? value.label : `${value.label} ${value.note}`;
      return {
        y,
        label: { x: isWide ? 0 : 2, y: isWide ? y : y - 18, text: cut(words, labelLength) },
        text: {
          x: isWide ? right + 22 : width - 2,
          y: isWide ? y : y - 18,
          text: cut(value.text, textLength),
          anchor: isWide ? 'start' : 'end',
        },
        shape: SHAPES[value.comparator],
        x: toX(value.low),
        to: toX(value.high),
        stem: scale.from === 0 && value.comparator !== 'range' ? toX(0) : undefined,
        isBase: value.isBase,
      };
    }),
    line: base && toLine(toX(base.value), base.label, (left + right) / 2),
  };
}

function toLine(x: number, label: string, middle: number): ValueChart['line'] {
  return { x, label, anchor: x > middle ? 'end' : 'start' };
}

/** What fits into `most` Han characters. */
function cut(text: string, most: number): string {
  if (measure(text) <= most) return text;
  let end = text.length - 1;
  while (end > 0 && measure(text.slice(0, end)) > most - 1) end--;
  return `${text.slice(0, end)}…`;
}

/** Width of a text in Han characters; others count about half. */
function measure(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (/[\x20-\x7e]/u.test(letter) ? 0.58 : 1), 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
