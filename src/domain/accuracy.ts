/** One measured figure (准确程度). */
export interface AccuracyFigure {
  /** What was measured, in Chinese. */
  readonly name: string;
  /** The same in English, for the documentation. */
  readonly english?: string;
  /** Share that is right, 0..1; a text is shown as it is. */
  readonly value: number | string;
  /** How many were judged. */
  readonly of: number | string;
  readonly note?: string;
}

/** What was measured of the program, on what, and what it must not be taken for. All texts are Chinese. */
export interface AccuracyReport {
  readonly figures: readonly AccuracyFigure[];
  /** Date of the measurement, ISO `YYYY-MM-DD`. */
  readonly measuredOn: string;
  /** The documents it was measured on. */
  readonly sample?: string;
  readonly caveats: readonly string[];
}
