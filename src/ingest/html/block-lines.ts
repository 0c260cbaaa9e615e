import { toTableLines } from '../table-lines.js';
import { isElement, isText, type DomElement, type DomNode } from './dom.js';

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;
/** What a list item prints itself, so that it needs no number of the list. */
const NUMBERED =
  /^\s*(?:[0-9０-９]{1,3}\s*[.．、)）]|[（(〔]|[一二三四五六七八九十]{1,3}、|第[^\s]{1,6}[条章节]|[①-⑳])/u;
/** Deeper pages are no documents; the walk stays clear of the end of the stack. */
const MAX_DEPTH = 400;

/** Lines of a page in reading order, and where those of its content begin and end. */
export interface BlockLines {
  readonly lines: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Lines that a browser would show: a block or a line break begins a new one, a table gives its rows, hidden elements nothing. */
export function blockLines(top: DomElement, root: DomElement = top): BlockLines {
  const walker = new Walker(root);
  walker.visit(top, 0);
  walker.break();
  return { lines: walker.lines, from: walker.from, to: walker.to < 0 ? walker.lines.length : walker.to };
}

class Walker {
  readonly lines: string[] = [];
  from = 0;
  to = -1;
  #open = '';
  #keepsSpace = false;
  readonly #root: DomElement;

  constructor(root: DomElement) {
    this.#root = root;
  }

  break(): void {
    const line = this.#open.replace(/(?<! ) +$/u, '');
    this.#open = '';
    if (line.trim() !== '') this.lines.push(line);
  }

  visit(node: DomNode, depth: number): void {
    if (depth > MAX_DEPTH) return;
    if (isText(node)) {
      this.#add(node.textContent ?? '');
      return;
    }
    if (!isElement(node) || HIDDEN.test(node.getAttribute('style') ?? '')) return;
    const name = node.localName;
    if (name === 'br') {
      this.break();
      return;
    }
    if (name === 'table' && !this.#holdsRoot(node)) {
      this.break();
      this.lines.push(...toTableLines(tableCells(node)));
      return;
    }
    const isBlock = BLOCKS.has(name);
    if (isBlock) this.break();
    if (node === this.#root) this.from = this.lines.length;
    const kept = this.#keepsSpace;
    this.#keepsSpace ||= name === 'pre';
    if (name === 'li') this.#open = itemLabel(node);
    for (const child of node.childNodes) this.visit(child, depth + 1);
    this.#keepsSpace = kept;
    if (node === this.#root || isBlock) this.break();
    if (node === this.#root) this.to = this.lines.length;
  }

  #holdsRoot(table: DomElement): boolean {
    return table === this.#root || (this.#root.localName !== 'page-root' && table.contains(this.#root));
  }

  #add(text: string): void {
    if (this.#keepsSpace) {
      for (const [i, line] of text.split(/\r?\n/u).entries()) {
        if (i > 0) this.break();
        this.#open += line;
      }
      return;
    }
    const flat = text.replace(/[ \t\r\n\f]+/gu, ' ');
    this.#open += this.#open === '' || this.#open.endsWith(' ') ? flat.replace(/^ /u, '') : flat;
  }
}

/** The number that a browser prints before an item of an ordered list; '' where the item brings its own. */
function itemLabel(item: DomElement): string {
  const list = item.parentElement;
  if (list?.localName !== 'ol' || /list-style(?:-type)?\s*:\s*none/iu.test(list.getAttribute('style') ?? '')) return '';
  if (NUMBERED.test((item.textContent ?? '').slice(0, 40))) return '';
  const items = [...list.childNodes].filter((node) => isElement(node) && node.localName === 'li');
  const start = Number(list.getAttribute('start') ?? 1);
  return `${(Number.isSafeInteger(start) ? start : 1) + items.indexOf(item)}. `;
}

function tableCells(table: DomElement): readonly (readonly (readonly string[])[])[] {
  return rowsOf(table).map((row) =>
    childElements(row)
      .filter(({ localName }) => localName === 'td' || localName === 'th')
      .flatMap((cell) => {
        const columns = Math.min(64, Math.max(1, Math.trunc(Number(cell.getAttribute('colspan') ?? 1)) || 1));
        return [blockLines(cell).lines, ...Array.from({ length: columns - 1 }, () => [])];
      }),
  );
}

function rowsOf(table: DomElement): readonly DomElement[] {
  return childElements(table).flatMap((child) => {
    if (child.localName === 'tr') return [child];
    return /^(?:thead|tbody|tfoot)$/u.test(child.localName) ? rowsOf(child) : [];
  });
}

function childElements(element: DomElement): readonly DomElement[] {
  return [...element.childNodes].filter(isElement);
}
