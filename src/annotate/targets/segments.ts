import type { Span } from '../../domain/span.js';

/** A stretch of a clause between commas (分句), with the sentence and the semicolon part that it belongs to. */
export interface Segment extends Span {
  /** Position in the clause, from 0. */
  readonly index: number;
  /** Position of the sentence in the clause, from 0. */
  readonly sentence: number;
  /** Position of the part between semicolons in the clause, from 0. */
  readonly part: number;
  /** The sign that ends it; '' at the end of the text. */
  readonly endedBy: string;
}

const OPENING = '([{（〔［【《〈“‘';
const CLOSING = ')]}）〕］】》〉”’';
const SENTENCE_END = '。！？!?\n';
const PART_END = '；;';
const OTHERS = '，,：:';
/** 1 for each UTF-16 unit that is one of these signs. */
const IS_SIGN = new Uint8Array(0x10000);
for (const sign of OPENING + CLOSING + SENTENCE_END + PART_END + OTHERS) IS_SIGN[sign.charCodeAt(0)] = 1;
/** Farther than this an opened bracket is taken as a slip of the pen. */
const BRACKET_REACH = 80;

/**
 * Cut a folded clause text into segments. Signs inside brackets and quotation marks do not cut, unless a bracket stays open
 * beyond the end of its sentence; a colon cuts where it is no ratio, a comma where it stands in no number.
 * @returns in reading order, none empty; the signs that cut are in no segment.
 */
export function splitSegments(folded: string): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  let depth = 0;
  let sentence = 0;
  let part = 0;
  const cut = (end: number, endedBy: string): void => {
    if (end > start) segments.push({ index: segments.length, start, end, sentence, part, endedBy });
    start = end + endedBy.length;
  };
  for (let index = 0; index < folded.length; index++) {
    if (IS_SIGN[folded.charCodeAt(index)] === 0) continue;
    const sign = folded.charAt(index);
    if (OPENING.includes(sign)) depth++;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    else if (SENTENCE_END.includes(sign)) {
      if (depth > 0 && closesSoon(folded, index)) continue;
      depth = 0;
      cut(index, sign);
      sentence++;
      part++;
    } else if (depth === 0 && !isInNumber(folded, sign, index)) {
      cut(index, sign);
      if (PART_END.includes(sign)) part++;
    }
  }
  cut(folded.length, '');
  return segments;
}

/** Whether a bracket that is open at a full stop is closed soon after: 「（以下简称方案。）」. */
function closesSoon(folded: string, at: number): boolean {
  const rest = folded.slice(at + 1, at + BRACKET_REACH);
  const close = rest.search(/[)\]}）〕］】》〉”’]/u);
  const open = rest.search(/[([{（〔［【《〈“‘]/u);
  return close >= 0 && (open < 0 || close < open);
}

/** 「1:2」, 「1,000」 */
function isInNumber(folded: string, sign: string, at: number): boolean {
  if (!/\d/u.test(folded.charAt(at - 1))) return false;
  if (sign === ':') return /\d/u.test(folded.charAt(at + 1));
  return sign === ',' && /^\d{3}(?!\d)/u.test(folded.slice(at + 1, at + 5));
}
