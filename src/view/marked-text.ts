import type { TextDiff } from '../domain/comparison.js';
import type { GroupPiece } from './link-groups.js';

/** A stretch of a clause as marked on the page. */
export interface MarkedRun {
  /** `moved-here` stands elsewhere in the base; `moved-away` stands elsewhere in the other text. */
  readonly mark: 'equal' | 'added' | 'removed' | 'moved-here' | 'moved-away';
  /** Word drawn before the run by the style sheet; '' for a change of punctuation only. */
  readonly word: '增' | '删' | '移入' | '移走' | '';
  /** A whole sentence, or nearly: only ruled, not tinted, so that long additions stay readable. */
  readonly whole: boolean;
  readonly parts: readonly TextPart[];
}

/** Text with its numbers told apart, to print them bold. */
export interface TextPart {
  readonly text: string;
  readonly number: boolean;
}

const WHOLE_LENGTH = 16;
const NUMBER = /\d+(?:[.,]\d+)*(?:[-—–~～至]\d+(?:[.,]\d+)*)?(?:[%％‰]|[个家所张名万人项级次元年月日倍]{1,2})?/g;
const ONLY_MARKS = /^[\p{P}\p{S}\s]*$/u;

/** A piece of a difference as a marked run. Numbers inside changes are told apart. */
export function toMarkedRun({ op, text, moveId }: Pick<GroupPiece, 'op' | 'text' | 'moveId'>): MarkedRun {
  if (op === 'equal') return { mark: 'equal', word: '', whole: false, parts: [{ text, number: false }] };
  const moved = moveId !== undefined;
  const bare = ONLY_MARKS.test(text);
  return {
    mark: op === 'added' ? (moved ? 'moved-here' : 'added') : moved ? 'moved-away' : 'removed',
    word: bare ? '' : op === 'added' ? (moved ? '移入' : '增') : moved ? '移走' : '删',
    whole: text.length >= WHOLE_LENGTH,
    parts: splitNumbers(text),
  };
}

/** A whole difference as marked runs. */
export function toMarkedRuns({ runs }: TextDiff): readonly MarkedRun[] {
  return runs.map(({ op, text, moveId }) => toMarkedRun({ op, text, moveId }));
}

/** Cut a text at its numbers, each with its unit: 「达到」「85%」「以上」. */
export function splitNumbers(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(NUMBER)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), number: false });
    parts.push({ text: match[0], number: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), number: false });
  return parts;
}

/** The base's own text with those numbers told apart that some other document does not repeat. */
export function splitBaseText(
  text: string,
  removed: readonly { readonly start: number; readonly end: number }[],
): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const part of splitNumbers(text)) {
    const start = at;
    const end = at + part.text.length;
    const changed = part.number && removed.some((span) => span.start < end && start < span.end);
    const last = parts.at(-1);
    if (!changed && last && !last.number) parts[parts.length - 1] = { text: last.text + part.text, number: false };
    else parts.push({ text: part.text, number: changed });
    at = end;
  }
  return parts;
}
