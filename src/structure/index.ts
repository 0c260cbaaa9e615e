export { structure } from './structure.js';
export type { StructureLexicons } from './structure.js';
export { buildLocalityTable } from './header/index.js';
