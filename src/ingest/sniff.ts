import { RefusedFile } from './refused-file.js';

/** What a file is by its first bytes. `zip` may be an office document or a batch; `cfb` a Word document, a workbook or an encrypted one. */
export type Magic = 'zip' | 'pdf' | 'cfb' | 'html' | 'text';

const SIGNATURES: readonly (readonly [Magic | 'refused', string, readonly number[]])[] = [
  ['zip', '', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', '', [0x50, 0x4b, 0x05, 0x06]],
  ['cfb', '', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['refused', '这是图片，程序不识别图中的文字；请用文字识别（OCR）软件转成文本再放入', [0xff, 0xd8, 0xff]],
  ['refused', '这是图片，程序不识别图中的文字；请用文字识别（OCR）软件转成文本再放入', [0x89, 0x50, 0x4e, 0x47]],
  ['refused', '这是图片，程序不识别图中的文字；请用文字识别（OCR）软件转成文本再放入', [0x47, 0x49, 0x46, 0x38]],
  ['refused', '这是图片，程序不识别图中的文字；请用文字识别（OCR）软件转成文本再放入', [0x49, 0x49, 0x2a, 0x00]],
  ['refused', '这是图片，程序不识别图中的文字；请用文字识别（OCR）软件转成文本再放入', [0x4d, 0x4d, 0x00, 0x2a]],
  ['refused', '暂不支持 RAR 压缩包；请解开后放入，或改用 ZIP 格式', [0x52, 0x61, 0x72, 0x21]],
  ['refused', '暂不支持 7z 压缩包；请解开后放入，或改用 ZIP 格式', [0x37, 0x7a, 0xbc, 0xaf]],
  ['refused', '暂不支持 gzip 压缩文件；请解开后放入，或改用 ZIP 格式', [0x1f, 0x8b]],
  ['refused', '暂不支持 RTF 格式；请用 Word 或 WPS 打开，另存为 .docx', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** A PDF may have some bytes before its mark. */
const PDF_WITHIN = 1024;
const HTML =
  /^[\s\ufeff]*(?:<\?xml[^<]{0,200}|<!--[^>]{0,2000}-->\s*|<!doctype\s+html[^>]{0,300}>?\s*)*<(?:html|head|meta|title|body|div|table|p|article|section)[\s/>]/iu;
const MHTML = /^[\s\S]{0,2000}?content-type:\s*multipart\/related/iu;

/**
 * Tell what a file is from its bytes. Extensions lie: what is named .doc may be a web page.
 * @throws RefusedFile for formats that are known and not read, with what to do instead.
 */
export function sniff(bytes: Uint8Array): Magic {
  for (const [magic, reason, signature] of SIGNATURES)
    if (signature.every((byte, i) => bytes[i] === byte)) {
      if (magic === 'refused') throw new RefusedFile(reason);
      return magic;
    }
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  if (head.slice(0, PDF_WITHIN).includes('%PDF-')) return 'pdf';
  const text = head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u, '').replaceAll('\u0000', '');
  if (HTML.test(text)) return 'html';
  if (/^mime-version:/iu.test(text.trimStart()) && MHTML.test(text))
    throw new RefusedFile('暂不支持单个文件网页（MHTML）；请用浏览器打开后另存为 .html，或复制成 .txt');
  return 'text';
}

/** Name of the extension in lower case, with the dot; '' for none. */
export function extensionOf(name: string): string {
  return /\.[^./\\]{1,12}$/u.exec(name)?.[0].toLowerCase() ?? '';
}
