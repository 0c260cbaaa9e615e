import type { Span } from '../../domain/span.js';
import { findBookTitles, type BookTitle } from '../../text/book-titles.js';
import { findDocumentNumbers, type DocumentNumber } from '../../text/document-number.js';
import { lastPart } from '../../text/last-part.js';
import { groundsOf } from './grounds-part.js';

/** A document that the text names as its ground (上位文件). The span covers title and number as printed. */
export interface FoundParent extends Span {
  /** 「国办发〔2021〕18号」, made uniform; absent where only the title is given. */
  readonly documentNumber?: string;
  /** Without 《》 and white space; absent where only the number is given. */
  readonly title?: string;
}

/** How far before a title its cue may stand in the same sentence. */
const MAX_CUE_DISTANCE = 300;
/** 「根据《…》（…）要求」, 「为贯彻落实《…》」: the text rests on what follows. */
const REST_ON = /根据|按照|依据|依照|遵照|遵循|贯彻|落实|执行|结合[^，。；]{0,10}$|衔接/u;
/** 「国务院办公厅印发了《…》」, 「市政府办公厅出台《…》」: an interpretation tells where the matter comes from. */
const ISSUED =
  /(?:国务院|中共中央|办公厅|办公室|政府|委员会|[委部局厅办])[^，。；《》]{0,14}(?:印发|出台|发布|下发|制定|颁布|公布|通过)了?$/u;
/** 「起草了《…》」, 「制定《…》」, 「参考…《…》」, 「修改《…》」: the text itself, or a model, or what it replaces. */
const OWN_OR_MODEL =
  /(?:起草|编制|拟定|拟订|拟制|形成|研究制定|制订|修订|修改|废止|现将|现就|印发实施)了?(?:(?!依据|根据|按照|依照)[^，。；《》]){0,12}$|(?:参考|参照|借鉴|学习)[^。；]{0,60}$/u;
/** 「《…》已经市政府同意」, 「《…》已经…会议通过」, 「《…》（以下简称《方案》）从七个方面」: the text itself. */
const OWN_AFTER =
  /^(?:[（(][^（）()]{0,40}[)）])?\s{0,4}(?:已经|已于|经[^，。；]{0,30}(?:同意|通过)|现印发|主要从|从[^，。；]{0,20}方面|共分|坚持|围绕)/u;
/** 「《中华人民共和国环境保护法》」: a law, the general ground of law. */
const LAW = /^中华人民共和国[^《》]*(?:法|条例)$|[^办方做]法$/u;
/** A text of articles, or one that speaks of the rules it explains as 《条例》, 《办法》: its grounds are laws. */
const RULES = /^[ \t\u3000#*]{0,8}第一条|《(?:条例|办法|规定|细则|规则)》/mu;
/** 「制定本方案」, 「现提出如下意见」, 「制定本预案」: the text is a plan. */
const PLAN =
  /(?:制定|制订|提出|形成|编制)(?:了|如下|以下|本|这|一|个){1,3}[^，。；《》]{0,12}(?:方案|意见|计划|预案|规划|纲要|要点|措施|举措)/u;
/** 「《实施方案》」, 「《条例》」: a short form that stands for a title given elsewhere. */
const SHORT_FORM = /^(?:.{0,4}(?:方案|意见|计划|条例|办法|规定|措施|规划|细则|通知|决定|纲要|要点))$/u;

/**
 * Find the documents that a text names as its ground, by title, by number or by both:
 * 「根据《国务院办公厅关于…的意见》（国办发〔2021〕18号）要求」, 「为贯彻落实《…》」, in interpretations 「国务院办公厅印发了《…》」.
 * Only the opening is read (see `groundsOf`): what a clause further down refers to is no parent. Laws are parents of rules,
 * decisions and judicial texts (「第一条 …根据《中华人民共和国公路法》」), not of plans: a plan carries out the policy that it names,
 * a law beside it is the common ground of all plans of its field, so a chain in a plan gives its other titles.
 * @returns in reading order, each document once; spans into `text`. Never throws.
 */
export function findCitedParents(text: string): readonly FoundParent[] {
  const seen = new Set<string>();
  const found: FoundParent[] = [];
  const isRules = RULES.test(text);
  for (const part of groundsOf(text)) {
    const isPlan = !isRules && PLAN.test(text.slice(part.start, part.end).replace(/\s+/gu, ''));
    for (const parent of parentsIn(text, part)) {
      if (isPlan && LAW.test(parent.title ?? '')) continue;
      const keys = [parent.documentNumber, parent.title].filter((key) => key !== undefined);
      if (keys.some((key) => seen.has(key))) continue;
      for (const key of keys) seen.add(key);
      found.push(parent);
    }
  }
  return found;
}

function parentsIn(text: string, part: Span): readonly FoundParent[] {
  const words = text.slice(part.start, part.end);
  const titles = findBookTitles(words);
  const numbers = findDocumentNumbers(words);
  const parents: FoundParent[] = [];
  for (const title of titles) {
    if (SHORT_FORM.test(title.title) || isOwn(words, title) || !hasCue(words, title)) continue;
    const number = numberAfter(words, title, numbers);
    const span = { start: part.start + title.start, end: part.start + (number?.end ?? title.end) };
    parents.push({ title: title.title, ...(number && { documentNumber: number.value }), ...span });
  }
  for (const number of numbers) {
    if (belongsToTitle(words, number, titles) || !hasCue(words, number)) continue;
    parents.push({ documentNumber: number.value, start: part.start + number.start, end: part.start + number.end });
  }
  return parents.sort((a, b) => a.start - b.start);
}

/** The number in the parenthesis right after a title: 「《…》（国办发〔2021〕18号）」, closing bracket included in the span. */
function numberAfter(text: string, title: BookTitle, numbers: readonly DocumentNumber[]) {
  const number = numbers.find(({ start }) => start >= title.end);
  if (
    !number ||
    !/^\s{0,4}[（(]\s{0,4}(?:[^（）()《》。]{0,12}[，,、:：])?\s{0,2}$/u.test(text.slice(title.end, number.start))
  )
    return undefined;
  const closing = /^\s{0,4}[）)]/u.exec(text.slice(number.end, number.end + 6));
  return { value: number.value, end: number.end + (closing?.[0].length ?? 0) };
}

/** A number inside a title, in a parenthesis after one, or in the parenthesis after another number. */
function belongsToTitle(text: string, number: DocumentNumber, titles: readonly BookTitle[]): boolean {
  if (titles.some(({ start, end }) => start <= number.start && number.start < end)) return true;
  const before = text.slice(Math.max(0, number.start - 40), number.start);
  return /》\s{0,4}[（(][^（）()《》]{0,24}$/u.test(before);
}

function hasCue(text: string, span: Span): boolean {
  const before = sentenceBefore(text, span.start);
  return REST_ON.test(before) || ISSUED.test(before);
}

function isOwn(text: string, title: BookTitle): boolean {
  return (
    OWN_OR_MODEL.test(sentenceBefore(text, title.start).replace(/《[^《》]{0,160}》/gu, '《》')) ||
    OWN_AFTER.test(text.slice(title.end, title.end + 80).replace(/\s+/gu, ''))
  );
}

/** The sentence before an offset, without white space; hard wraps and blank lines do not end it. */
function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - MAX_CUE_DISTANCE), at);
  return lastPart(before, '。；！？').replace(/\s+/gu, '');
}
