import type { ReadResult } from '../reader.js';
import { toTableLines } from '../table-lines.js';
import { findFurniture } from './furniture.js';
import { seam } from './join-lines.js';
import { MarginFinder } from './margins.js';
import type { PageLine, PageText } from './page-text.js';
import { toRows } from './rows.js';
import { toParts } from './tables.js';
import { toPageLines } from './to-lines.js';

/** In font sizes: set in by more is an indent; ending so far before the margin is the end of a paragraph. */
const INDENT = 1.2;
const SHORT = 2.2;
/** In usual line distances: further down begins a new paragraph. */
const FAR = 1.35;
/** In font sizes: no text is set with its lines so far apart. */
const WIDEST = 3;
const SIZE_CHANGE = 0.12;
const UNIT =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百零〇]{1,6}[章节条]|[0-9]{1,2}[.．、](?![0-9]))/u;
const ENDED = /[。；：！？）)”]$/u;

/**
 * Pages set in lines as text with a paragraph or table row a line: hard wraps are undone by the margins, columns follow the order of
 * painting. Page numbers and repeated heads stand on lines of their own behind the paragraph that the page break parts, each page
 * but the first after a form feed.
 */
export function layOutPages(pages: readonly PageText[]): Omit<ReadResult, 'diagnostics'> {
  const lines = pages.map((page, i) => toPageLines(page, i + 1));
  const furniture = findFurniture(lines.flat(), pages);
  const body = lines.map((ofPage) => ofPage.filter((line) => !furniture.has(line)));
  const joiner = new Joiner(new MarginFinder(body.flat()), usualDistance(body));
  body.forEach((ofPage, i) => {
    const middle = (pages[i]?.height ?? 0) / 2;
    const edges = (lines[i] ?? []).filter((line) => furniture.has(line));
    joiner.beginPage(edges.filter((line) => line.y <= middle));
    for (const part of toParts(toRows(ofPage))) {
      if (part.kind === 'lines') for (const line of part.lines) joiner.add(line);
      else joiner.addWhole(toTableLines(part.rows.map((row) => row.map((cell) => [cell]))));
    }
    joiner.endPage(edges.filter((line) => line.y > middle));
  });
  return joiner.end();
}

/** Collects the text with the offsets at which pages begin. */
class Joiner {
  readonly #pageStarts: number[] = [];
  readonly #margins: MarginFinder;
  readonly #distance: number;
  #pages = 0;
  #text = '';
  #last: PageLine | undefined;
  /** Feet, page breaks and heads that wait for the end of the paragraph. */
  #pending: (PageLine | 'break')[] = [];

  constructor(margins: MarginFinder, distance: number) {
    this.#margins = margins;
    this.#distance = distance;
  }

  beginPage(heads: readonly PageLine[]): void {
    this.#pending.push('break', ...heads);
  }

  endPage(feet: readonly PageLine[]): void {
    this.#pending.push(...feet);
  }

  add(line: PageLine): void {
    if (this.#last && this.#goesOn(this.#last, line)) {
      this.#text += seam(this.#last.text, line.text);
      this.#markPages();
      this.#text += line.text;
    } else {
      this.#breakLine();
      this.#text += line.text;
    }
    this.#last = line;
  }

  addWhole(lines: readonly string[]): void {
    for (const line of lines) {
      this.#breakLine();
      this.#text += line;
    }
    this.#last = undefined;
  }

  end(): { text: string; pageStarts: readonly number[] } {
    this.#breakLine();
    return { text: this.#text, pageStarts: this.#pageStarts };
  }

  #breakLine(): void {
    if (this.#text !== '' && !this.#text.endsWith('\n')) this.#text += '\n';
    for (const one of this.#pending) {
      if (one !== 'break') this.#text += `${one.text}\n`;
      else {
        if (this.#text !== '') this.#text += '\f';
        this.#pageStarts[this.#pages++] ??= this.#text.length;
      }
    }
    this.#pending = [];
  }

  /** The pages that begin inside a paragraph. Their breaks are printed when it ends. */
  #markPages(): void {
    const breaks = this.#pending.filter((one) => one === 'break').length;
    for (let page = this.#pages; page < this.#pages + breaks; page++) this.#pageStarts[page] ??= this.#text.length;
  }

  #goesOn(last: PageLine, line: PageLine): boolean {
    const own = this.#margins.of(line);
    const above = this.#margins.of(last);
    if (Math.abs(line.size - last.size) > last.size * SIZE_CHANGE) return false;
    if (line.x0 > own.left + line.size * INDENT) return false;
    if (last.x1 < above.right - last.size * SHORT) return false;
    const down = line.y - last.y;
    if (line.page === last.page && down > 0 && down > Math.min(this.#distance * FAR, line.size * WIDEST)) return false;
    return !(UNIT.test(line.text) && ENDED.test(last.text));
  }
}

/** The distance of baselines that most lines of running text have, in page units. */
function usualDistance(pages: readonly (readonly PageLine[])[]): number {
  const distances = pages
    .flatMap((lines) => lines.map((line, i) => line.y - (lines[i - 1]?.y ?? line.y)))
    .filter((distance) => distance > 0)
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? Infinity;
}
