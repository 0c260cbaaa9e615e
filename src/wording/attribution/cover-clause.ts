import type { AttributedStretch } from '../../domain/wording.js';
import type { FamilyText, PlacedContent } from './family-text.js';
import type { TracedPiece } from './settle-piece.js';

/** Names of levels and particles: 「本市」, 「各区」; what differs by them alone is the same wording of another level. */
const LEVEL_WORDS = /^[省市县区州盟旗镇乡本我全各级地方的和及与或等并由在对为将应当]*$/u;
/** Replaced names of levels are no longer than this, here and there. */
const MAX_REPLACED = 4;
const OPENING = /[“‘「『（(《〈【〔[]/u;

/**
 * Turn the pieces of a clause's content into stretches of its text that cover it exactly once: marks go with the words
 * before them, opening ones with those behind; pieces that one source has in a row, parted by names of levels alone, are
 * one stretch; what is left and is boilerplate is called a formula.
 */
export function coverClause(
  clause: PlacedContent,
  pieces: readonly TracedPiece[],
  family: FamilyText,
  boilerplate: Uint8Array,
): readonly AttributedStretch[] {
  const { text } = clause.clause;
  if (text === '') return [];
  const named = joinFormulae(nameFormulae(joinReplaced(pieces, family), family, boilerplate));
  if (named.length === 0) return [{ ...EMPTY, start: 0, end: text.length, text }];
  const starts = named.map(({ start }, at) =>
    at === 0 ? 0 : withOpening(text, clause.origin[start - clause.start] ?? 0),
  );
  return named.map((piece, at) => {
    const [start, end] = [starts[at] ?? 0, starts[at + 1] ?? text.length];
    const { source, alsoIn, ruleId, exact } = piece;
    return { start, end, text: text.slice(start, end), source, from: placeOf(piece), exact, alsoIn, ruleId };
  });
}

const EMPTY = { source: 'formula', from: undefined, exact: true, alsoIn: [], ruleId: 'attribution/formula' } as const;

/** A piece, and whether its words are the same to the character. */
type Covering = TracedPiece & { readonly exact: boolean; readonly sourceEnd: number };

function joinReplaced(pieces: readonly TracedPiece[], { text }: FamilyText): readonly Covering[] {
  const joined: Covering[] = [];
  const sourceOf = ({ run, start, end }: TracedPiece): { from: number; to: number } => {
    const from = run ? run.other + start - run.start : 0;
    return { from, to: run ? from + end - start : 0 };
  };
  pieces.forEach((piece) => {
    const middle = joined.at(-1);
    const before = middle?.run ? middle : joined.at(-2);
    const { from, to } = sourceOf(piece);
    const isNext =
      before?.run !== undefined &&
      piece.run !== undefined &&
      before.source === piece.source &&
      before.ruleId === piece.ruleId &&
      before.run.source === piece.run.source &&
      from >= before.sourceEnd &&
      isReplaced(text.slice(before.end, piece.start)) &&
      isReplaced(text.slice(before.sourceEnd, from));
    if (!isNext) {
      joined.push({ ...piece, exact: true, sourceEnd: to });
      return;
    }
    if (middle !== before) joined.pop();
    const exact = before.exact && before.end === piece.start && before.sourceEnd === from;
    const alsoIn = before.alsoIn.filter((id) => piece.alsoIn.includes(id));
    joined[joined.length - 1] = { ...before, end: piece.end, sourceEnd: to, exact, alsoIn };
  });
  return joined;
}

function isReplaced(words: string): boolean {
  return words.length <= MAX_REPLACED && LEVEL_WORDS.test(words);
}

/** Longer stretches are wording, however common their parts are. */
const MAX_FORMULA = 24;
/** Share of boilerplate from which a stretch is a formula. */
const COMMON_SHARE = 0.9;

/** What nobody has in a long run and is boilerplate or names of levels for the most part is no wording of anybody. */
function nameFormulae(pieces: readonly Covering[], { text }: FamilyText, boilerplate: Uint8Array): readonly Covering[] {
  return pieces.map((piece) => {
    if (piece.ruleId !== 'attribution/no-long-run') return piece;
    const words = text.slice(piece.start, piece.end);
    const marks = boilerplate.subarray(piece.start, piece.end).reduce((sum, mark) => sum + mark, 0);
    const isCommon = words.length <= MAX_FORMULA && marks >= words.length * COMMON_SHARE && !/\d/u.test(words);
    return isCommon || LEVEL_WORDS.test(words) ? { ...piece, source: 'formula', ruleId: 'attribution/formula' } : piece;
  });
}

/** Formulae that touch are one stretch. */
function joinFormulae(pieces: readonly Covering[]): readonly Covering[] {
  const joined: Covering[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.source === 'formula' && piece.source === 'formula')
      joined[joined.length - 1] = { ...last, end: piece.end };
    else joined.push(piece);
  }
  return joined;
}

/** Step back over the opening marks before an offset. */
function withOpening(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && OPENING.test(text.charAt(at - 1))) at--;
  return at;
}

function placeOf({ run, start, sourceEnd }: Covering): AttributedStretch['from'] {
  if (!run) return undefined;
  const { source } = run;
  const from = source.origin[run.other + start - run.start - source.start] ?? 0;
  const to = (source.origin[sourceEnd - 1 - source.start] ?? from) + 1;
  return {
    document: source.document.id,
    clause: source.clause.id,
    start: from,
    end: to,
    text: source.clause.text.slice(from, to),
  };
}
