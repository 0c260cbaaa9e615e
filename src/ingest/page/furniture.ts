import type { PageLine, PageText } from './page-text.js';

/** Heads and feet stand in these shares of the height of a page. */
const HEAD = 0.12;
const FOOT = 0.85;
const PAGE_NUMBER =
  /^(?:[0-9０-９]{1,3}|[-—–－―·•]{1,3}\s?[0-9０-９]{1,4}\s?[-—–－―·•]{1,3}|第\s?[0-9]{1,4}\s?页.{0,14}|[0-9]{1,4}\s?\/\s?[0-9]{1,4}|page\s?[0-9]{1,4}.{0,12})$/iu;
/** A head or foot is printed again on so many pages. */
const MIN_REPEATS = 3;

/**
 * Find the page numbers, and the heads and feet that are printed again page by page: at the edge of the page, the same but for
 * digits. (What is found is kept in the text, behind the paragraph that the page break parts.)
 */
export function findFurniture(lines: readonly PageLine[], pages: readonly PageText[]): ReadonlySet<PageLine> {
  const found = new Set<PageLine>();
  const byText = new Map<string, PageLine[]>();
  const besides = new Map<string, number>();
  for (const line of lines) besides.set(baseline(line), (besides.get(baseline(line)) ?? 0) + 1);
  for (const line of lines) {
    const height = pages[line.page - 1]?.height ?? 0;
    if (line.y > height * HEAD && line.y < height * FOOT) continue;
    if (PAGE_NUMBER.test(line.text) && besides.get(baseline(line)) === 1) found.add(line);
    const key = `${line.y > height / 2 ? 'foot' : 'head'} ${line.text.replace(/[0-9０-９]+/gu, '#')}`;
    const same = byText.get(key);
    if (same) same.push(line);
    else byText.set(key, [line]);
  }
  for (const same of byText.values()) {
    const onPages = new Set(same.map((line) => line.page)).size;
    if (onPages >= Math.max(MIN_REPEATS, pages.length * 0.4) && same.every((line) => line.text.length <= 60))
      for (const line of same) found.add(line);
  }
  return found;
}

/** A page number has nothing beside it; the first word of a stretched line has. */
function baseline({ page, y, size }: PageLine): string {
  return `${page} ${Math.round(y / Math.max(1, size * 0.5))}`;
}
