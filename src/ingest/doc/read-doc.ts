import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Reader, ReadResult } from '../reader.js';
import { RefusedFile } from '../refused-file.js';
import { CompoundFile } from './compound-file.js';
import { PartReader } from './part-lines.js';
import { openWordFile } from './word-file.js';

/**
 * Reads Word 97-2003 documents (.doc, and .wps where it is the same container): text with the labels of automatic lists, tables, text
 * boxes, notes. Changes are taken as accepted.
 */
export const docReader: Reader = { format: 'doc', read: (bytes) => Promise.resolve(readDoc(bytes)) };

function readDoc(bytes: Uint8Array): ReadResult {
  const file = new CompoundFile(bytes);
  checkKind(file);
  const reader = new PartReader(openWordFile(file));
  const body = reader.lines('body');
  const boxes = reader.lines('boxes');
  const { finds } = reader;
  const marks = finds.notes;
  // The marks of the notes themselves count on from one again.
  finds.notes = 0;
  const notes = marks > 0 ? [...reader.lines('footnotes'), ...reader.lines('endnotes')] : [];
  const furniture = reader.lines('headers').join(' ').replace(/\s+/gu, ' ').trim();
  const text = [...body, ...boxes, ...notes].join('\n');
  if (text.trim() === '') throw new RefusedFile('文件里没有文字');
  const left: string[] = [];
  if (finds.deleted > 0) left.push(`文件带有修订痕迹：删除的 ${finds.deleted} 个字已略去，插入的已采用`);
  if (finds.hidden > 0) left.push(`有 ${finds.hidden} 个字设为隐藏，未读入`);
  if (finds.pictures > 0) left.push(`有 ${finds.pictures} 幅图片或图形，图中的文字未读入`);
  if (/\p{L}/u.test(furniture)) left.push(`页眉页脚未读入：${furniture.slice(0, 200)}`);
  return {
    text,
    diagnostics: left.map((message): Diagnostic => ({ ruleId: 'ingest/left-out', severity: 'info', message })),
  };
}

function checkKind(file: CompoundFile): void {
  if (file.has('EncryptedPackage') || file.has('EncryptionInfo'))
    throw new RefusedFile('文件设有打开密码，读不出来；请用 Word 或 WPS 打开，取消密码后另存再放入');
  if (file.has('WordDocument')) return;
  if (file.has('Workbook') || file.has('Book'))
    throw new RefusedFile('暂不支持旧版 Excel 格式（.xls）；请用 Excel 或 WPS 打开，另存为 .xlsx');
  if (file.has('PowerPoint Document')) throw new RefusedFile('暂不支持演示文稿；请另存为 PDF，或把文字复制成 .txt');
  throw new RefusedFile('文件是旧版办公软件的格式，里面没有 Word 正文；请用 Word 或 WPS 打开，另存为 .docx');
}
