import type { Line } from './line.js';
import { bare, endsAsTitle, isAuthority, isCaption } from './line-roles.js';

const COMPLETE =
  /^(?:关于|国务院|中共|中华人民共和国|最高人民|全国|国家|《|[\u4e00-\u9fff（）()]{1,14}(?:省|市|县|区|州|盟|旗|厅|局|委|部|院|政府|办公室|办公厅|委员会))/u;
const MAX_LINES = 7;
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
 * what begins in the middle (「“三年”行动计划」) needs the line above.
 * @returns undefined when the line does not end as a title does.
 */
export function titleEndingAt(
  lines: readonly Line[],
  to: number,
  isFree: (index: number) => boolean,
): TitleLines | undefined {
  const last = lines[to];
  if (!last || !isCaption(last) || !endsAsTitle(bare(last))) return undefined;
  let from = to;
  let text = bare(last);
  while (from > 0 && to - from < MAX_LINES) {
    const above = lines[from - 1];
    if (!above || !isFree(from - 1) || !isCaption(above) || endsAsTitle(bare(above))) break;
    if (bare(above).length + text.length > MAX_LENGTH) break;
    const needed = !COMPLETE.test(text);
    const named = text.startsWith('关于') && isAuthority(above);
    if (!needed && !named) break;
    text = bare(above) + text;
    from--;
  }
  return { text, from, to };
}
