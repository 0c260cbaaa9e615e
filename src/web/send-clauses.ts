import type { Request, Response } from 'express';
import { toApiClauses } from '../view/api-clauses.js';
import { toClauseCsv } from '../view/clause-csv.js';
import { toClauseMarkdown } from '../view/clause-markdown.js';
import type { ClauseExport } from '../view/clause-record.js';
import type { ExportFormat } from '../view/search-links.js';
import { sendJson } from './send-json.js';

/** 「https://host」 as the request was sent, before absolute addresses. */
export function originOf(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? 'localhost'}`;
}

/** Answer with clauses as a file to keep; `name` is its name without ending. */
export function sendClauses(response: Response, given: ClauseExport, format: ExportFormat, name: string): void {
  const file = `${name
    .replace(/[\\/:*?"<>|\s]+/gu, ' ')
    .trim()
    .slice(0, 80)}.${format}`;
  response.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file)}`);
  if (format === 'json') {
    sendJson(response, toApiClauses(given));
    return;
  }
  const type = format === 'csv' ? 'text/csv' : 'text/markdown';
  response
    .set('Cache-Control', 'no-cache')
    .type(`${type}; charset=utf-8`)
    .send(format === 'csv' ? toClauseCsv(given) : toClauseMarkdown(given));
}
