import { findDocumentNumber } from '../text/document-number.js';
import type { Line } from './line.js';
import { endsAsTitle, isAuthority, isCaption } from './line-roles.js';

/** How a complete title begins: with an authority, a place, 「关于」 or a year. */
const COMPLETE =
  /^(?!全[省市区县国])(?:关于|国务院|中共|中华人民共和国|最高人民|全国|国家|《|20[0-9]{2}年|[\u4e00-\u9fff（）()]{1,14}(?:省|市|县|区|州|盟|旗|厅|局|委|部|院|政府|办公室|办公厅|委员会))/u;
/** The last line of a title that print has broken late: 「通 知」. */
const SHORT_END = /^(?:通知|意见|方案|办法|规定|决定|公告|通告)$/u;
const MAX_LINES = 9;
const MAX_LENGTH = 160;

/** A title set over one or several lines. */
export interface TitleLines {
  readonly text: string;
  /** Indices of the first and last line. */
  readonly from: number;
  readonly to: number;
}

/**
 * Find the title that ends at line `to`: go up while the lines above belong to it. An authority stands above 「关于…」;
 * what begins in the middle (「“三年”行动计划」, 「措施》实施方案」) needs the line above.
 * @returns undefined when the line does not end as a title does.
 */
export function titleEndingAt(
  lines: readonly Line[],
  to: number,
  isFree: (index: number) => boolean,
): TitleLines | undefined {
  const last = lines[to];
  if (!last || !isCaption(last) || !(endsAsTitle(last.bare) || SHORT_END.test(last.bare))) return undefined;
  let from = to;
  let text = last.bare;
  while (from > 0 && to - from < MAX_LINES) {
    const above = lines[from - 1];
    if (!above || !isFree(from - 1) || !isCaption(above) || !belongsAbove(above, text)) break;
    if (above.bare.length + text.length > MAX_LENGTH) break;
    text = above.bare + text;
    from--;
  }
  return opensUnclosed(text) || !endsAsTitle(text) ? undefined : { text, from, to };
}

/** One authority already stands before 「关于」; a joint document names the others above it. */
const AUTHORITIES = /^[\u4e00-\u9fff]{2,30}(?:局|厅|委|部|办公室|委员会|政府|法院|检察院|总队|银行|中心)关于/u;

function belongsAbove(above: Line, text: string): boolean {
  const printed = above.bare;
  if (closesUnopened(text)) return true;
  if (endsAsTitle(printed) || findDocumentNumber(printed)) return false;
  const needsAuthority = text.startsWith('关于') || AUTHORITIES.test(text);
  return !COMPLETE.test(text) || printed.includes('关于') || (needsAuthority && isAuthority(above));
}

/** Whether a 《 is still open at the end, so that the title goes on below. */
function opensUnclosed(text: string): boolean {
  return (text.match(/《/gu)?.length ?? 0) > (text.match(/》/gu)?.length ?? 0);
}

/** Whether a 》 or 〉 closes what a line above has opened. */
function closesUnopened(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '《' || char === '〈') depth++;
    else if ((char === '》' || char === '〉') && --depth < 0) return true;
  }
  return false;
}
