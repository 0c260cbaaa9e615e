/** A run of characters as it is set on a page. Lengths are in the units of the page; `y` is the baseline, counted from the top. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Font size. */
  readonly size: number;
}

/** The runs of a page in the order in which the file paints them, which is the order of reading, columns included. */
export interface PageText {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
}

/** Runs on one baseline without a wide gap: a line of a column, or of a cell. */
export interface PageLine {
  readonly page: number;
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** The text where it is parted by gaps: cells that stand close together. */
  readonly words: readonly Word[];
}

export interface Word {
  readonly text: string;
  readonly x0: number;
}
