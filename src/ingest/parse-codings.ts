import * as z from 'zod';
import type { LinkCoding } from '../domain/coding.js';
import type { UnreadableFile } from '../domain/source.js';

const clause = z.object({ hash: z.string().regex(/^[0-9a-f]{16}$/u), name: z.string() });

const codingsSchema = z.object({
  formatVersion: z.literal(1),
  links: z.array(
    z.object({
      verdict: z.enum(['confirmed', 'rejected']),
      clauses: z.tuple([clause, clause]),
      note: z.string().optional(),
    }),
  ),
});

/** Read a file of codings (人工核定). A file of another shape is reported like any unreadable file. */
export function parseCodings(path: string, json: string): { readonly codings: readonly LinkCoding[] } | UnreadableFile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return { path, reason: '核定文件不是有效的 JSON' };
  }
  const result = codingsSchema.safeParse(parsed);
  if (!result.success) {
    const issue = result.error.issues[0];
    return { path, reason: `核定文件格式不对：${issue ? `${issue.path.join('.')} ${issue.message}` : ''}` };
  }
  return {
    codings: result.data.links.map(({ note, ...rest }) => ({ ...rest, ...(note === undefined ? {} : { note }) })),
  };
}
