export { rebuildTable } from './rebuild-table.js';
export type { RebuiltTable, SpannedCell, TableGround } from './rebuilt-table.js';
