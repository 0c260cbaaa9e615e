import type { Span } from './span.js';

/** 比较关系 of a target: the value is to be met exactly (`eq`), reached or passed (`gte`), kept below (`lte`) … */
export type Comparator = 'eq' | 'gte' | 'lte' | 'gt' | 'lt' | 'approx' | 'range' | 'all';

/**
 * 目标: a number that sets what is to be reached or kept to (`quantity`), full coverage without a number of its own
 * (`coverage`, value 100 %), or a dated commitment without a number (`milestone`).
 */
export interface Target {
  readonly kind: 'quantity' | 'coverage' | 'milestone';
  /** As printed, a stretch of the clause's text. */
  readonly quote: string;
  /** Half-open UTF-16 offsets of the quote in the clause's `text`. */
  readonly span: Span;
  /** What is measured: 「县域内就诊率」. */
  readonly metric: string;
  /** Number, or [low, high] for a range, or the sides of a ratio; undefined for a milestone. */
  readonly value: number | readonly [number, number] | undefined;
  /** As printed: 「%」, 「个」, 「万元」; 「比」 for a ratio; undefined where there is none. */
  readonly unit: string | undefined;
  readonly comparator: Comparator | undefined;
  /** `2025`, `2022-06` or `2022-12-31`; inherited within the enumeration that a date governs. */
  readonly deadline: string | undefined;
  /** For whom it holds: 「二级以上公立医院」. */
  readonly scope: string | undefined;
}
