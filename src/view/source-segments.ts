import type { Clause, PolicyDocument, SetAsideReason } from '../domain/document.js';
import type { Span } from '../domain/span.js';

/** What a stretch of the source file became. `space`: white space, marks of the format and the marks that part a heading from its text. */
export type SourceRole =
  | 'label'
  | 'heading'
  | 'text'
  | 'departments'
  | 'group-heading'
  | 'header'
  | 'annex'
  | 'set-aside'
  | 'other'
  | 'space'
  | 'unread';

/** Whom a stretch belongs to: a row of the source view. */
export type SourceOwner =
  | { readonly kind: 'clause'; readonly clause: Clause }
  | { readonly kind: 'group-heading' }
  | { readonly kind: 'header' }
  | { readonly kind: 'annex'; readonly at: number }
  | { readonly kind: 'set-aside'; readonly reason: SetAsideReason }
  /** Another document of the same file: the part of a compilation. */
  | { readonly kind: 'other'; readonly document: PolicyDocument }
  | { readonly kind: 'none' };

/** Neighbouring characters of one role. */
export interface SourceSegment extends Span {
  readonly role: SourceRole;
}

/** Neighbouring segments of one owner. The rows of a file follow each other without gap. */
export interface SourceRow extends Span {
  readonly owner: SourceOwner;
  readonly segments: readonly SourceSegment[];
}

/** Marks that part a heading or a department parenthesis from the body; they stand in neither. */
const SEPARATORS = '。．.：:；;）)】（(【';
/** White space and marks of Markdown carry no text. */
const MARKUP = /[\s\u00a0\u3000\ufeff\u200b#*\-—–―+•●▌▍■◆▶►★☆※\\]/u;
/** Entities of a space, as web pages leave them. */
const ENTITY = /&(?:nbsp|emsp|ensp);/gu;

interface Painted {
  readonly role: SourceRole;
  readonly owner: SourceOwner;
}

/**
 * Cut a raw text into rows, so that each of its characters stands in exactly one: in a clause, a heading, the header, an annex, the
 * text that was set aside, or another document of the file. White space goes with what stands before it.
 * @param others  the other documents that were read from the same text
 * @returns rows in order, the first beginning at 0, the last ending with the text
 */
export function cutSource(
  raw: string,
  document: PolicyDocument,
  others: readonly PolicyDocument[] = [],
): readonly SourceRow[] {
  const painted = paint(raw.length, document, others);
  for (const entity of raw.matchAll(ENTITY))
    for (let at = entity.index; at < entity.index + entity[0].length; at++) painted[at] ??= SPACE;
  const rows: { owner: SourceOwner; start: number; end: number; segments: SourceSegment[] }[] = [];
  for (let at = 0; at < raw.length; at++) {
    const { role, owner } = painted[at] ?? roleOfRest(raw, at, rows.at(-1)?.owner);
    const row = rows.at(-1);
    // White space at the head of the file goes with what follows it.
    if (row && rows.length === 1 && row.owner.kind === 'none' && role !== 'space' && role !== 'unread')
      row.owner = owner;
    const belongs = row && (role === 'space' || isSame(row.owner, owner));
    if (!belongs) {
      rows.push({ owner, start: at, end: at + 1, segments: [{ role, start: at, end: at + 1 }] });
      continue;
    }
    const last = row.segments.at(-1);
    if (last?.role === role) row.segments[row.segments.length - 1] = { role, start: last.start, end: at + 1 };
    else row.segments.push({ role, start: at, end: at + 1 });
    row.end = at + 1;
  }
  return rows;
}

const SPACE: Painted = { role: 'space', owner: { kind: 'none' } };

/** What each character became; later layers lie over earlier ones, and the pieces of the clauses over all. */
function paint(length: number, document: PolicyDocument, others: readonly PolicyDocument[]): (Painted | undefined)[] {
  const painted: (Painted | undefined)[] = Array.from({ length });
  const lay = ({ start, end }: Span, what: Painted): void => {
    painted.fill(what, start, end);
  };
  for (const other of others) lay(other.span, { role: 'other', owner: { kind: 'other', document: other } });
  document.annexes.forEach(({ span }, at) => {
    lay(span, { role: 'annex', owner: { kind: 'annex', at } });
  });
  for (const { span, reason } of document.setAside)
    lay(span, { role: 'set-aside', owner: { kind: 'set-aside', reason } });
  for (const span of document.headerSpans) lay(span, { role: 'header', owner: { kind: 'header' } });
  for (const { span } of document.headings) lay(span, { role: 'group-heading', owner: { kind: 'group-heading' } });
  for (const clause of document.clauses) {
    const owner: SourceOwner = { kind: 'clause', clause };
    for (const role of ['label', 'heading', 'text', 'departments'] as const)
      for (const piece of clause.origin[role]) lay(piece, { role, owner });
  }
  return painted;
}

/** A character that nothing claims: white space and parting marks are told apart from text that was not read. */
function roleOfRest(raw: string, at: number, before: SourceOwner | undefined): Painted {
  const letter = raw[at] ?? '';
  const parts = SEPARATORS.includes(letter) && before?.kind === 'clause';
  return MARKUP.test(letter) || parts ? SPACE : { role: 'unread', owner: { kind: 'none' } };
}

function isSame(a: SourceOwner, b: SourceOwner): boolean {
  if (a.kind === 'clause') return b.kind === 'clause' && a.clause === b.clause;
  if (a.kind === 'annex') return b.kind === 'annex' && a.at === b.at;
  if (a.kind === 'other') return b.kind === 'other' && a.document === b.document;
  if (a.kind === 'set-aside') return b.kind === 'set-aside' && a.reason === b.reason;
  return a.kind === b.kind;
}
