/** A stretch of a text; `hit` for the words that a verdict rests on. */
export interface EvidenceRun {
  readonly text: string;
  readonly hit: boolean;
  readonly near: boolean;
}

/**
 * Cut a text at the spans that a verdict rests on; spans that meet or overlap become one.
 * @param spans  half-open UTF-16 offsets, in any order; what lies outside the text is cut off
 * @param near  the spans are what came nearest, not what was found
 */
export function cutEvidence(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
  near = false,
): readonly EvidenceRun[] {
  const runs: EvidenceRun[] = [];
  let at = 0;
  for (const [start, end] of join(spans)) {
    const [from, to] = [Math.max(at, start), Math.min(text.length, end)];
    if (to <= from) continue;
    if (from > at) runs.push({ text: text.slice(at, from), hit: false, near: false });
    runs.push({ text: text.slice(from, to), hit: true, near });
    at = to;
  }
  if (at < text.length) runs.push({ text: text.slice(at), hit: false, near: false });
  return runs;
}

function join(
  spans: readonly { readonly start: number; readonly end: number }[],
): readonly (readonly [number, number])[] {
  const joined: [number, number][] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
