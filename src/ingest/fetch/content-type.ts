/** What a server says of the content: media type in lower case, '' where it says nothing, and the encoding of text. */
export interface ContentType {
  readonly type: string;
  readonly charset: string | undefined;
}

/** Read a `Content-Type`: 「text/html; charset=GBK」. */
export function parseContentType(header = ''): ContentType {
  const charset = /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/iu.exec(header)?.[1]?.toLowerCase();
  return { type: header.split(';')[0]?.trim().toLowerCase() ?? '', charset };
}

/** Media types that are no documents, whatever the name says. Others are left to the reading, which goes by the bytes. */
export function isNoDocument(type: string): boolean {
  return /^(?:image|audio|video|font)\/|^(?:application|text)\/(?:[\w.-]+\+)?(?:json|javascript|css)$/u.test(type);
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'application/pdf': '.pdf',
  'application/msword': '.doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/wps-office.wps': '.wps',
  'application/vnd.ms-works': '.wps',
  'application/ofd': '.ofd',
  'application/zip': '.zip',
  'application/x-zip-compressed': '.zip',
};

/** The extension of a media type, with the dot; '' for a type that does not tell. */
export function extensionFor(type: string): string {
  return EXTENSIONS[type] ?? '';
}

/** What is asked for: pages and documents first. */
export const ACCEPT = `${Object.keys(EXTENSIONS).slice(0, 8).join(',')},*/*;q=0.5`;
