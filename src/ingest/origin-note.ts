import * as z from 'zod';
import type { SourceOrigin, UnreadableFile } from '../domain/source.js';

/** How notes on the origin of a file end. */
export const ORIGIN_SUFFIX = '.source.json';

const originSchema = z.object({
  url: z.url({ protocol: /^https?$/u }).max(4000),
  fetchedOn: z.iso.date(),
  charset: z.string().max(40).optional(),
});

/** Path of the note that tells where a source file was fetched from: `通知.html.source.json`. */
export function originPathOf(path: string): string {
  return `${path}${ORIGIN_SUFFIX}`;
}

/** The note as it is written beside the file. */
export function renderOrigin(origin: SourceOrigin): string {
  return `${JSON.stringify(origin, null, 2)}\n`;
}

/** Read a note; one of another shape is reported like any unreadable file, and the file it is about is read without it. */
export function parseOrigin(path: string, bytes: Uint8Array): SourceOrigin | UnreadableFile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return { path, reason: '来源说明不是有效的 JSON' };
  }
  const result = originSchema.safeParse(parsed);
  if (!result.success) return { path, reason: '来源说明格式不对：应有 url（http 或 https）和 fetchedOn（年-月-日）' };
  const { charset, ...origin } = result.data;
  return charset === undefined ? origin : { ...origin, charset };
}
