import type { Diagnostic } from '../../domain/diagnostic.js';
import { RefusedFile } from '../refused-file.js';
import type { PageText } from './page-text.js';

/** Pages with fewer characters on average were scanned: what little there is are page numbers and stamps. */
const MIN_PER_PAGE = 20;
/** More characters without a meaning, as a share, and the file does not say which characters its glyphs are. */
const MAX_UNKNOWN = 0.2;

/**
 * Refuse pages without text; name those that have none among others.
 * @throws RefusedFile for a scan, and for text whose characters the file does not name.
 */
export function checkForText(pages: readonly PageText[]): readonly Diagnostic[] {
  const texts = pages.map((page) =>
    page.runs
      .map((run) => run.text)
      .join('')
      .replace(/\s+/gu, ''),
  );
  const all = texts.join('');
  if (all.length < MIN_PER_PAGE * Math.max(1, pages.length))
    throw new RefusedFile(
      '这是扫描件：页面是图片，没有可复制的文字；请先用文字识别（OCR）软件转成带文字的 PDF 或 .docx，校对后再放入',
    );
  const unknown = all.match(/[\ue000-\uf8ff\ufffd]/gu)?.length ?? 0;
  if (unknown > all.length * MAX_UNKNOWN)
    throw new RefusedFile('文件没有注明文字的编码，读出来是乱码；请用原来的软件重新导出，或用文字识别（OCR）软件转换');
  const blank = texts.flatMap((text, i) => (text.length < 3 ? [i + 1] : []));
  if (blank.length === 0) return [];
  const which = blank.slice(0, 20).join('、') + (blank.length > 20 ? ' 等' : '');
  return [
    { ruleId: 'ingest/blank-page', severity: 'warning', message: `第 ${which} 页没有文字，可能是扫描的图片，未读入` },
  ];
}
