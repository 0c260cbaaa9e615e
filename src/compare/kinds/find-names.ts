import type { Span } from '../../domain/span.js';
import { findBookTitles } from '../../text/book-titles.js';
import type { Cut } from '../../text/words.js';

/** A place named in a text, with the codes (GB/T 2260) of the places that the name can mean. */
export interface PlaceName extends Span {
  readonly codes: readonly string[];
}

/** Finds the names of places in a text, in reading order. */
export type FindPlaces = (text: string) => readonly PlaceName[];

/** Word lists for what a locality calls its own, `lexicons/local-names.json`. */
export interface LocalNameWords {
  /** Short forms of regions of several places: 「成渝」, 「长三角」. */
  readonly regions: readonly string[];
  /** Names that every locality prints and that are no one's own: 「一带一路」, 「千县工程」. */
  readonly nationwide: readonly string[];
  /** What a quoted name may be the name of: 平台, 热线, 工程. */
  readonly bearers: readonly string[];
  /** How the names of bodies, sites and institutions end: 医院, 大学, 开发区. */
  readonly bodyEnds: readonly string[];
  /** One-character names of provinces (渝, 川) and of the places that are spoken of like them. */
  readonly marks: readonly string[];
}

/** A body, project or place that a text calls by name. */
export interface LocalName extends Span {
  readonly words: string;
  readonly rule: 'place' | 'region' | 'quoted' | 'body';
}

/** Finds what a text calls by name, given the code of the place whose document it is. */
export type FindNames = (text: string, own: string | undefined) => readonly LocalName[];

/** Longest name of the lists that is looked for at a place. */
const MAX_NAME = 12;
const HAN = '[\\u4e00-\\u9fff]';
/** 「省人民医院」, 「市第一人民医院」, but not 「省级医院」 nor 「各市中医医院」. */
const OWN_HOSPITAL =
  /(?<![各每级以])(?:省|市|州|区|县)(?:第[一二三四五六七八九十]{1,2}|中心|人民|中医药?|中西医结合|妇幼保健|妇女儿童|妇儿|儿童|肿瘤|传染病|精神(?:病|卫生)|胸科|口腔|职业病|骨科|眼科|康复|老年病?)(?:人民|中心|中医|附属|精神病|专科)?(?:医院|保健院|院(?![长校区士内外线级]))/gu;
/** 「12345政务服务便民热线」. */
const HOTLINE = /(?<![\d“])\d{3,5}(?![\d年月日])[\u4e00-\u9fff]{0,8}?热线/gu;
/** 「重庆市公立医院」 are all of a kind, and none by name. */
const KIND_OF_HOSPITAL =
  /(?:公立|公办|民营|民办|非公立|各级|各类|[省市州县区]级|[一二三]级|三甲|基层|综合性?|专科|定点)(?:医院|学院|大学)$/u;
const QUOTED = /“([^“”，。；：]{2,14})”/gu;

/**
 * Make a function that finds named places, bodies, platforms and programmes: 「渝快办」 as a platform, 成渝地区, 夏河县, 市第一人民医院.
 * Not among them: the document's own place and those above it (重庆市, 本市, 我省), names of the whole country, and whatever
 * stands in 《》. In reading order, without overlaps.
 */
export function makeNameFinder(words: LocalNameWords, findPlaces: FindPlaces, cut: Cut): FindNames {
  const anyOf = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join('|') || '(?!)';
  const nationwide = new RegExp(anyOf(words.nationwide), 'u');
  const bearer = new RegExp(`^${HAN}{0,6}?(?:${anyOf(words.bearers)})`, 'u');
  const marks = words.marks.join('');
  const region = new RegExp(
    `${anyOf(words.regions)}|(?<![${marks}\\u4e00-\\u9fff])(?:[${marks}]{2,4})(?=地区|两地|毗邻|合作|协同|边|交界)`,
    'gu',
  );
  const ofMark = new RegExp(`^[${marks}]|[${marks}]$`, 'u');
  const bodyEnd = new RegExp(`^(?:省|市|区|县)?[）)]?(?:${HAN}|“|”){0,12}?(?:${anyOf(words.bodyEnds)})`, 'u');

  const findBodies = (text: string, place: PlaceName): Span | undefined => {
    const rest = bodyEnd.exec(text.slice(place.end, place.end + 30))?.[0];
    if (
      rest === undefined ||
      KIND_OF_HOSPITAL.test(rest) ||
      /人民(?:政府|法院|检察院|代表|银行)|^市?各|[和与及的在为对]|(?<!自)由|^市?内|^市?(?:行政区域|范围)/u.test(rest)
    )
      return undefined;
    // 「中国（上海）自由贸易试验区」 is one name.
    const opening = /中国[（(]$/u.exec(text.slice(0, place.start))?.[0].length ?? 0;
    return { start: place.start - opening, end: place.end + rest.length };
  };

  const findQuoted = (text: string): readonly Span[] =>
    Array.from(text.matchAll(QUOTED)).flatMap((match): Span[] => {
      const [whole, name = ''] = match;
      const end = match.index + whole.length;
      const called = bearer.exec(text.slice(end, end + MAX_NAME))?.[0];
      if (nationwide.test(name)) return [];
      const isOwnName = called !== undefined || ofMark.test(name) || findPlaces(name).length > 0;
      return isOwnName ? [{ start: match.index, end: end + (called?.length ?? 0) }] : [];
    });

  const isNamed = (text: string, { start }: PlaceName): boolean => {
    // 「国家企业信用信息公示系统（重庆）」 names a system of the country.
    const inBrackets = /[（(]$/u.test(text.slice(0, start));
    if (inBrackets && !text.slice(0, start - 1).endsWith('中国')) return false;
    return nationwide.exec(text.slice(start, start + MAX_NAME))?.index !== 0;
  };

  return (text, own) => {
    const titles = findBookTitles(text);
    const found: LocalName[] = [];
    const add = ({ start, end }: Span, rule: LocalName['rule']): void => {
      if (titles.some((title) => title.start <= start && end <= title.end)) return;
      if (found.some((one) => one.start < end && start < one.end)) return;
      found.push({ start, end, words: text.slice(start, end), rule });
    };
    for (const span of findQuoted(text)) add(span, 'quoted');
    for (const place of findPlaces(text)) {
      if (!isNamed(text, place)) continue;
      const body = findBodies(text, place);
      if (body) add(body, 'body');
      else if (!place.codes.some((code) => isSameOrAbove(code, own))) add(place, 'place');
    }
    for (const match of text.matchAll(HOTLINE)) add(spanOf(match), 'quoted');
    for (const match of text.matchAll(OWN_HOSPITAL)) add(spanOf(match), 'body');
    for (const match of text.matchAll(region)) if (opensWord(text, match.index, cut)) add(spanOf(match), 'region');
    return found.sort((a, b) => a.start - b.start);
  };
}

/** 「有关中小企业」 names no 关中: a region opens a word. */
function opensWord(text: string, start: number, cut: Cut): boolean {
  let at = 0;
  for (const word of cut(text)) {
    if (at >= start) break;
    at += word.length;
  }
  return at === start;
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

/** Is the place of `code` the one of `own` or one that it lies in? */
function isSameOrAbove(code: string, own: string | undefined): boolean {
  return own?.startsWith(code.replace(/(?:00){1,2}$/u, '')) === true;
}
