import { searchAll, type Services } from '../app/index.js';
import { toClauseMarkdown } from '../view/clause-markdown.js';
import { toClauseRecords } from '../view/clause-record.js';
import { toClauseTable } from '../view/clause-table.js';
import type { ExportSource } from '../view/export-source.js';
import { MAX_EXPORT, searchLink } from '../view/search-links.js';
import { toWorkbook } from '../view/table-about.js';
import { saveFile } from './save-file.js';

/** Files that the hits of a search are to be written to. */
export interface SearchFiles {
  readonly xlsx?: string;
  readonly md?: string;
}

/**
 * Write all hits of a search, at most `MAX_EXPORT`, to the files named.
 * @returns what was written, a line each
 * @throws ConfigError when a file cannot be written.
 */
export async function saveSearch(
  services: Services,
  q: string,
  files: SearchFiles,
  { origin, version, retrievedOn }: ExportSource,
): Promise<string> {
  const { corpus, exports } = services;
  const { total, hits } = searchAll((one) => services.search(one), { q }, MAX_EXPORT);
  const ids = hits.map(({ clauseId }) => clauseId);
  const address = `${origin}${searchLink({ q })}`;
  const clauses = toClauseRecords(corpus, ids, origin);
  const given = { query: q, address, corpusVersion: version, retrievedOn, total, clauses };
  const written: string[] = [];
  if (files.xlsx !== undefined) {
    const notes = clauses.length < total ? [`只列前 ${clauses.length} 条，共 ${total} 条`] : [];
    const subject = { subject: `检索：${q}`, address, source: { version, retrievedOn }, notes };
    const workbook = toWorkbook([toClauseTable(given, '检索')], subject);
    written.push(await saveFile(files.xlsx, await exports.writeWorkbook(workbook)));
  }
  if (files.md !== undefined) written.push(await saveFile(files.md, toClauseMarkdown(given)));
  return written.join('\n');
}
