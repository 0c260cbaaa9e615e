import { rebuildFlow } from './flow/rebuild-flow.js';
import { readGrid } from './grid.js';
import { cutPieces } from './pieces.js';
import { readPipes } from './pipes.js';
import type { RebuiltTable } from './rebuilt-table.js';
import { readTabs } from './tabs.js';

/** Longer texts are kept as text: no annex table in print is as long. */
const MAX_LENGTH = 400_000;

/**
 * Rebuild the table of an annex (附件表格) from its text after the title line: piped or tab-separated rows, columns set
 * apart by spaces, or cells wrapped line by line as in text from a PDF file.
 * @param raw  exactly as printed, with its line breaks, blank lines and form feeds.
 * @returns undefined when the text is no table. Never throws. Cost: linear in the text for a given number of columns.
 */
export function rebuildTable(raw: string): RebuiltTable | undefined {
  if (raw.length > MAX_LENGTH) return undefined;
  return readPipes(raw) ?? readTabs(raw) ?? readGrid(raw) ?? rebuildFlow(cutPieces(raw));
}
