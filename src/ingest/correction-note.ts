import * as z from 'zod';
import type { HeaderCorrection } from '../domain/header-correction.js';
import type { UnreadableFile } from '../domain/source.js';

/** How corrections of a header end. */
export const CORRECTION_SUFFIX = '.header.json';

const words = z.string().trim().min(1).max(500);
const day = z.iso.date().nullable();

const correctionSchema = z.strictObject({
  title: words.nullable().optional(),
  documentNumber: words.nullable().optional(),
  issuingAuthorities: z.array(words).min(1).max(50).nullable().optional(),
  adcode: z
    .string()
    .regex(/^\d{6}$/u)
    .nullable()
    .optional(),
  kind: z.enum(['plan', 'opinion', 'regulation', 'interpretation', 'drafting-note', 'other']).optional(),
  signedOn: day.optional(),
  publishedOn: day.optional(),
  effectiveFrom: day.optional(),
});

/** Path of the corrections of a source file's header: `通知.docx.header.json`. */
export function correctionPathOf(path: string): string {
  return `${path}${CORRECTION_SUFFIX}`;
}

/** The corrections as they are written beside the file. */
export function renderCorrection(correction: HeaderCorrection): string {
  return `${JSON.stringify(correction, null, 2)}\n`;
}

/** Read corrections; a file of another shape is reported like any unreadable file, and the file it is about is read without it. */
export function parseCorrection(path: string, bytes: Uint8Array): HeaderCorrection | UnreadableFile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return { path, reason: '文件头的更正不是有效的 JSON' };
  }
  const result = correctionSchema.safeParse(parsed);
  if (result.success) return Object.fromEntries(Object.entries(result.data).filter(([, value]) => value !== undefined));
  const [issue] = result.error.issues;
  const field = issue?.code === 'unrecognized_keys' ? issue.keys.join('、') : (issue?.path.join('.') ?? '');
  return {
    path,
    reason: `文件头的更正格式不对${field === '' ? '' : `（${field}）`}：可有 title、documentNumber、issuingAuthorities、adcode（六位）、kind、signedOn、publishedOn、effectiveFrom（年-月-日）`,
  };
}
