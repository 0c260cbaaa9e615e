import type { TrackedText } from '../domain/span.js';
import { slice } from '../text/tracked-text.js';
import { findDepartments } from './department-lines.js';
import { hasOpenBracket } from './paragraph.js';

/** A paragraph cut after its enumerator: heading, and what follows it. */
export interface Headed {
  readonly heading: TrackedText;
  readonly rest: TrackedText;
  /** Department parenthesis behind the heading: 「扩大供给（市教育局负责）。新建…」. */
  readonly departments?: TrackedText;
}

const NOTHING: TrackedText = { text: '', pieces: [] };
/** 「到2025年，…」 opens a sentence, never a heading. */
const DATED = /^(?:到|至|力争|争取|自|从)?(?:20[0-9]{2}年|“?十[一二三四五六七八九]五)/u;
/** 「增加了…的内容」 reports what was done; headings are phrases without 了. */
const REPORTED = /[\u4e00-\u9fff]了[\u4e00-\u9fff]{2}/u;
/** A lead-in is no body: 「其中：」. */
const LEAD_IN = /^(?:其中|具体|即|包括)[：:]$/u;
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

/** What else is known of a paragraph whose heading is sought. Offsets count from behind the label. */
export interface HeadingHints {
  readonly isArticle: boolean;
  /** Length of the bold run at the head; 0 for none. */
  readonly boldLength: number;
  /** Where a space parts two Chinese words in print: 「（一）组织保障 成立专班…」; undefined for nowhere. */
  readonly gap: number | undefined;
}

/** End of a sentence; a half-width stop counts between Chinese characters only. */
const SENTENCE_END = /[。！？]|(?<=[\u4e00-\u9fff])[.](?=[\u4e00-\u9fff]|20[0-9]{2}年)/u;
const MAX_GAP_TITLE = 20;

/**
 * Part the heading from the body of an enumerated paragraph, its label already cut off.
 * A heading ends at 「。」 when a body follows it, at the end of a bold run, at an early colon or dash, or at a space that
 * print has set before the body; a paragraph without any sentence and a question alone are headings as a whole. Articles
 * have headings in brackets only: 「第一条（目的）」, 「第一条【目的】」.
 */
export function splitHeading(content: TrackedText, hints: HeadingHints): Headed {
  const { text } = content;
  const bracketed = BRACKETED.exec(text);
  if (bracketed?.[1] && (hints.isArticle || text.startsWith('【')))
    return cut(content, 1, bracketed[1].length + 1, bracketed[0].length);
  if (hints.isArticle) return { heading: NOTHING, rest: content };
  const { boldLength } = hints;
  if (boldLength > 1 && boldLength < text.length) {
    const bold = text.slice(0, boldLength).replace(/[。：:]$/u, '');
    if (isTitleSentence(bold))
      return cut(content, 0, bold.length, text.startsWith('。', boldLength) ? boldLength + 1 : boldLength);
  }
  return splitAtSentence(content, hints.gap);
}

/** 「【目的】」, 「（目的和依据）」 before more text. */
const BRACKETED = /^[【（(]([\u4e00-\u9fff、]{2,20})[】）)](?=.)/u;

function splitAtSentence(content: TrackedText, gap: number | undefined): Headed {
  const { text } = content;
  const stop = text.search(SENTENCE_END);
  const first = stop < 0 ? text : text.slice(0, stop);
  const early = colonTitle(first) ?? dashTitle(first);
  if (early) return cut(content, 0, early.to, early.bodyFrom);
  if (
    gap !== undefined &&
    gap >= 4 &&
    gap <= MAX_GAP_TITLE &&
    isTitleSentence(text.slice(0, gap), 0) &&
    /[，。]/u.test(text.slice(gap))
  )
    return cut(content, 0, gap, gap);
  if (stop < 0)
    return isTitleSentence(text) ? { heading: content, rest: NOTHING } : { heading: NOTHING, rest: content };
  if (text[stop] === '？' && stop === text.length - 1 && first.length <= MAX_TITLE)
    return { heading: content, rest: NOTHING };
  if (stop === text.length - 1 || LEAD_IN.test(text.slice(stop + 1))) return { heading: NOTHING, rest: content };
  const quote = findDepartments(first);
  if (!isTitleSentence(first.slice(0, quote))) return { heading: NOTHING, rest: content };
  const headed = cut(content, 0, quote ?? stop, stop + 1);
  return quote === undefined ? headed : { ...headed, departments: slice(content, quote, stop) };
}

interface EarlyEnd {
  readonly to: number;
  readonly bodyFrom: number;
}

/** 「扩大供给——新建…」 */
function dashTitle(text: string): EarlyEnd | undefined {
  const dash = text.indexOf('——');
  if (dash < 2 || dash > MAX_COLON_TITLE || dash + 2 >= text.length) return undefined;
  return isTitleSentence(text.slice(0, dash), 0) && /[，。]/u.test(text) ? { to: dash, bodyFrom: dash + 2 } : undefined;
}

/** 「发展目标：到2025年…」: the offset of a colon that ends a heading. */
function colonTitle(text: string): EarlyEnd | undefined {
  const colon = text.search(/[：:]/u);
  if (colon < 2 || colon > MAX_COLON_TITLE || colon === text.length - 1) return undefined;
  const title = text.slice(0, colon);
  const plain = /^[\u4e00-\u9fffA-Za-z“”、（）()]+$/u.test(title) && !hasOpenBracket(title);
  // 「将第五条修改为：“…”」 goes on behind its colon.
  const goesOn = /^(?:其中|包括|如下|即|例如|要求)/u.test(text) || /(?:改为|如下|包括|条|款)$/u.test(title);
  return plain && !goesOn ? { to: colon, bodyFrom: colon + 1 } : undefined;
}

function cut(content: TrackedText, from: number, to: number, bodyFrom: number): Headed {
  return { heading: slice(content, from, to), rest: slice(content, bodyFrom) };
}
