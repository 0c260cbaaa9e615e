import * as z from 'zod';
import type { Framework } from '../domain/framework.js';
import type { UnreadableFile } from '../domain/source.js';

const text = z.string().min(1);

const frameworkSchema = z.object({
  id: text,
  title: text,
  parent: z.object({ documentNumber: text.optional(), title: text, issuer: text.optional() }),
  note: z.string().default(''),
  themes: z.array(z.object({ id: text, title: text, short: text, aliases: z.array(text).default([]) })).min(1),
  items: z.array(
    z.object({
      no: z.number().int().positive(),
      theme: text,
      heading: text,
      aliases: z.array(text).default([]),
      terms: z.array(text).default([]),
      points: z
        .array(
          z.object({
            id: text,
            text,
            terms: z.array(text).default([]),
            figure: z.object({ value: z.union([z.number(), z.array(z.number())]), unit: text.optional() }).optional(),
            evidence: z.array(z.object({ locality: text, label: z.string(), heading: z.string() })).default([]),
          }),
        )
        .default([]),
    }),
  ),
});

/**
 * Read a framework file (themes, items, points). A file of another shape is reported like any unreadable file.
 * An item whose theme the framework does not list is a mistake of the file and reported as such.
 */
export function parseFramework(path: string, json: string): Framework | UnreadableFile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return { path, reason: '框架文件不是有效的 JSON' };
  }
  const result = frameworkSchema.safeParse(parsed);
  if (!result.success) {
    const issue = result.error.issues[0];
    return { path, reason: `框架文件格式不对：${issue ? `${issue.path.join('.')} ${issue.message}` : ''}` };
  }
  const themes = new Set(result.data.themes.map((theme) => theme.id));
  const stray = result.data.items.find((item) => !themes.has(item.theme));
  if (stray) return { path, reason: `框架文件第 ${stray.no} 项的主题 ${stray.theme} 不在主题表里` };
  const { parent, ...rest } = result.data;
  return {
    ...rest,
    parent: {
      title: parent.title,
      ...(parent.documentNumber === undefined ? {} : { documentNumber: parent.documentNumber }),
      ...(parent.issuer === undefined ? {} : { issuer: parent.issuer }),
    },
  };
}
