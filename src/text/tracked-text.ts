import type { Piece, Span, TrackedText } from '../domain/span.js';

export const EMPTY: TrackedText = { text: '', pieces: [] };

/** The tracked text of one unbroken stretch of the raw text. */
export function fromRaw(raw: string, span: Span): TrackedText {
  if (span.end <= span.start) return EMPTY;
  return { text: raw.slice(span.start, span.end), pieces: [{ at: 0, start: span.start, end: span.end }] };
}

/** Join tracked texts in order; nothing is set between them. */
export function concat(parts: readonly TrackedText[]): TrackedText {
  const pieces: Piece[] = [];
  let text = '';
  for (const part of parts) {
    for (const piece of part.pieces) push(pieces, { ...piece, at: piece.at + text.length });
    text += part.text;
  }
  return { text, pieces };
}

/** Half-open part of a tracked text, like `String.prototype.slice` with offsets in range. */
export function slice(source: TrackedText, from: number, to = source.text.length): TrackedText {
  const pieces: Piece[] = [];
  for (const piece of source.pieces) {
    const start = Math.max(from, piece.at);
    const end = Math.min(to, piece.at + piece.end - piece.start);
    if (start < end)
      push(pieces, { at: start - from, start: piece.start + start - piece.at, end: piece.start + end - piece.at });
  }
  return { text: source.text.slice(from, to), pieces };
}

/** Leave out the characters at which `drop` says true. */
export function filter(source: TrackedText, drop: (index: number) => boolean): TrackedText {
  const kept: TrackedText[] = [];
  let from = 0;
  for (let i = 0; i <= source.text.length; i++) {
    if (i < source.text.length && !drop(i)) continue;
    if (i > from) kept.push(slice(source, from, i));
    from = i + 1;
  }
  return kept.length === 1 && kept[0] !== undefined ? kept[0] : concat(kept);
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
  return spanOf(slice({ text: '', pieces }, from, to));
}

function push(pieces: Piece[], next: Piece): void {
  const last = pieces.at(-1);
  if (last?.end === next.start && last.at + last.end - last.start === next.at)
    pieces[pieces.length - 1] = { ...last, end: next.end };
  else pieces.push(next);
}
