/** One file as it came, before decoding. */
export interface SourceFile {
  /** File name with its folder below the corpus root, e.g. `江西/实施意见.txt`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
}

/** The text of a source file: decoded once, never edited again. Every `Span` points into `text`. */
export interface RawText {
  readonly path: string;
  readonly sha256: string;
  /** Encoding it was read with, e.g. `utf-8`, `gb18030`. */
  readonly encoding: string;
  readonly text: string;
}

/** A file that could not be read, with the reason in Chinese for the user. */
export interface UnreadableFile {
  readonly path: string;
  readonly reason: string;
}
