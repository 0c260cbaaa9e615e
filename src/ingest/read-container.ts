import { isUnsafeName, printableName } from './archive/entry-name.js';
import { openZip, type ZipMember } from './archive/open-zip.js';
import type { ReadLimits } from './read-limits.js';
import type { BatchMember, ReadOutcome, ReadTask } from './reader-tasks.js';
import type { Reader } from './reader.js';
import { RefusedFile } from './refused-file.js';

/** Readers are loaded when their first file comes: a page needs no PDF library. */
const READERS = {
  html: async () => (await import('./html/read-html.js')).htmlReader,
  pdf: async () => (await import('./pdf/read-pdf.js')).pdfReader,
  docx: async () => (await import('./docx/read-docx.js')).docxReader,
  xlsx: async () => (await import('./xlsx/read-xlsx.js')).xlsxReader,
  ofd: async () => (await import('./ofd/read-ofd.js')).ofdReader,
  doc: async () => (await import('./doc/read-doc.js')).docReader,
} satisfies Record<string, () => Promise<Reader>>;

/**
 * Read a file whose format is more than plain text. Runs in a reading thread.
 * Whatever a file makes a library do, the outcome is a value: a refusal in Chinese at worst.
 */
export async function readContainer({ magic, bytes, limits, charset }: ReadTask): Promise<ReadOutcome> {
  try {
    if (magic === 'cfb') return await readWith('doc', bytes, limits);
    if (magic !== 'zip') return await readWith(magic, bytes, limits, charset);
    const members = await openZip(bytes, limits);
    const kind = kindOfZip(members.map(({ name }) => name.replace(/\\/gu, '/')));
    return kind === 'batch'
      ? { kind: 'batch', members: await unpackBatch(members) }
      : await readWith(kind, bytes, limits);
  } catch (error) {
    return { kind: 'refused', reason: reasonOf(error) };
  }
}

async function readWith(
  format: keyof typeof READERS,
  bytes: Uint8Array,
  limits: ReadLimits,
  charset?: string,
): Promise<ReadOutcome> {
  const reader = await READERS[format]();
  const result = await reader.read(bytes, limits, charset);
  if (result.text.length > limits.maxCharacters)
    throw new RefusedFile(`文字超过 ${limits.maxCharacters / 10_000} 万字的上限；请拆分后再放入`);
  return { kind: 'text', format: reader.format, result };
}

const OTHER_OFFICE: readonly (readonly [RegExp, string])[] = [
  [/^ppt\//iu, '暂不支持演示文稿（.pptx）；请另存为 PDF，或把文字复制成 .txt'],
  [/^content\.xml$/iu, '暂不支持 OpenDocument 格式（.odt、.ods）；请另存为 .docx 或 .xlsx'],
  [/^META-INF\/container\.xml$/iu, '暂不支持电子书（.epub）；请另存为 .html 或 .txt'],
];

/** What a ZIP container holds, by the parts that each format must have. */
function kindOfZip(names: readonly string[]): 'docx' | 'xlsx' | 'ofd' | 'batch' {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^(?:\.?\/)?OFD\.xml$/iu)) return 'ofd';
  if (has(/^word\/document[^/]*\.xml$/iu)) return 'docx';
  if (has(/^xl\/workbook[^/]*\.(?:xml|bin)$/iu)) return 'xlsx';
  if (has(/^\[Content_Types\]\.xml$/iu) && has(/^_rels\/\.rels$/iu) && has(/^(?:word|xl)\//iu))
    return has(/^word\//iu) ? 'docx' : 'xlsx';
  for (const [part, reason] of OTHER_OFFICE) if (has(part)) throw new RefusedFile(reason);
  return 'batch';
}

/** What systems put into archives beside the files. */
const SYSTEM = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/iu;

async function unpackBatch(members: readonly ZipMember[]): Promise<readonly BatchMember[]> {
  if (members.length === 0) throw new RefusedFile('压缩包是空的');
  const unpacked: BatchMember[] = [];
  for (const member of members) {
    const path = member.name.replace(/\\/gu, '/');
    const name = printableName(path);
    if (isUnsafeName(path))
      unpacked.push({ name, reason: '压缩包里的文件名指向包外（含 .. 或绝对路径），为安全起见不读' });
    else if (!SYSTEM.test(path)) unpacked.push(await unpackMember(member, name));
  }
  return unpacked;
}

async function unpackMember(member: ZipMember, name: string): Promise<BatchMember> {
  try {
    return { name, bytes: await member.read() };
  } catch (error) {
    return { name, reason: reasonOf(error) };
  }
}

/** The words of a refusal; any other error says that the file is not as its format demands. */
export function reasonOf(error: unknown): string {
  if (error instanceof RefusedFile) return error.message;
  if (error instanceof RangeError && /call stack/iu.test(error.message))
    return '文件内部嵌套过深，不像正常文件；请用办公软件打开后另存一份';
  return '文件已损坏或不合格式，读不出来；请用原来的软件打开后另存一份再放入';
}
