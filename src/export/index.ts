export { createExportThread } from './export-thread.js';
export type { ExportThread } from './export-thread.js';
