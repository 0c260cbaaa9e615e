import type { SnippetRun } from '../domain/search.js';
import { toRuns, type Marks } from './highlight.js';

const MAX_SNIPPETS = 3;
const SHORTEST = 60;
const LONGEST = 90;
/** A fragment too long to show whole is cut this far before its first hit. */
const LEAD = 20;
const FRAGMENT_END = /[，。；！？：,;!?]+[”’」』）)]*/gu;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Up to three parts of a text around the marked words, each of 60 to 90 characters and cut at punctuation where it can be;
 * a shorter text is shown whole, one without marks by its beginning. In reading order, never overlapping.
 */
export function makeSnippets(text: string, marks: Marks): readonly (readonly SnippetRun[])[] {
  if (text === '') return [];
  if (text.length <= LONGEST) return [toRuns(text, marks)];
  const fragments = splitFragments(text);
  const windows = growWindows(text, fragments, marks);
  const best = [...windows].sort((a, b) => countWords(marks, b) - countWords(marks, a) || a.start - b.start);
  const chosen = best.slice(0, MAX_SNIPPETS).sort((a, b) => a.start - b.start);
  const shown = chosen.length > 0 ? chosen : [{ start: 0, end: safeCut(text, LONGEST) }];
  return shown.map(({ start, end }) => toRuns(text, marks, start, end));
}

function splitFragments(text: string): readonly Stretch[] {
  const fragments: Stretch[] = [];
  let start = 0;
  for (const match of text.matchAll(FRAGMENT_END)) {
    const end = match.index + match[0].length;
    fragments.push({ start, end });
    start = end;
  }
  if (start < text.length) fragments.push({ start, end: text.length });
  return fragments;
}

/** From each fragment with a hit that no window shows yet: to the right, then to the left until it is long enough. */
function growWindows(text: string, fragments: readonly Stretch[], marks: Marks): readonly Stretch[] {
  const windows: Stretch[] = [];
  fragments.forEach((fragment, index) => {
    const shownTo = windows.at(-1)?.end ?? 0;
    const hit = firstMark(marks, Math.max(fragment.start, shownTo), fragment.end);
    if (hit < 0) return;
    if (fragment.end - fragment.start > LONGEST) {
      const start = safeCut(text, Math.max(fragment.start, shownTo, hit - LEAD));
      windows.push({ start, end: safeCut(text, Math.min(fragment.end, start + LONGEST)) });
      return;
    }
    let start = Math.max(fragment.start, shownTo);
    let end = fragment.end;
    for (const next of fragments.slice(index + 1)) {
      if (next.end - start > LONGEST) break;
      end = next.end;
    }
    for (const previous of fragments.slice(0, index).reverse()) {
      if (end - start >= SHORTEST || end - previous.start > LONGEST || previous.start < shownTo) break;
      start = previous.start;
    }
    windows.push({ start, end });
  });
  return windows;
}

function firstMark(marks: Marks, from: number, to: number): number {
  for (let i = from; i < to; i++) if (marks[i] !== 0) return i;
  return -1;
}

/** Distinct query words shown in a stretch. */
function countWords(marks: Marks, { start, end }: Stretch): number {
  return new Set(marks.subarray(start, end).filter((mark) => mark !== 0)).size;
}

/** Never between the halves of a surrogate pair. */
function safeCut(text: string, at: number): number {
  return /^[\udc00-\udfff]/u.test(text.charAt(at)) ? at + 1 : at;
}
