export { structure } from './structure.js';
export type { StructureLexicons } from './structure.js';
export type { FurnitureLexicon } from './furniture.js';
export { buildLocalityTable, findPlaceMentions } from './header/index.js';
export type { DocumentKindLexicon, IssuerLexicon, LocalityLexicon, LocalityTable, Place } from './header/index.js';
