import type { AnnotatedDocument } from '../domain/annotation.js';

/** Orders of the list of documents beside that of the file names. */
export type DocumentOrder = 'place' | 'level' | 'date' | 'clauses';

const LEVELS = ['nation', 'province', 'city', 'county', 'unknown'] as const;

/**
 * Documents by place (code of the division, so that a city follows its province; unknown last), by level (from the nation
 * down), by date (newest first, undated last) or by number of clauses (most first). Equal ones keep the order of the corpus.
 */
export function sortDocuments(
  documents: readonly AnnotatedDocument[],
  order: DocumentOrder | undefined,
): readonly AnnotatedDocument[] {
  return order === undefined ? documents : [...documents].sort(COMPARE[order]);
}

const COMPARE: Readonly<Record<DocumentOrder, (a: AnnotatedDocument, b: AnnotatedDocument) => number>> = {
  place: (a, b) => compareText(placeKey(a), placeKey(b)),
  level: (a, b) =>
    LEVELS.indexOf(a.header.level) - LEVELS.indexOf(b.header.level) || compareText(placeKey(a), placeKey(b)),
  date: (a, b) => compareText(dateOf(b), dateOf(a)),
  clauses: (a, b) => b.clauseCount - a.clauseCount,
};

/** 成文日期, else 发布日期; '' for an undated document. */
export function dateOf({ header }: AnnotatedDocument): string {
  return header.signedOn ?? header.publishedOn ?? '';
}

function placeKey(document: AnnotatedDocument): string {
  return document.header.locality?.adcode ?? '~';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
