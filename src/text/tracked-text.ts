import type { Piece, Span, TrackedText } from '../domain/span.js';

export const EMPTY: TrackedText = { text: '', pieces: [] };

/** The tracked text of one unbroken stretch of the raw text. */
export function fromRaw(raw: string, span: Span): TrackedText {
  if (span.end <= span.start) return EMPTY;
  return { text: raw.slice(span.start, span.end), pieces: [{ at: 0, start: span.start, end: span.end }] };
}

/** Join tracked texts in order; nothing is set between them. */
export function concat(parts: readonly TrackedText[]): TrackedText {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const pieces: Piece[] = [];
  let text = '';
  for (const part of parts) {
    for (const { at, start, end } of part.pieces) push(pieces, { at: at + text.length, start, end });
    text += part.text;
  }
  return { text, pieces };
}

/** Half-open part of a tracked text, like `String.prototype.slice` with offsets in range. */
export function slice(source: TrackedText, from: number, to = source.text.length): TrackedText {
  if (to <= from) return EMPTY;
  if (from <= 0 && to >= source.text.length) return source;
  return { text: source.text.slice(from, to), pieces: slicePieces(source.pieces, from, to) };
}

/** Leave out `spans`, which must be in order and must not overlap. */
export function without(source: TrackedText, spans: readonly Span[]): TrackedText {
  const kept: TrackedText[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    if (start > from) kept.push(slice(source, from, start));
    from = end;
  }
  if (from < source.text.length) kept.push(slice(source, from));
  return concat(kept);
}

/** From the first to the last raw character of a tracked text; undefined for an empty one. */
export function spanOf(source: Pick<TrackedText, 'pieces'>): Span | undefined {
  const first = source.pieces[0];
  const last = source.pieces.at(-1);
  return first && last ? { start: first.start, end: last.end } : undefined;
}

/**
 * Map an offset range of a derived text to the raw text: from the raw place of its first character to that of its last.
 * @returns undefined when no piece covers the range.
 */
export function toRawSpan(pieces: readonly Piece[], from: number, to: number): Span | undefined {
  return spanOf({ pieces: slicePieces(pieces, from, to) });
}

function slicePieces(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const sliced: Piece[] = [];
  for (const piece of pieces) {
    const start = Math.max(from, piece.at);
    const end = Math.min(to, piece.at + piece.end - piece.start);
    if (start < end)
      push(sliced, { at: start - from, start: piece.start + start - piece.at, end: piece.start + end - piece.at });
  }
  return sliced;
}

function push(pieces: Piece[], next: Piece): void {
  const last = pieces.at(-1);
  if (last?.end === next.start && last.at + last.end - last.start === next.at)
    pieces[pieces.length - 1] = { at: last.at, start: last.start, end: next.end };
  else pieces.push(next);
}
