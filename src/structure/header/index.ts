export { findDocumentNumber, findDocumentNumbers, normaliseDocumentNumber } from './document-number.js';
export type { DocumentNumber } from './document-number.js';
export { findDate, findDates } from './dates.js';
export type { FoundDate } from './dates.js';
export { buildLocalityTable, isWithin, toLocality } from './locality-table.js';
export type { LocalityTable, Place } from './locality-table.js';
export type { DocumentKindLexicon, IssuerLexicon, LocalityLexicon, LocalityRow } from './lexicons.js';
