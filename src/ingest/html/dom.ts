import { parseHTML } from 'linkedom';
import { RefusedFile } from '../refused-file.js';

/** The part of the document object model that the reader needs; linkedom's own types want a browser's. */
export interface DomNode {
  readonly nodeType: number;
  readonly childNodes: Iterable<DomNode>;
  readonly textContent: string | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly parentElement: DomElement | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  querySelector(selector: string): DomElement | null;
  contains(other: DomElement): boolean;
  remove(): void;
}

export interface Page {
  /** As libraries want it. */
  readonly document: DomElement;
  /** What holds all of the page, also where it has no body or writes on behind its end. */
  readonly whole: DomElement;
}

/** Elements that close by themselves are left out: pages forget to close them. */
const NESTING = /<(\/?)(?:div|span|table|section|article|ul|ol|blockquote|font|center|b|strong|em|i|u)(?=[\s>/])/giu;
const MAX_NESTING = 2000;

/**
 * Parse a page; tag soup is put in order, nothing is run or fetched.
 * @throws RefusedFile for pages nested so deep that they would cost more than any document.
 */
export function parsePage(html: string): Page {
  let depth = 0;
  for (const [, slash] of html.matchAll(NESTING)) {
    depth = Math.max(0, depth + (slash === '' ? 1 : -1));
    if (depth > MAX_NESTING) throw new RefusedFile('网页嵌套过深，不像正常网页；请用浏览器打开后复制成 .txt 再放入');
  }
  const wrapped = `<!doctype html><html><head></head><body><page-root>${html}</page-root></body></html>`;
  // The library's types want those of a browser, which a server's program has not.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment
  const { document: parsed }: { readonly document: unknown } = parseHTML(wrapped);
  const document = parsed as DomElement;
  return { document, whole: document.querySelector('page-root') ?? document };
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1;
}

export function isText(node: DomNode): boolean {
  return node.nodeType === 3 || node.nodeType === 4;
}
