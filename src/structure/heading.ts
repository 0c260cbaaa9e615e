import type { TrackedText } from '../domain/span.js';
import { slice } from '../text/tracked-text.js';

/** A paragraph cut after its enumerator: heading, and what follows it. */
export interface Headed {
  readonly heading: TrackedText;
  readonly rest: TrackedText;
}

const NOTHING: TrackedText = { text: '', pieces: [] };
/** 「到2025年，…」 opens a sentence, never a heading. */
const DATED = /^(?:到|至|力争|争取|自|从)?(?:20[0-9]{2}年|“?十[一二三四五六七八九]五)/u;
/** 「增加了…的内容」 reports what was done; headings are phrases without 了. */
const REPORTED = /[\u4e00-\u9fff]了[\u4e00-\u9fff]{2}/u;
/** A lead-in is no body: 「其中：」. */
const LEAD_IN = /^.{0,6}[：:]$/u;
const MAX_TITLE = 45;
/** A heading with a comma must be short: 「强化组织领导，落实工作责任。」 */
const MAX_TITLE_WITH_COMMA = 26;
const MAX_COLON_TITLE = 16;

/** Whether a sentence reads as a heading: short, undated, at most two commas. */
export function isTitleSentence(sentence: string, maxCommas = 2): boolean {
  const commas = sentence.match(/[，,]/gu)?.length ?? 0;
  if (sentence.length < 2 || DATED.test(sentence) || REPORTED.test(sentence) || /[；;：:。！？]/u.test(sentence))
    return false;
  return commas === 0 ? sentence.length <= MAX_TITLE : commas <= maxCommas && sentence.length <= MAX_TITLE_WITH_COMMA;
}

/**
 * Part the heading from the body of an enumerated paragraph, its label already cut off.
 * A heading ends at 「。」 when a body follows it, at the end of a bold run, or at an early colon;
 * a paragraph without any sentence is a heading as a whole. 「第一条（目的）」 and 「【目的】」 are headings of articles.
 * @param boldLength length of the bold run at the head of `content`; 0 for none
 */
export function splitHeading(content: TrackedText, boldLength: number): Headed {
  const { text } = content;
  const bracketed = /^[【（(]([^】）)。，]{2,24})[】）)](?=.)/u.exec(text);
  if (bracketed?.[1] && text.startsWith('【')) return cut(content, 1, bracketed[1].length + 1, bracketed[0].length);
  if (boldLength > 1 && boldLength < text.length) {
    const bold = text.slice(0, boldLength).replace(/[。：:]$/u, '');
    if (isTitleSentence(bold))
      return cut(content, 0, bold.length, text.startsWith('。', boldLength) ? boldLength + 1 : boldLength);
  }
  const stop = text.search(/[。！？]/u);
  if (stop < 0) {
    const colon = colonTitle(text);
    if (colon !== undefined) return cut(content, 0, colon, colon + 1);
    return isTitleSentence(text) ? { heading: content, rest: NOTHING } : { heading: NOTHING, rest: content };
  }
  const colon = colonTitle(text.slice(0, stop));
  if (colon !== undefined) return cut(content, 0, colon, colon + 1);
  if (stop < text.length - 1 && !LEAD_IN.test(text.slice(stop + 1)) && isTitleSentence(text.slice(0, stop)))
    return cut(content, 0, stop, stop + 1);
  return { heading: NOTHING, rest: content };
}

/** 「发展目标：到2025年…」: the offset of a colon that ends a heading. */
function colonTitle(text: string): number | undefined {
  const colon = text.search(/[：:]/u);
  if (colon < 2 || colon > MAX_COLON_TITLE || colon === text.length - 1) return undefined;
  return /^[\u4e00-\u9fffA-Za-z“”、（）()]+$/u.test(text.slice(0, colon)) &&
    !/^(?:其中|包括|如下|即|例如|要求)/u.test(text)
    ? colon
    : undefined;
}

function cut(content: TrackedText, from: number, to: number, bodyFrom: number): Headed {
  return { heading: slice(content, from, to), rest: slice(content, bodyFrom) };
}
