import type { AnnotatedClause, AnnotatedDocument } from '../../domain/annotation.js';
import type { DocumentId } from '../../domain/ids.js';
import type { Level } from '../../domain/locality.js';
import { findLastStart } from '../../text/ordered-spans.js';
import { toContent } from '../content.js';

/** A clause in the joined content of a family: half-open offsets there, and the way back to its text. */
export interface PlacedContent {
  readonly start: number;
  readonly end: number;
  readonly document: AnnotatedDocument;
  readonly clause: AnnotatedClause;
  /** Offset in the clause's `text` of each character of its content. */
  readonly origin: readonly number[];
}

/** The content of all clauses of a family in one string, clauses parted by line breaks. */
export interface FamilyText {
  readonly text: string;
  /** In the order of the string. */
  readonly clauses: readonly PlacedContent[];
  readonly byDocument: ReadonlyMap<DocumentId, readonly PlacedContent[]>;
  clauseAt(offset: number): PlacedContent | undefined;
}

/** The lowest levels come first, so that an index that looks at the latest entries first meets the highest. */
const ORDER: readonly Level[] = ['unknown', 'county', 'city', 'province', 'nation'];

/** Join the contents (see `toContent`) of the clauses of some documents. Cost: linear. */
export function joinContents(documents: readonly AnnotatedDocument[]): FamilyText {
  const clauses: PlacedContent[] = [];
  const byDocument = new Map<DocumentId, PlacedContent[]>();
  const parts: string[] = [];
  let start = 0;
  const sorted = [...documents].sort((a, b) => ORDER.indexOf(a.header.level) - ORDER.indexOf(b.header.level));
  for (const document of sorted) {
    const own: PlacedContent[] = [];
    for (const clause of document.clauses) {
      const { text, origin } = toContent(clause.text);
      own.push({ start, end: start + text.length, document, clause, origin });
      parts.push(text);
      start += text.length + 1;
    }
    clauses.push(...own);
    byDocument.set(document.id, own);
  }
  return { text: parts.join('\n'), clauses, byDocument, clauseAt: (offset) => clauses[findLastStart(clauses, offset)] };
}
