import type { Services } from '../app/index.js';
import { findDocument } from '../app/index.js';
import { InvalidQueryError } from '../domain/errors.js';
import { MAX_OTHERS } from '../view/compare-columns.js';
import { buildContext } from '../view/compare-side.js';
import { describeComparison, toComparisonTable } from '../view/comparison-table.js';
import { toComparisonWord } from '../view/comparison-word.js';
import type { ExportSource } from '../view/export-source.js';
import { tellSource, toWorkbook } from '../view/table-about.js';
import { toMarkdown } from '../view/table-markdown.js';
import { saveFile } from './save-file.js';

/** Files that a comparison is to be written to. */
export interface ComparisonFiles {
  readonly xlsx?: string;
  readonly docx?: string;
  readonly md?: string;
}

/**
 * Write a comparison to the files named, as the page gives it.
 * @returns what was written, a line each
 * @throws NotFoundError when a name fits no document or several, InvalidQueryError for too many or the same document twice,
 *   ConfigError when a file cannot be written.
 */
export async function saveComparison(
  services: Services,
  baseName: string,
  otherNames: readonly string[],
  files: ComparisonFiles,
  source: ExportSource,
): Promise<string> {
  const { corpus, exports } = services;
  const base = findDocument(corpus, baseName);
  const others = otherNames.map((name) => findDocument(corpus, name));
  if (others.length > MAX_OTHERS)
    throw new InvalidQueryError(`compare: 一次最多与 ${MAX_OTHERS} 份文件对照成表，收到 ${others.length} 份`);
  if (new Set([base, ...others]).size <= others.length)
    throw new InvalidQueryError('compare: 底本和对照文件里有同一份文件，请换一份');
  const compared = others.map((document) => ({
    document,
    comparison: services.compare(base.id, document.id),
    differences: services.differences(base.id, document.id),
  }));
  const diff: Services['diff'] = (one, other) => services.diff(one, other);
  const context = buildContext(corpus, base, compared, diff, {});
  const subject = describeComparison(context, 'all', source);
  const table = toComparisonTable(context, 'all', source);
  const written: string[] = [];
  if (files.xlsx !== undefined)
    written.push(await saveFile(files.xlsx, await exports.writeWorkbook(toWorkbook([table], subject))));
  if (files.docx !== undefined)
    written.push(await saveFile(files.docx, await exports.writeWord(toComparisonWord(context, 'all', source, diff))));
  if (files.md !== undefined) written.push(await saveFile(files.md, toMarkdown(table, tellSource(subject))));
  return written.join('\n');
}
