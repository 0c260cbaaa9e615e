import type { Measure } from './measures.js';

/** What is measured and for whom. */
export interface Description {
  readonly metric: string;
  readonly scope: string | undefined;
  /** 「县级综合医院医疗服务能力」 of 「100%的县级综合医院医疗服务能力达到…」: what a following bare 「70%达到…」 is about. */
  readonly things?: string;
}

/** What the words around a number and the target before it offer. */
export interface Surroundings {
  readonly measure: Measure;
  /** Text between the target before it (or the start of the segment, the date left out) and the number. */
  readonly before: string;
  /** Text from the number to the next target or the end of the segment. */
  readonly after: string;
  /** What follows the last number of the segment: 「…推行预约诊疗」 holds for all shares listed before it. */
  readonly tail: string;
  /** The segments before and after in the same sentence; '' where there is none. */
  readonly previous: string;
  readonly next: string;
  /** The target before it in the same sentence. */
  readonly last: (Description & { readonly unit: string | undefined }) | undefined;
}

/** Nothing but the next of a list, or nothing at all, follows a number: its noun stands before it. */
export const LIST_GOES_ON = /^(?:$|[、和及与;(])/u;
