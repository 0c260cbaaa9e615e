import type { Entered, Preview, TypedHeader } from '../domain/addition.js';

/** What was entered into the form of a preview: `take` names files by their place, `title-0` and the like the fields of each. */
export function readEntered(body: unknown, { files }: Preview): Entered {
  const fields: Readonly<Record<string, unknown>> = typeof body === 'object' && body !== null ? { ...body } : {};
  const headers = new Map<number, TypedHeader>();
  for (const [at, file] of files.entries()) {
    const [only, ...more] = file.kind === 'read' ? file.documents : [];
    if (!only || more.length > 0) continue;
    const typed = Object.keys(only.header).flatMap((field): [string, string][] => {
      const value = fields[`${field}-${at}`];
      return typeof value === 'string' ? [[field, value]] : [];
    });
    headers.set(at, { ...only.header, ...Object.fromEntries(typed) });
  }
  return {
    taken: new Set(
      [fields['take']]
        .flat()
        .filter((at) => typeof at === 'string')
        .map(Number),
    ),
    headers,
  };
}
