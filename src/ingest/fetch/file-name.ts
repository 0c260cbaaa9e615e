import { extensionOf } from '../sniff.js';
import { extensionFor } from './content-type.js';
import { headerText, percentText } from './header-text.js';

/** Extensions of programs that make pages: they say nothing about what comes out. */
const DYNAMIC = /\.(?:jspx?|do|action|aspx?|ashx|php|cgi|shtml?|xhtml)$/iu;
/** Extensions that files carry which are read. */
const READABLE = /^\.(?:txt|text|md|markdown|html?|docx|docm|dotx|doc|dot|wps|wpt|pdf|ofd|xlsx|xlsm|et|zip)$/u;

/**
 * A name for what was fetched: the one that the server gives (`Content-Disposition`), else the last part of the address, else the host.
 * Where its extension says nothing, that of the media type takes its place: 「content.jsp」 becomes 「content.html」.
 */
export function fileNameFor(url: URL, disposition: string | undefined, type: string): string {
  const last = percentText(url.pathname.split('/').findLast((part) => part !== '') ?? '');
  const name = (dispositionName(disposition) ?? last.replace(/;jsessionid=.*$/iu, '')) || url.hostname;
  if (READABLE.test(extensionOf(name))) return name;
  const extension = extensionFor(type);
  return extension === '' ? name : `${name.replace(DYNAMIC, '')}${extension}`;
}

/** The file name in a `Content-Disposition`; `filename*` goes before `filename`, which sites write with and without quotes and escapes. */
export function dispositionName(disposition: string | undefined): string | undefined {
  if (disposition === undefined) return undefined;
  const extended = /;\s*filename\*\s*=\s*["']?[\w-]*'[\w-]*'([^;"]+)/iu.exec(disposition)?.[1];
  const plain = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/iu.exec(disposition);
  const given = extended ?? plain?.[1]?.replace(/\\(.)/gu, '$1') ?? plain?.[2];
  const name = given === undefined ? '' : percentText(headerText(given.trim()));
  return name === '' ? undefined : name;
}
