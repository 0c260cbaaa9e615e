import type { Request, Response } from 'express';
import type { Services } from '../app/services.js';
import { toApiClauses } from '../view/api-clauses.js';
import { toClauseMarkdown } from '../view/clause-markdown.js';
import type { ClauseExport } from '../view/clause-record.js';
import { toClauseTable } from '../view/clause-table.js';
import type { ExportFormat } from '../view/search-links.js';
import { nameFile, sendTable } from './send-file.js';

/** 「https://host」 as the request was sent, before absolute addresses. */
export function originOf(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? 'localhost'}`;
}

/** Answer with clauses as a file to keep. @param subject  what they are: 「检索」, 「所选条款」 */
export async function sendClauses(
  response: Response,
  services: Pick<Services, 'exports'>,
  given: ClauseExport,
  format: ExportFormat,
  subject: string,
): Promise<void> {
  const { clauses, total, query, address } = given;
  const bound = clauses.length < total ? ` 前${clauses.length}条` : '';
  const name = `${subject} ${query}${bound}`;
  if (format === 'json') nameFile(response, name, format).json(toApiClauses(given));
  else if (format === 'md') nameFile(response, name, format).send(toClauseMarkdown(given));
  else
    await sendTable(response, services, format, name, toClauseTable(given, subject), {
      subject: query === '' ? subject : `${subject}：${query}`,
      address,
      source: { retrievedOn: given.retrievedOn, version: given.corpusVersion },
      notes: bound === '' ? [] : [`只列前 ${clauses.length} 条，共 ${total} 条`],
    });
}
