import type { Response } from 'express';
import type { Services } from '../app/services.js';
import type { Table } from '../domain/table.js';
import { toCsv } from '../view/csv.js';
import { tellSource, toWorkbook, type TableSubject } from '../view/table-about.js';
import { toMarkdown } from '../view/table-markdown.js';
import type { TableFormat } from '../view/table-formats.js';

/** Media types of the files that are taken along, by the ending of their names. */
const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** Longest name of a file, without its ending. */
const MAX_NAME = 80;

/** Say that the answer is a file to keep: its name after RFC 5987, its media type, to be revalidated before it is used again. */
export function nameFile(response: Response, name: string, format: keyof typeof MEDIA_TYPES): Response {
  const bare = name
    .replace(/[\\/:*?"<>|\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_NAME);
  return response
    .set('Cache-Control', 'no-cache')
    .set('Content-Disposition', `attachment; filename*=UTF-8''${encodeName(`${bare}.${format}`)}`)
    .set('Content-Type', MEDIA_TYPES[format]);
}

/** A file name as RFC 5987 has it: more signs are coded than in an address. */
function encodeName(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '')).replace(
    /['()*!]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Answer with bytes as a file to keep. */
export function sendBytes(response: Response, name: string, format: 'xlsx' | 'docx', bytes: Uint8Array): void {
  nameFile(response, name, format).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/**
 * Answer with a table as a file to keep.
 * @param beside  further sheets of the workbook, before the table
 */
export async function sendTable(
  response: Response,
  { exports }: Pick<Services, 'exports'>,
  format: TableFormat,
  name: string,
  table: Table,
  subject: TableSubject,
  beside: readonly Table[] = [],
): Promise<void> {
  if (format === 'csv') nameFile(response, name, format).send(toCsv(table));
  else if (format === 'md') nameFile(response, name, format).send(toMarkdown(table, tellSource(subject)));
  else sendBytes(response, name, format, await exports.writeWorkbook(toWorkbook([...beside, table], subject)));
}
