import type { AnnotatedClause, Tally } from '../domain/annotation.js';

/** Count what the clauses of a document take up. */
export function tallyClauses(clauses: readonly Pick<AnnotatedClause, 'theme' | 'items'>[]): Tally {
  const themes: Record<string, number> = {};
  const items: Record<number, number> = {};
  const mainItems = new Set<number>();
  for (const { theme, items: own } of clauses) {
    if (theme !== undefined) themes[theme] = (themes[theme] ?? 0) + 1;
    for (const item of own) items[item] = (items[item] ?? 0) + 1;
    const [main] = own;
    if (main !== undefined) mainItems.add(main);
  }
  return { themes, items, mainItems: [...mainItems] };
}
