import { findFragments } from '../../text/fragments.js';

/** A stretch that differs: half-open offsets in the first and in the second text; one of the two may be empty. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

/** More single-character edits than these between two anchors are not traced; the stretch counts as wholly replaced. */
const MAX_EDITS = 1500;

/**
 * Find where two texts that are nearly the same differ, character by character: fragments that stand once in each text
 * and in the same order are anchors, and the shortest edit is sought between them (Myers 1986).
 * @returns in reading order, never touching; copying the text between the changes and replacing the changes turns the
 *   first text into the second. Cost: O((n + m) · edits) between two anchors.
 */
export function diffCharacters(first: string, second: string): readonly Change[] {
  const changes: Change[] = [];
  let at = 0;
  let otherAt = 0;
  const close = (to: number, otherTo: number): void => {
    for (const change of diffGap(first.slice(at, to), second.slice(otherAt, otherTo)))
      changes.push({
        from: change.from + at,
        to: change.to + at,
        otherFrom: change.otherFrom + otherAt,
        otherTo: change.otherTo + otherAt,
      });
  };
  for (const anchor of findAnchors(first, second)) {
    close(anchor.from, anchor.otherFrom);
    at = anchor.to;
    otherAt = anchor.otherTo;
  }
  close(first.length, second.length);
  return joinTouching(changes);
}

/** Two gaps may both end in a change where an anchor is empty-handed on one side. */
function joinTouching(changes: readonly Change[]): readonly Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (last?.to === change.from && last.otherTo === change.otherFrom)
      joined[joined.length - 1] = { ...last, to: change.to, otherTo: change.otherTo };
    else joined.push(change);
  }
  return joined;
}

/** Equal fragments that stand once on each side, as the longest chain in the same order. */
function findAnchors(first: string, second: string): readonly Change[] {
  const places = placesOf(first);
  const otherPlaces = placesOf(second);
  const pairs: Change[] = [];
  for (const [text, from] of places) {
    const otherFrom = otherPlaces.get(text);
    if (from !== undefined && otherFrom !== undefined)
      pairs.push({ from, to: from + text.length, otherFrom, otherTo: otherFrom + text.length });
  }
  return longestChain(pairs);
}

/** Where each fragment begins; undefined for one that stands twice. */
function placesOf(text: string): ReadonlyMap<string, number | undefined> {
  const places = new Map<string, number | undefined>();
  for (const { start, end } of findFragments(text)) {
    const fragment = text.slice(start, end);
    places.set(fragment, places.has(fragment) ? undefined : start);
  }
  return places;
}

/** The longest sequence of pairs that rises on both sides; the pairs come in the order of the first. */
function longestChain(pairs: readonly Change[]): readonly Change[] {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach((pair, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.otherFrom ?? 0) < pair.otherFrom) low = middle + 1;
      else high = middle;
    }
    previous[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  });
  const chain: Change[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chain.unshift(pair);
  }
  return chain;
}

function diffGap(first: string, second: string): readonly Change[] {
  let start = 0;
  while (start < first.length && start < second.length && first[start] === second[start]) start++;
  let tail = 0;
  const most = Math.min(first.length, second.length) - start;
  while (tail < most && first[first.length - 1 - tail] === second[second.length - 1 - tail]) tail++;
  const a = first.slice(start, first.length - tail);
  const b = second.slice(start, second.length - tail);
  if (a === '' && b === '') return [];
  const whole = { from: start, to: start + a.length, otherFrom: start, otherTo: start + b.length };
  if (a === '' || b === '') return [whole];
  const rounds = trace(a, b);
  return rounds ? backtrack(a, b, rounds, start) : [whole];
}

/** The furthest point of every diagonal after each number of edits; undefined where there are too many. */
function trace(a: string, b: string): readonly Int32Array[] | undefined {
  const rounds: Int32Array[] = [];
  const limit = Math.min(MAX_EDITS, a.length + b.length);
  const reach = new Int32Array(2 * limit + 3);
  for (let edits = 0; edits <= limit; edits++) {
    rounds.push(reach.slice(limit + 1 - edits - 1, limit + 1 + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const at = limit + 1 + k;
      const down = k === -edits || (k !== edits && (reach[at - 1] ?? 0) < (reach[at + 1] ?? 0));
      let x = down ? (reach[at + 1] ?? 0) : (reach[at - 1] ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[at] = x;
      if (x >= a.length && x - k >= b.length) return rounds;
    }
  }
  return undefined;
}

function backtrack(a: string, b: string, rounds: readonly Int32Array[], offset: number): readonly Change[] {
  const changes: Change[] = [];
  let x = a.length;
  let y = b.length;
  for (let edits = rounds.length - 1; edits > 0; edits--) {
    const reach = rounds[edits] ?? new Int32Array();
    const k = x - y;
    const at = k + edits + 1;
    const down = k === -edits || (k !== edits && (reach[at - 1] ?? 0) < (reach[at + 1] ?? 0));
    const before = down ? (reach[at + 1] ?? 0) : (reach[at - 1] ?? 0);
    const beforeY = before - (down ? k + 1 : k - 1);
    const edit = down
      ? { from: before, to: before, otherFrom: beforeY, otherTo: beforeY + 1 }
      : { from: before, to: before + 1, otherFrom: beforeY, otherTo: beforeY };
    const next = changes.at(-1);
    if (next?.from === edit.to && next.otherFrom === edit.otherTo)
      changes[changes.length - 1] = { from: edit.from, to: next.to, otherFrom: edit.otherFrom, otherTo: next.otherTo };
    else changes.push(edit);
    x = before;
    y = beforeY;
  }
  return changes
    .map((change) => ({
      from: change.from + offset,
      to: change.to + offset,
      otherFrom: change.otherFrom + offset,
      otherTo: change.otherTo + offset,
    }))
    .reverse();
}
