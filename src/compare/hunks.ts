import type { DiffRun } from '../domain/comparison.js';

/** A stretch of one side of a change; stretches of one `moveId` stand elsewhere on the other side. */
export interface Part {
  readonly text: string;
  readonly moveId?: number;
}

/** A stretch that stands on both sides. */
export interface EqualHunk {
  readonly kind: 'equal';
  readonly text: string;
}

/** What stands between two equal stretches: on the base side, on the other side, or on both. */
export interface ChangeHunk {
  readonly kind: 'change';
  readonly removed: readonly Part[];
  readonly added: readonly Part[];
}

export type Hunk = EqualHunk | ChangeHunk;

export function equal(text: string): Hunk {
  return { kind: 'equal', text };
}

/** A change without moves; '' stands for nothing. */
export function change(removed: string, added: string): ChangeHunk {
  return { kind: 'change', removed: toParts(removed), added: toParts(added) };
}

/** Length of one side of a change, in UTF-16 units. */
export function partsLength(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.text.length, 0);
}

/** Put a hunk at the end of a list; neighbours of one kind become one, empty ones are left out. */
export function appendHunk(hunks: Hunk[], next: Hunk): void {
  if (next.kind === 'equal' ? next.text === '' : next.removed.length + next.added.length === 0) return;
  const last = hunks.at(-1);
  if (last?.kind === 'equal' && next.kind === 'equal') hunks[hunks.length - 1] = equal(last.text + next.text);
  else if (last?.kind === 'change' && next.kind === 'change') hunks[hunks.length - 1] = joinChanges(last, next);
  else hunks.push(next);
}

/** One change out of two, the sides joined in order. */
export function joinChanges(first: ChangeHunk, second: ChangeHunk): ChangeHunk {
  return {
    kind: 'change',
    removed: joinParts(first.removed, second.removed),
    added: joinParts(first.added, second.added),
  };
}

/** Flatten hunks to runs, the removed ones of a change before the added ones. */
export function toRuns(hunks: readonly Hunk[]): DiffRun[] {
  return hunks.flatMap((hunk): DiffRun[] =>
    hunk.kind === 'equal'
      ? [{ op: 'equal', text: hunk.text }]
      : [
          ...hunk.removed.map((part): DiffRun => ({ op: 'removed', ...part })),
          ...hunk.added.map((part): DiffRun => ({ op: 'added', ...part })),
        ],
  );
}

function toParts(text: string): Part[] {
  return text === '' ? [] : [{ text }];
}

/** Parts in order; neighbours that moved together or did not move become one. */
export function joinParts(first: readonly Part[], second: readonly Part[]): readonly Part[] {
  if (second.length === 0) return first;
  if (first.length === 0 && second.length === 1) return second;
  const out = [...first];
  for (const next of second) {
    const last = out.at(-1);
    if (last?.moveId === next.moveId && last) out[out.length - 1] = { ...last, text: last.text + next.text };
    else out.push(next);
  }
  return out;
}

/** True when a part of the change stands elsewhere on the other side. */
export function hasMove(hunk: Pick<ChangeHunk, 'removed' | 'added'>): boolean {
  return [...hunk.removed, ...hunk.added].some((part) => part.moveId !== undefined);
}
