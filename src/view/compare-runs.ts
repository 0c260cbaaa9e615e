import type { GroupPiece } from './link-groups.js';
import type { Jump, TextLabel } from './compare-labels.js';
import { splitNumbers, toMarkedRun, type MarkedRun } from './marked-text.js';
import { shorten } from './names.js';

/** A stretch of a run: plain, a number, or labelled words. */
export interface ShownPart {
  readonly text: string;
  readonly number: boolean;
  readonly label: string;
  readonly tone: TextLabel['tone'] | '';
  readonly moved: boolean;
  readonly anchor: string;
  readonly jump: Jump | undefined;
}

/** A run of a counterpart's text as the comparison prints it. */
export interface ShownRun {
  readonly mark: MarkedRun['mark'];
  readonly word: MarkedRun['word'];
  readonly whole: boolean;
  readonly parts: readonly ShownPart[];
  /** A long passage that is the same as in the base: folded behind its first characters. */
  readonly fold: { readonly lead: string; readonly count: number } | undefined;
}

/** Passages of this length and more are folded where they are the same. */
const FOLD_LENGTH = 60;
const LEAD_LENGTH = 8;
/** A fragment that moved away is named by its first characters: the whole stands at its new place. */
const AWAY_LENGTH = 12;

/**
 * Build the run of one piece.
 * @param labels  labels of the clause that the piece stands in, apart and in reading order
 * @param awayTo  where a removed fragment went, if it moved
 */
export function toShownRun(piece: GroupPiece, labels: readonly TextLabel[], awayTo: Jump | undefined): ShownRun {
  const { mark, word, whole } = toMarkedRun(piece);
  if (piece.op === 'removed') {
    const away = mark === 'moved-away';
    const parts = away ? [plain(shorten(piece.text, AWAY_LENGTH))] : splitNumbers(piece.text).map(asPart);
    return { mark, word, whole: whole && !away, parts: withJump(parts, away ? awayTo : undefined), fold: undefined };
  }
  const parts = cutAtLabels(piece.text, piece.otherStart, labels, piece.op === 'added');
  const folds = mark === 'equal' && piece.text.length >= FOLD_LENGTH && parts.every(({ tone }) => tone === '');
  return {
    mark,
    word,
    whole,
    parts,
    fold: folds ? { lead: shorten(piece.text, LEAD_LENGTH), count: piece.text.length } : undefined,
  };
}

/** Cut a text at its labels; the rest is cut at its numbers where `numbers` asks for it. */
function cutAtLabels(
  text: string,
  offset: number,
  labels: readonly TextLabel[],
  numbers: boolean,
): readonly ShownPart[] {
  const parts: ShownPart[] = [];
  const push = (rest: string): void => {
    if (rest !== '') parts.push(...(numbers ? splitNumbers(rest).map(asPart) : [plain(rest)]));
  };
  let at = 0;
  for (const one of labels) {
    const start = Math.max(at, one.start - offset);
    const end = Math.min(text.length, one.end - offset);
    if (start >= end) continue;
    push(text.slice(at, start));
    const begins = one.start >= offset;
    parts.push({
      text: text.slice(start, end),
      number: false,
      label: begins ? one.label : '',
      tone: one.tone,
      moved: one.moved,
      anchor: begins ? one.anchor : '',
      jump: one.end - offset <= text.length ? one.jump : undefined,
    });
    at = end;
  }
  push(text.slice(at));
  return parts;
}

function plain(text: string): ShownPart {
  return { text, number: false, label: '', tone: '', moved: false, anchor: '', jump: undefined };
}

function asPart({ text, number }: { readonly text: string; readonly number: boolean }): ShownPart {
  return { ...plain(text), number };
}

function withJump(parts: readonly ShownPart[], jump: Jump | undefined): readonly ShownPart[] {
  return parts.map((part, at) => (at === parts.length - 1 ? { ...part, jump } : part));
}
