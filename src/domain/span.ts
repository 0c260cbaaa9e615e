/** A stretch of raw text: half-open UTF-16 offsets into `RawText.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * One run of characters that was copied unchanged from the raw text into a derived text:
 * `derived.slice(at, at + (end - start)) === raw.slice(start, end)`.
 */
export interface Piece extends Span {
  /** Offset of the run in the derived text. */
  readonly at: number;
}

/**
 * Text put together from pieces of the raw text (hard wraps and spaces left out), with its origin.
 * Pieces are ordered and do not overlap, in the text as in the raw text; a character that no piece
 * covers is a single space set between two Latin words that a line break had parted.
 */
export interface TrackedText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}
