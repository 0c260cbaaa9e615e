import { getDocumentProxy } from 'unpdf';
import { layOutPages } from '../page/page-layout.js';
import type { PageText, TextRun } from '../page/page-text.js';
import { checkForText } from '../page/scanned.js';
import { CHARACTER_MAPS } from '../character-maps.js';
import type { Reader, ReadResult } from '../reader.js';
import { RefusedFile, damaged } from '../refused-file.js';
import { repairRadicals } from './radicals.js';

const MAX_PAGES = 3000;

/**
 * Reads the text layer of PDF files, by positions: hard wraps are undone, columns and tables kept, page numbers set apart. Scans are
 * refused; there is no character recognition.
 */
export const pdfReader: Reader = { format: 'pdf', read };

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

async function read(bytes: Uint8Array): Promise<ReadResult> {
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > MAX_PAGES)
      throw new RefusedFile(`文件有 ${pdf.numPages} 页，超过 ${MAX_PAGES} 页的上限；请拆分后再放入`);
    const pages: PageText[] = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(await pdf.getPage(number)));
    const diagnostics = checkForText(pages);
    return { ...layOutPages(pages), diagnostics };
  } finally {
    await pdf.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(bytes, {
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
      useWorkerFetch: false,
      cMapUrl: CHARACTER_MAPS,
      cMapPacked: true,
    });
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : '';
    if (name === 'PasswordException')
      throw new RefusedFile('PDF 设有打开密码，读不出来；请先解除密码，另存一份后再放入', { cause });
    throw damaged(' PDF 的内容', cause);
  }
}

async function readPage(page: PdfPage): Promise<PageText> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
  const runs: TextRun[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    const [a, b, c, d, e, f] = multiply(transform, item.transform);
    const size = Math.hypot(c, d);
    // Text set upright runs to the right; turned text (stamps, side notes) would tear lines apart.
    if (size === 0 || Math.abs(b) > Math.abs(a) * 0.3 || a < 0) continue;
    runs.push({ text: repairRadicals(item.str), x: e, y: f, width: item.width, size });
  }
  page.cleanup();
  return { width, height, runs };
}

type Matrix = readonly [number, number, number, number, number, number];

function multiply(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
