/** The text of a source file: decoded once, never edited again. Every `Span` points into `text`. */
export interface RawText {
  readonly path: string;
  readonly sha256: string;
  /** Encoding it was read with, e.g. `utf-8`, `gb18030`. */
  readonly encoding: string;
  readonly text: string;
  /** Characters that the encoding could not give back, kept as 「�」; 0 for a sound file. */
  readonly brokenCharacters: number;
}

/** A file that could not be read, with the reason in Chinese for the user. */
export interface UnreadableFile {
  readonly path: string;
  readonly reason: string;
}
