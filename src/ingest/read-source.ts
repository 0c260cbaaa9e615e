import { createHash } from 'node:crypto';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { RawText, SourceFormat, UnreadableFile } from '../domain/source.js';
import { decode } from './decode.js';
import { DEFAULT_LIMITS, inMb, tooLarge, type ReadLimits } from './read-limits.js';
import { inOrder } from './in-order.js';
import { reasonOf } from './read-container.js';
import type { BatchMember } from './reader-tasks.js';
import { createReaderThreads } from './reader-threads.js';
import { extensionOf, sniff, type Magic } from './sniff.js';

/** What a file gave: its text, or the texts of a batch with the members that could not be read. */
export interface Reading {
  readonly ok: true;
  readonly raws: readonly RawText[];
  readonly unreadable: readonly UnreadableFile[];
}

/** Why a file was not read, in Chinese, with what to do. */
export interface Refusal {
  readonly ok: false;
  readonly reason: string;
}

/** A text with a line longer than this is no document, whatever it is. */
const MAX_LINE = 400_000;
/** Larger text files are refused: the longest law has about 300,000 characters. */
const MAX_TEXT_BYTES = 8 * 1024 * 1024;
const THREADS = 2;
/** Time for all members of one batch together. */
const BATCH_MS = 300_000;
const threads = createReaderThreads(THREADS);

/**
 * Read one source file of any format: plain text here and now, all else in a thread of its own that a file can neither crash nor
 * hold up. The format is told from the bytes; where the name says something else, a diagnostic does too. A ZIP batch gives one text
 * for each of its members, under the path `批次.zip/名称`. Depends on its arguments alone and writes nothing.
 * @param charset  encoding that the server of the file named, believed where the bytes agree
 */
export async function readSource(
  bytes: Uint8Array,
  name: string,
  limits: Partial<ReadLimits> = {},
  charset?: string,
): Promise<Reading | Refusal> {
  const all = { ...DEFAULT_LIMITS, ...limits };
  const read = await readFile(bytes, name, all, charset);
  if ('reason' in read) return refuse(read.reason);
  if ('raw' in read) return { ok: true, raws: [read.raw], unreadable: [] };
  return readBatch(read.members, name, all);
}

type FileRead = { readonly raw: RawText } | { readonly members: readonly BatchMember[] } | { readonly reason: string };

async function readFile(bytes: Uint8Array, name: string, limits: ReadLimits, charset?: string): Promise<FileRead> {
  if (bytes.length === 0) return refuse('文件是空的');
  if (bytes.length > limits.maxBytes) return refuse(tooLarge(bytes.length, limits.maxBytes));
  let magic: Magic;
  try {
    magic = sniff(bytes);
  } catch (error) {
    return refuse(reasonOf(error));
  }
  const extension = extensionOf(name);
  if (magic === 'text' || (magic === 'html' && MARKDOWN.test(extension)))
    return readText(bytes, name, extension, charset);
  const outcome = await threads.read({ magic, bytes, limits, charset });
  if (outcome.kind === 'refused') return refuse(outcome.reason);
  if (outcome.kind === 'batch') return { members: outcome.members };
  const { format, result } = outcome;
  const text = withoutControls(result.text);
  const fault = faultOf(text);
  if (fault !== undefined) return refuse(fault);
  return {
    raw: {
      path: name,
      sha256: sha256Of(bytes),
      encoding: result.encoding ?? '',
      text,
      brokenCharacters: result.brokenCharacters ?? 0,
      format,
      ...(result.pageStarts ? { pageStarts: result.pageStarts } : {}),
      diagnostics: [...result.diagnostics, ...misnamed(extension, format)],
    },
  };
}

const MARKDOWN = /^\.(?:md|markdown)$/u;
const TEXT = /^\.(?:txt|text|md|markdown|html?)$/u;
/** Formats that are read, by the extensions that their files carry. */
const EXTENSIONS: Readonly<Record<SourceFormat, RegExp>> = {
  text: TEXT,
  html: /^\.(?:html?|shtml|xhtml)$/u,
  docx: /^\.(?:docx|docm|dotx|wps)$/u,
  doc: /^\.(?:doc|dot|wps|wpt)$/u,
  pdf: /^\.pdf$/u,
  ofd: /^\.ofd$/u,
  xlsx: /^\.(?:xlsx|xlsm|et)$/u,
};
const NAMES: Readonly<Record<SourceFormat, string>> = {
  text: '纯文本',
  html: '网页',
  docx: 'Word 文档（.docx）',
  doc: 'Word 97—2003 文档（.doc）',
  pdf: 'PDF',
  ofd: 'OFD',
  xlsx: 'Excel 工作簿（.xlsx）',
};
const READABLE = '.txt、.md、.html、.docx、.doc、.wps、.pdf、.ofd、.xlsx 和 .zip';

function readText(bytes: Uint8Array, name: string, extension: string, charset?: string): FileRead {
  const isNamedSo = TEXT.test(extension);
  const isNamedElse = extension === '.zip' || Object.values(EXTENSIONS).some((pattern) => pattern.test(extension));
  if (!isNamedSo && !isNamedElse)
    return refuse(`暂不支持这种格式（${extension || '没有扩展名'}）；可读的有 ${READABLE}`);
  if (bytes.length > MAX_TEXT_BYTES) return refuse(`文件有 ${inMb(bytes.length)}，超过 ${inMb(MAX_TEXT_BYTES)} 的上限`);
  const decoded = decode(bytes, charset);
  const fault = decoded.ok ? faultOf(decoded.text) : decoded.reason;
  if (!decoded.ok || fault !== undefined)
    return refuse(
      isNamedSo
        ? (fault ?? '')
        : `扩展名是 ${extension}，内容却不是这种格式，也不是中文文本；文件可能已损坏或改过扩展名，请重新下载`,
    );
  const diagnostics = isNamedSo ? [] : misnamed(extension, 'text');
  return {
    raw: {
      path: name,
      sha256: sha256Of(bytes),
      encoding: decoded.encoding,
      text: decoded.text,
      brokenCharacters: decoded.broken,
      ...(diagnostics.length > 0 ? { diagnostics } : {}),
    },
  };
}

async function readBatch(members: readonly BatchMember[], name: string, limits: ReadLimits): Promise<Reading> {
  const until = Date.now() + BATCH_MS;
  const read = await inOrder(members, THREADS, async (member): Promise<RawText | UnreadableFile> => {
    const path = `${name}/${member.name}`;
    if ('reason' in member) return { path, reason: member.reason };
    if (Date.now() > until) return { path, reason: '整包读取用时过长，其余未读；请分成几包' };
    const one = await readFile(member.bytes, path, limits);
    if ('raw' in one) return one.raw;
    return { path, reason: 'reason' in one ? one.reason : '压缩包里的压缩包不读；请解开后放入' };
  });
  return {
    ok: true,
    raws: read.filter((one): one is RawText => 'text' in one),
    unreadable: read.filter((one): one is UnreadableFile => 'reason' in one),
  };
}

function misnamed(extension: string, format: SourceFormat): readonly Diagnostic[] {
  if (EXTENSIONS[format].test(extension)) return [];
  const said = extension === '' ? '文件没有扩展名' : `文件的扩展名是 ${extension}`;
  return [
    { ruleId: 'ingest/wrong-extension', severity: 'warning', message: `${said}，内容是${NAMES[format]}，已按内容读取` },
  ];
}

/** Why a text is no document; undefined when it may be one. */
function faultOf(text: string): string | undefined {
  if (text.length > MAX_LINE && longestLine(text) > MAX_LINE)
    return `有一行超过 ${MAX_LINE / 10_000} 万字，不像政策文件`;
  return /[\u4e00-\u9fff]/u.test(text) ? undefined : '文件里没有汉字';
}

function longestLine(text: string): number {
  let longest = 0;
  let from = 0;
  while (from <= text.length) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    longest = Math.max(longest, end - from);
    from = end + 1;
  }
  return longest;
}

/** Control characters and halves of characters give way to one character each, so that offsets stay. */
function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu, ' ').replace(/\p{Surrogate}/gu, '�');
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function refuse(reason: string): Refusal {
  return { ok: false, reason };
}
