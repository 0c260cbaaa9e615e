/** A linear scale of a chart with its ticks. */
export interface ChartScale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 2.5, 5, 10];

/**
 * A scale that holds all values, with round ticks, about `wanted` of them. It begins at 0 unless the values lie so close
 * together that they could not be told apart; then `from` is above 0.
 */
export function makeChartScale(values: readonly number[], wanted = 5): ChartScale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const isNarrow = low > 0 && high > low && (high - low) * 4 < high;
  const start = isNarrow ? low : Math.min(0, low);
  const end = Math.max(high, isNarrow ? high : 0);
  const step = roundStep((end - start || Math.abs(end) || 1) / wanted);
  const first = Math.floor(start / step + EPSILON);
  const last = Math.max(first + 1, Math.ceil(end / step - EPSILON));
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => tidy((first + at) * step));
  return { from: ticks[0] ?? 0, to: ticks.at(-1) ?? 1, ticks };
}

/** Where a value lies on a scale, 0..1. */
export function placeOnScale({ from, to }: ChartScale, value: number): number {
  return (value - from) / (to - from);
}

const EPSILON = 1e-9;

function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least) + EPSILON);
  return (STEPS.find((step) => step * power >= least - EPSILON * power) ?? 10) * power;
}

/** Without the tail that binary fractions leave: 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
