/** A text for matching: its unit `k` was typed at `starts[k]` up to `ends[k]` of the query. */
export interface TracedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A stretch of the query in half width and lower case, white space kept. */
export function toPlain(query: string, start: number, end: number): TracedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = start; at < end;) {
    const char = String.fromCodePoint(query.codePointAt(at) ?? 0x20);
    const plain = char.normalize('NFKC').toLowerCase();
    starts.push(...Array.from({ length: plain.length }, () => at));
    ends.push(...Array.from({ length: plain.length }, () => at + char.length));
    text += plain;
    at += char.length;
  }
  return { text, starts, ends };
}

/** The stretch from `start` to `end` of a traced text. */
export function sliceTraced({ text, starts, ends }: TracedText, start: number, end: number): TracedText {
  return { text: text.slice(start, end), starts: starts.slice(start, end), ends: ends.slice(start, end) };
}

export function joinTraced(left: TracedText, right: TracedText): TracedText {
  return {
    text: left.text + right.text,
    starts: [...left.starts, ...right.starts],
    ends: [...left.ends, ...right.ends],
  };
}

/** Another text in the place of a traced one: every unit of it was typed as the whole. */
export function replaceTraced({ starts, ends }: TracedText, text: string): TracedText {
  const units = Array.from({ length: text.length });
  return { text, starts: units.map(() => starts[0] ?? 0), ends: units.map(() => ends.at(-1) ?? 0) };
}

/** How it was typed. */
export function typedAs(query: string, { starts, ends }: TracedText): string {
  return query.slice(starts[0] ?? 0, ends.at(-1) ?? 0);
}
