import type { Target } from '../domain/target.js';
import type { UnitKind } from './indicator-lexicon.js';

/** The value of a target in the base unit of its kind: 「1.5万元」 is 15000 元, 「24小时」 1440 分钟. */
export interface TargetMeasure {
  /** `share`, `duration` …; the printed unit where it is of no known kind; `deed` where there is no value, `number` without a unit. */
  readonly kind: string;
  /** Values of one base unit can be compared, and no others: 日 and 个工作日 are two. */
  readonly base: string;
  readonly value: number | readonly [number, number] | undefined;
}

/** Tells the measure of a target. */
export type ToMeasure = (target: Pick<Target, 'value' | 'unit'>) => TargetMeasure;

const SCALE = /^(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)/u;
const SCALES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** Make a function that turns printed values into the base unit of their kind. */
export function makeToMeasure(kinds: readonly UnitKind[]): ToMeasure {
  const known = new Map(
    kinds.flatMap(({ kind, base, units }) =>
      Object.entries(units).map(([unit, factor]) => [unit, { kind, base, factor }] as const),
    ),
  );
  return ({ value, unit }) => {
    if (value === undefined) return { kind: 'deed', base: '', value };
    if (unit === undefined) return { kind: 'number', base: '', value };
    const scale = known.has(unit) ? '' : (SCALE.exec(unit)?.[0] ?? '');
    const bare = unit.slice(scale.length);
    const found = known.get(bare);
    const factor = scaleOf(scale) * (found?.factor ?? 1);
    const times = (one: number): number => round(one * factor);
    return {
      kind: found?.kind ?? (bare === '' ? 'number' : bare),
      base: found?.base ?? bare,
      value: typeof value === 'number' ? times(value) : [times(value[0]), times(value[1])],
    };
  };
}

function scaleOf(scale: string): number {
  return Array.from(scale).reduce((product, sign) => product * (sign === '十' ? 10 : (SCALES[sign] ?? 1)), 1);
}

/** Decimal fractions that a product makes long (0.1 * 3) are cut. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
