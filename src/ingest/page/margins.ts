import type { PageLine } from './page-text.js';

/** Lines whose left edges differ by less, in font sizes, belong to one column: the first of a paragraph is set in by two. */
const SAME_COLUMN = 3.2;
/** A page with so many lines in a column shows the margins of the column itself. */
const ENOUGH = 6;

/** The edges of the column that a line stands in. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Reads the margins of columns off the lines: of the page where it has enough of them, else of the whole document. */
export class MarginFinder {
  readonly #all: readonly PageLine[];
  readonly #byPage = new Map<number, PageLine[]>();
  readonly #kept = new Map<string, Margins>();

  constructor(lines: readonly PageLine[]) {
    this.#all = lines;
    for (const line of lines) {
      const ofPage = this.#byPage.get(line.page);
      if (ofPage) ofPage.push(line);
      else this.#byPage.set(line.page, [line]);
    }
  }

  of(line: PageLine): Margins {
    const key = `${line.page} ${Math.round(line.x0)} ${Math.round(line.size)}`;
    const known = this.#kept.get(key);
    if (known) return known;
    const own = inColumn(this.#byPage.get(line.page) ?? [], line);
    const margins = edges(own.length >= ENOUGH ? own : inColumn(this.#all, line));
    this.#kept.set(key, margins);
    return margins;
  }
}

function inColumn(lines: readonly PageLine[], { x0, size }: PageLine): readonly PageLine[] {
  return lines.filter((one) => Math.abs(one.x0 - x0) <= size * SAME_COLUMN);
}

function edges(lines: readonly PageLine[]): Margins {
  let left = Infinity;
  let right = 0;
  for (const line of lines) {
    left = Math.min(left, line.x0);
    right = Math.max(right, line.x1);
  }
  return { left, right };
}
