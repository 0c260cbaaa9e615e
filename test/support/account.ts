import type { PolicyDocument } from '../../src/domain/document.js';
import type { Piece, Span } from '../../src/domain/span.js';

/** Marks that part a heading or a department parenthesis from the body; they stand in neither. */
const SEPARATOR = /[。．.：:；;）)】]/u;
const OPENING = /[（(【]/u;
/** White space and Markdown marks carry no text. */
const MARKUP = /[\s\u00a0\u3000\ufeff\u200b#*\-—–―+•●▌▍■◆▶►★☆※\\]/u;
/** Entities of a space, as web pages leave them. */
const ENTITY = /&(?:nbsp|emsp|ensp);/gu;

/**
 * Characters of the raw text that no document accounts for: in no clause, heading, header, annex or set-aside text.
 * @returns each with a little context, for the failure message; [] when nothing is lost
 */
export function findLost(raw: string, documents: readonly PolicyDocument[]): readonly string[] {
  const covered = new Uint8Array(raw.length);
  const cover = ({ start, end }: Span): void => {
    covered.fill(1, start, end);
  };
  for (const document of documents) {
    for (const { origin } of document.clauses) {
      for (const piece of [...origin.label, ...origin.heading, ...origin.text, ...origin.departments]) cover(piece);
      for (const piece of [...origin.label, ...origin.heading, ...origin.departments])
        coverSeparator(raw, piece, covered);
      const before = (origin.heading[0]?.start ?? 0) - 1;
      if (OPENING.test(raw[before] ?? '')) covered[before] = 1;
    }
    for (const { span } of [...document.headings, ...document.annexes, ...document.setAside]) cover(span);
    for (const span of document.headerSpans) cover(span);
  }
  for (const entity of raw.matchAll(ENTITY)) covered.fill(1, entity.index, entity.index + entity[0].length);
  const lost: string[] = [];
  for (let i = 0; i < raw.length; i++)
    if (covered[i] === 0 && !MARKUP.test(raw[i] ?? ''))
      lost.push(`${i}: ${raw.slice(Math.max(0, i - 10), i)}⟦${raw[i] ?? ''}⟧${raw.slice(i + 1, i + 10)}`);
  return lost;
}

function coverSeparator(raw: string, piece: Span, covered: Uint8Array): void {
  let at = piece.end;
  while (MARKUP.test(raw[at] ?? '')) at++;
  if (SEPARATOR.test(raw[at] ?? '')) covered[at] = 1;
}

/** What is wrong with the spans of a document: out of bounds, out of order, or not the printed characters. */
export function findBadSpans(raw: string, document: PolicyDocument): readonly string[] {
  const faults: string[] = [];
  for (const clause of document.clauses) {
    const { origin } = clause;
    const fields: readonly (readonly [string, string, readonly Piece[]])[] = [
      ['label', clause.label, origin.label],
      ['heading', clause.heading, origin.heading],
      ['text', clause.text, origin.text],
      ['departments', clause.departmentsQuote, origin.departments],
    ];
    for (const [name, text, pieces] of fields) {
      let last: Piece | undefined;
      for (const piece of pieces) {
        if (text.slice(piece.at, piece.at + piece.end - piece.start) !== raw.slice(piece.start, piece.end))
          faults.push(`${clause.id} ${name}: not the printed text at ${piece.start}`);
        if (last && (piece.start < last.end || piece.at < last.at + last.end - last.start))
          faults.push(`${clause.id} ${name}: out of order at ${piece.start}`);
        if (piece.end <= piece.start) faults.push(`${clause.id} ${name}: empty piece at ${piece.start}`);
        last = piece;
      }
      const length = pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0);
      const spaces = text.split(' ').length - 1;
      if (text.length > length + spaces) faults.push(`${clause.id} ${name}: holds text without origin`);
    }
    faults.push(...outOfBounds(origin.whole, document.span).map((fault) => `${clause.id}: ${fault}`));
  }
  for (const span of document.headerSpans) faults.push(...outOfBounds(span, document.span));
  for (const { span } of [...document.setAside, ...document.annexes, ...document.headings])
    faults.push(...outOfBounds(span, document.span));
  return faults;
}

function outOfBounds(span: Span, within: Span): readonly string[] {
  const sound = span.start >= within.start && span.end <= within.end && span.start < span.end;
  return sound ? [] : [`span ${span.start}-${span.end} leaves ${within.start}-${within.end}`];
}
