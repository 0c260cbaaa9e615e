import { RefusedFile, damaged } from '../refused-file.js';

/** An element. Names come without their prefix: `w:p` is `p`. */
export interface XmlElement {
  readonly name: string;
  /** By local name, and by the full name where it has a prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Nesting beyond this is no office document; it keeps what walks the tree from running out of stack. */
const MAX_DEPTH = 256;
/** Elements and texts of one part. A law of 300,000 characters has some 60,000. */
const MAX_NODES = 2_000_000;

const ATTRIBUTE = /\s*([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/uy;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

interface Open {
  readonly element: XmlElement;
  readonly fullName: string;
  readonly children: XmlNode[];
}

/**
 * Parse a part of an office document. A document type declaration is refused, so there are neither external entities nor any that
 * expand. Comments and processing instructions are left out. Cost: linear in the length.
 * @throws RefusedFile when the part is not well-formed or exceeds the limits.
 */
export function parseXml(source: string): XmlElement {
  const root: Open = openElement('#document', new Map());
  const stack: Open[] = [root];
  let nodes = 0;
  let at = 0;
  const add = (node: XmlNode): void => {
    if (++nodes > MAX_NODES) throw new RefusedFile('文件内容过于庞大，超出可读的范围；请拆分后再读');
    stack.at(-1)?.children.push(node);
  };
  while (at < source.length) {
    const open = source.indexOf('<', at);
    const end = open < 0 ? source.length : open;
    if (end > at && stack.length > 1) add(decodeEntities(source.slice(at, end)));
    if (open < 0) break;
    if (source.startsWith('<!--', open)) at = skipPast(source, '-->', open + 4);
    else if (source.startsWith('<![CDATA[', open)) {
      at = skipPast(source, ']]>', open);
      add(source.slice(open + 9, at - 3));
    } else if (source.startsWith('<?', open)) at = skipPast(source, '?>', open);
    else if (source.startsWith('<!', open))
      throw new RefusedFile('文件内部带有实体声明（DTD），为安全起见不读；请用办公软件打开后另存一份');
    else if (source.startsWith('</', open)) {
      at = skipPast(source, '>', open);
      const closed = stack.pop();
      if (!closed || stack.length === 0 || closed.fullName !== source.slice(open + 2, at - 1).trim())
        throw damaged('内部的 XML');
    } else {
      const tag = readTag(source, open);
      at = tag.end;
      add(tag.open.element);
      if (!tag.closed) stack.push(tag.open);
      if (stack.length > MAX_DEPTH) throw new RefusedFile('文件内部嵌套过深，不像正常文件；请用办公软件打开后另存一份');
    }
  }
  const top = root.children.find((node) => typeof node !== 'string');
  if (stack.length !== 1 || !top || typeof top === 'string') throw damaged('内部的 XML');
  return top;
}

/** Decode the bytes of a part: UTF-8, or UTF-16 with its mark. */
export function parseXmlBytes(bytes: Uint8Array): XmlElement {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return parseXml(new TextDecoder(label).decode(bytes));
}

function openElement(fullName: string, attributes: ReadonlyMap<string, string>): Open {
  const children: XmlNode[] = [];
  return { element: { name: localName(fullName), attributes, children }, fullName, children };
}

function readTag(source: string, from: number): { open: Open; closed: boolean; end: number } {
  let at = from + 1;
  while (at < source.length && !/[\s/>]/u.test(source[at] ?? '')) at++;
  const fullName = source.slice(from + 1, at);
  if (fullName === '') throw damaged('内部的 XML');
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = at;
  for (let match = ATTRIBUTE.exec(source); match; match = ATTRIBUTE.exec(source)) {
    at = ATTRIBUTE.lastIndex;
    const name = match[1] ?? '';
    const value = decodeEntities(match[2] ?? match[3] ?? '');
    attributes.set(name, value);
    if (name.includes(':') && !attributes.has(localName(name))) attributes.set(localName(name), value);
  }
  while (/\s/u.test(source[at] ?? '')) at++;
  const closed = source[at] === '/';
  if (source[closed ? at + 1 : at] !== '>') throw damaged('内部的 XML');
  return { open: openElement(fullName, attributes), closed, end: at + (closed ? 2 : 1) };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function skipPast(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  if (found < 0) throw damaged('内部的 XML');
  return found + mark.length;
}

/** The five names and numbers of XML; anything else stays as it is printed. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/giu, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return NAMED[name] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '�';
  });
}
