import type { ConcreteGround } from '../domain/wording.js';
import { shorten } from './names.js';
import { concreteLabels } from './wording-labels.js';

/** Longest words of a ground that are repeated beside its clause. */
const MAX_GROUND = 24;
/** Grounds of one kind that are written out. */
const MAX_OF_KIND = 3;

/** What makes a clause concrete, by kind, each ground once: 「具名机构：南昌大学、江西中医药大学」. */
export function groundTexts(grounds: readonly ConcreteGround[]): readonly string[] {
  const byKind = new Map<ConcreteGround['kind'], Set<string>>();
  for (const { kind, text } of grounds) byKind.set(kind, (byKind.get(kind) ?? new Set()).add(shortenGround(text)));
  return [...byKind].map(([kind, texts]) => {
    const rest = texts.size > MAX_OF_KIND ? `等 ${texts.size} 处` : '';
    return `${concreteLabels[kind]}：${[...texts].slice(0, MAX_OF_KIND).join('、')}${rest}`;
  });
}

/** The last clause of a long ground: there the number stands. */
export function shortenGround(text: string, length = MAX_GROUND): string {
  const from = text.length > length ? text.lastIndexOf('，', text.length - 2) + 1 : 0;
  return shorten(text.slice(from), length);
}
