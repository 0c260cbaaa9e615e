import type { Span } from '../../domain/span.js';

/** A stretch of a clause between commas (分句), with the sentence and the semicolon part that it belongs to. */
export interface Segment extends Span {
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
const SEGMENT_END = '，,：';

/**
 * Cut a folded clause text into segments. Commas inside brackets and quotation marks do not cut, unless the bracket stays
 * open to the end of the sentence; a colon cuts where it is no ratio, a comma where it stands in no number.
 * @returns in reading order, none empty; the signs that cut are in no segment.
 */
export function splitSegments(folded: string): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  let depth = 0;
  let sentence = 0;
  let part = 0;
  const cut = (end: number, endedBy: string): void => {
    if (end > start) segments.push({ start, end, sentence, part, endedBy });
    start = end + endedBy.length;
  };
  for (let i = 0; i < folded.length; i++) {
    const char = folded.charAt(i);
    if (OPENING.includes(char)) depth++;
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    if (SENTENCE_END.includes(char) && (depth === 0 || !closesBeforeStop(folded, i))) {
      depth = 0;
      cut(i, char);
      sentence++;
      part++;
    } else if (depth === 0 && PART_END.includes(char)) {
      cut(i, char);
      part++;
    } else if (depth === 0 && (SEGMENT_END.includes(char) || isColon(folded, i))) {
      if (!(char === ',' && isInNumber(folded, i))) cut(i, char);
    }
  }
  cut(folded.length, '');
  return segments;
}

/** Whether an open bracket is closed soon after a full stop inside it: 「（以下简称方案。）」. */
function closesBeforeStop(folded: string, at: number): boolean {
  const rest = folded.slice(at + 1, at + 80);
  const close = rest.search(/[)\]}）〕］】》〉”’]/u);
  const open = rest.search(/[([{（〔［【《〈“‘]/u);
  return close >= 0 && (open < 0 || close < open);
}

function isColon(folded: string, at: number): boolean {
  return folded[at] === ':' && !(isDigit(folded[at - 1]) && isDigit(folded[at + 1]));
}

function isInNumber(folded: string, at: number): boolean {
  return isDigit(folded[at - 1]) && /^\d{3}(?!\d)/u.test(folded.slice(at + 1, at + 5));
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && /\d/u.test(char);
}
