import type { DraftingChange, DraftingRecord } from '../domain/drafting-note.js';

/** A change that a drafting note tells of, in the interchange format; offsets are half-open UTF-16 into the text of `clause`. */
export interface InterchangeDraftingRecord {
  readonly clause: string;
  readonly section: string | null;
  readonly location: string | null;
  readonly kinds: readonly DraftingChange[];
  readonly content: string;
  readonly replaces: string | null;
  readonly start: number;
  readonly end: number;
}

export function toInterchangeDraftingRecord(record: DraftingRecord): InterchangeDraftingRecord {
  const { clauseId, section, location, kinds, content, replaces, span } = record;
  return {
    clause: clauseId,
    section: section ?? null,
    location: location ?? null,
    kinds,
    content,
    replaces: replaces ?? null,
    ...span,
  };
}
