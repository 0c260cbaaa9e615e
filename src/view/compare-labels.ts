import type { Difference } from '../domain/comparison.js';
import type { ClauseId } from '../domain/ids.js';
import { kindLabel, type KindLabel } from './difference-kinds.js';

/** A stretch of a clause's text with a word before it: the kind of difference that it bears, or its place elsewhere. */
export interface TextLabel {
  readonly start: number;
  readonly end: number;
  /** 「量化」. */
  readonly label: string;
  readonly tone: KindLabel['mark'];
  /** Its own anchor and the link to its other end; for moved fragments only. */
  readonly anchor: string;
  readonly jump: Jump | undefined;
}

/** A link to the other end of a moved fragment. */
export interface Jump {
  readonly href: string;
  readonly label: string;
}

/** Kinds whose words are marked inside the text; the others show as whole runs. */
const MARKED_INSIDE = new Set<Difference['kind']>([
  'quantified',
  'dated',
  'assigned',
  'specified',
  'strengthened',
  'weakened',
]);

/**
 * Find the words that decided a difference in the text of the other document's clause.
 * @returns the labels in reading order, and the differences that found a place
 */
export function labelWords(
  clause: ClauseId,
  differences: readonly Difference[],
): { readonly labels: readonly TextLabel[]; readonly placed: ReadonlySet<Difference> } {
  const labels: TextLabel[] = [];
  const placed = new Set<Difference>();
  for (const one of differences) {
    const { other, words = '' } = one;
    if (!MARKED_INSIDE.has(one.kind) || other?.clause !== clause || words === '') continue;
    const at = other.text.indexOf(words);
    if (at < 0) continue;
    const start = other.start + at;
    const end = start + words.length;
    const { label, mark } = kindLabel(one.kind);
    const same = labels.findIndex((known) => known.start === start && known.end === end);
    const held = labels[same];
    if (held) {
      if (!held.label.split('、').includes(label)) labels[same] = { ...held, label: `${held.label}、${label}` };
    } else if (labels.some((known) => known.start < end && start < known.end)) continue;
    else labels.push({ start, end, label, tone: mark, anchor: '', jump: undefined });
    placed.add(one);
  }
  return { labels: labels.sort((a, b) => a.start - b.start), placed };
}

/** Put labels of moved fragments among others; where two meet, the first named list wins. */
export function mergeLabels(first: readonly TextLabel[], second: readonly TextLabel[]): readonly TextLabel[] {
  const kept = second.filter((one) => !first.some((known) => known.start < one.end && one.start < known.end));
  return [...first, ...kept].sort((a, b) => a.start - b.start);
}
