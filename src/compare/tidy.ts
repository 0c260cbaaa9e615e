import {
  appendHunk,
  change,
  equal,
  hasMove,
  joinChanges,
  partsLength,
  type ChangeHunk,
  type EqualHunk,
  type Hunk,
} from './hunks.js';
import { cutsQuantity, type Cut } from '../text/words.js';

/** Characters that carry no information of their own when they stand alone between two changes. */
const EMPTY_WORD = /[，。、；：！？“”‘’（）《》的地得和与及等并或\s]/u;
const SLIDING_STOP = /^[、，；。]/u;

/**
 * Make a difference readable without hiding what both sides share.
 * Two replacements over an equal run that says nothing (「，」, 「的」, a lone word) become one; insertions and deletions keep
 * their context; a run longer than six characters is never merged away, unlike in the semantic cleanup of diff-match-patch.
 * Then `医院 -> 公立医院` shows as `公立` inserted, and list marks stand at the end of a change: 「A、[B、]C」.
 */
export function tidyHunks(hunks: readonly Hunk[], cut: Cut): Hunk[] {
  return slideStops(splitCommonEnds(mergeOverNoise(hunks), cut));
}

function mergeOverNoise(hunks: readonly Hunk[]): Hunk[] {
  const out: Hunk[] = [];
  for (const hunk of hunks) {
    appendHunk(out, hunk);
    for (;;) {
      const [before, between, after] = [out.at(-3), out.at(-2), out.at(-1)];
      if (before?.kind !== 'change' || between?.kind !== 'equal' || after?.kind !== 'change') break;
      if (!isNoise(before, between, after)) break;
      out.splice(-3, 3, joinChanges(joinChanges(before, change(between.text, between.text)), after));
    }
  }
  return out;
}

function isNoise(before: ChangeHunk, between: EqualHunk, after: ChangeHunk): boolean {
  if (hasMove(before) || hasMove(after)) return false;
  const onlyAdds = before.removed.length === 0 && after.removed.length === 0;
  const onlyRemoves = before.added.length === 0 && after.added.length === 0;
  if (onlyAdds || onlyRemoves) return false;
  const sizeBefore = size(before);
  const sizeAfter = size(after);
  if (between.text.length <= Math.min(6, sizeBefore, sizeAfter)) return true;
  const content = countContent(between.text, 3);
  return content === 0 || (content < 3 && sizeBefore + sizeAfter >= 4);
}

/** UTF-16 units that carry information, counted up to `enough`. */
function countContent(text: string, enough: number): number {
  let count = 0;
  for (let at = 0; at < text.length && count < enough; at++) if (!EMPTY_WORD.test(text.charAt(at))) count++;
  return count;
}

/** `[-医院-]{+公立医院+}` -> `{+公立+}医院`, unless a number would be parted from its unit. */
function splitCommonEnds(hunks: readonly Hunk[], cut: Cut): Hunk[] {
  const out: Hunk[] = [];
  for (const hunk of hunks)
    for (const piece of hunk.kind === 'change' ? splitOne(hunk, cut) : [hunk]) appendHunk(out, piece);
  return out;
}

function splitOne(hunk: ChangeHunk, cut: Cut): Hunk[] {
  const [removed, ...moreRemoved] = hunk.removed;
  const [added, ...moreAdded] = hunk.added;
  if (!removed || !added || moreRemoved.length + moreAdded.length > 0 || hasMove(hunk)) return [hunk];
  const [short, long] =
    removed.text.length < added.text.length ? [removed.text, added.text] : [added.text, removed.text];
  const rest = long.length - short.length;
  if (short.length < 2 || rest === 0) return [hunk];
  const changed = (text: string): Hunk => (long === added.text ? change('', text) : change(text, ''));
  if (long.endsWith(short) && !cutsQuantity(long, rest, cut)) return [changed(long.slice(0, rest)), equal(short)];
  if (long.startsWith(short) && !cutsQuantity(long, short.length, cut))
    return [equal(short), changed(long.slice(short.length))];
  return [hunk];
}

/** `强化A[-、B-]、C` -> `强化A、[-B、-]C`. */
function slideStops(hunks: readonly Hunk[]): Hunk[] {
  const out = [...hunks];
  for (let i = 1; i + 1 < out.length; i++) {
    const [before, middle, after] = [out[i - 1], out[i], out[i + 1]];
    if (before?.kind !== 'equal' || middle?.kind !== 'change' || after?.kind !== 'equal' || hasMove(middle)) continue;
    const parts = [...middle.removed, ...middle.added];
    const stop = SLIDING_STOP.exec(after.text)?.[0];
    const only = parts[0];
    if (parts.length !== 1 || stop === undefined || !only?.text.startsWith(stop) || after.text.length === 1) continue;
    const text = only.text.slice(1) + stop;
    out[i - 1] = equal(before.text + stop);
    out[i] = middle.removed.length > 0 ? change(text, '') : change('', text);
    out[i + 1] = equal(after.text.slice(1));
  }
  return out;
}

function size(hunk: ChangeHunk): number {
  return Math.max(partsLength(hunk.removed), partsLength(hunk.added));
}
