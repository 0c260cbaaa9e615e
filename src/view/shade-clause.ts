import type { AnnotatedClause } from '../domain/annotation.js';
import type { FamilyWording, WordingGroup } from '../domain/wording.js';
import { shadeOf } from './wording-entry.js';

/** A stretch of a clause; `href` leads to the entry of the shared fragment that it is. */
export interface ShadedPart {
  readonly text: string;
  readonly shade: 2 | 3 | 4 | undefined;
  readonly href: string;
  /** 「4/8 省」, printed small behind the stretch; 「上位」 where only one province and the parent have it. */
  readonly mark: string;
}

/** A clause's text with its shared fragments shaded. */
export interface ShadedText {
  readonly parts: readonly ShadedPart[];
  /** Share of the text that other provinces or the parent have as well: 「共有 62%」. */
  readonly share: string;
}

/** @param hrefOf  where the entry of a fragment stands */
export function shadeClause(
  { id, text }: Pick<AnnotatedClause, 'id' | 'text'>,
  { marks, provinces }: FamilyWording,
  hrefOf: (group: WordingGroup) => string,
): ShadedText {
  const parts: ShadedPart[] = [];
  let at = 0;
  let shared = 0;
  for (const { start, end, group } of marks.get(id) ?? []) {
    if (start > at) parts.push(plainPart(text.slice(at, start)));
    const count = group.provinces.length;
    const mark = count > 1 ? `${count}/${provinces.length} 省` : '上位';
    parts.push({ text: text.slice(start, end), shade: shadeOf(group), href: hrefOf(group), mark });
    shared += end - start;
    at = end;
  }
  if (at < text.length) parts.push(plainPart(text.slice(at)));
  return { parts, share: `共有 ${text === '' ? 0 : Math.round((100 * shared) / text.length)}%` };
}

/** Cut shaded text in two after `length` characters; a fragment that the cut goes through keeps its count in the second part. */
export function splitShaded(
  parts: readonly ShadedPart[],
  length: number,
): { readonly lead: readonly ShadedPart[]; readonly rest: readonly ShadedPart[] } {
  const lead: ShadedPart[] = [];
  const rest: ShadedPart[] = [];
  let at = 0;
  for (const part of parts) {
    const cut = length - at;
    at += part.text.length;
    if (cut >= part.text.length) lead.push(part);
    else if (cut <= 0) rest.push(part);
    else {
      lead.push({ ...part, text: part.text.slice(0, cut), mark: '' });
      rest.push({ ...part, text: part.text.slice(cut) });
    }
  }
  return { lead, rest };
}

function plainPart(text: string): ShadedPart {
  return { text, shade: undefined, href: '', mark: '' };
}
