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
  /** Part of a fragment that stands elsewhere in the base. */
  readonly moved: boolean;
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

/** Labels in reading order, apart; and the differences whose words are among them. */
export interface LabelledWords {
  readonly labels: readonly TextLabel[];
  readonly placed: ReadonlySet<Difference>;
}

/**
 * Find the words that decided a difference in the text of the other document's clause.
 * @param moves  labels of moved fragments; words inside one are labelled within it, words across its border are not
 */
export function labelWords(
  clause: ClauseId,
  differences: readonly Difference[],
  moves: readonly TextLabel[] = [],
): LabelledWords {
  const labels: TextLabel[] = [];
  const placed = new Set<Difference>();
  const fits = ({ start, end }: WordSpan): boolean =>
    labels.every((known) => (known.start === start && known.end === end) || known.end <= start || end <= known.start) &&
    moves.every((move) => move.end <= start || end <= move.start || (move.start <= start && end <= move.end));
  for (const one of differences) {
    const spans = one.other?.clause === clause ? findWords(one) : [];
    if (spans.length === 0 || !spans.every(fits)) continue;
    const { label, mark } = kindLabel(one.kind);
    for (const { start, end } of spans) {
      const at = labels.findIndex((known) => known.start === start);
      const held = labels[at];
      if (!held) labels.push({ start, end, label, tone: mark, moved: false, anchor: '', jump: undefined });
      else if (!held.label.split('、').includes(label)) labels[at] = { ...held, label: `${held.label}、${label}` };
    }
    placed.add(one);
  }
  labels.sort((a, b) => a.start - b.start);
  const apart = labels.filter((one) => !moves.some((move) => holds(move, one)));
  const inside = moves.flatMap((move) =>
    cutMove(
      move,
      labels.filter((one) => holds(move, one)),
    ),
  );
  return { labels: [...apart, ...inside].sort((a, b) => a.start - b.start), placed };
}

interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** Where the words of a difference stand: as printed, else each part of a list; [] where one is not there. */
function findWords({ kind, other, words = '' }: Difference): readonly WordSpan[] {
  if (!MARKED_INSIDE.has(kind) || !other || words === '') return [];
  const parts = other.text.includes(words) ? [words] : words.split('、');
  const spans = parts.flatMap((part): readonly WordSpan[] => {
    const at = part === '' ? -1 : other.text.indexOf(part);
    return at < 0 ? [] : [{ start: other.start + at, end: other.start + at + part.length }];
  });
  return spans.length === parts.length ? spans : [];
}

function holds(move: TextLabel, word: TextLabel): boolean {
  return move.start <= word.start && word.end <= move.end;
}

/** A moved fragment around the words inside it: the first part bears the anchor, the last one the link. */
function cutMove(move: TextLabel, words: readonly TextLabel[]): readonly TextLabel[] {
  if (words.length === 0) return [move];
  const parts: TextLabel[] = [];
  let at = move.start;
  const plain = (start: number, end: number): void => {
    if (start < end) parts.push({ ...move, start, end, label: '', anchor: '', jump: undefined });
  };
  for (const word of words) {
    plain(at, word.start);
    parts.push({ ...word, moved: true });
    at = word.end;
  }
  plain(at, move.end);
  return parts.map((part, index) => ({
    ...part,
    label: index === 0 && part.label === '' ? move.label : part.label,
    anchor: index === 0 ? move.anchor : '',
    jump: index === parts.length - 1 ? move.jump : undefined,
  }));
}
