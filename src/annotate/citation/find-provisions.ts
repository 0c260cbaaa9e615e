import type { Provision } from '../../domain/citation.js';
import type { Span } from '../../domain/span.js';
import { findBareName } from './find-bare-name.js';
import { findMatches } from '../../text/find-matches.js';
import { NUMERAL_CHARS, parseNumeral } from '../../text/numeral.js';

/** A provision as it stands in a text. */
export interface ProvisionMention extends Span {
  readonly provision: Provision;
  /** The name right before it that stands without 《》: 「著作权法」 of 「依照著作权法第二十三条」; `start` covers it. */
  readonly name?: string;
}

const N = `[${NUMERAL_CHARS}0-9]{1,6}`;
const ARTICLE = `第(${N})条(?:之(${N}))?`;
const PARAGRAPH = `第(${N})款`;
const ITEM = `第(?:[（(])?(${N})(?:[）)])?项`;
// 「第十二条之一第二款第（三）项」, 「第二款」, 「第三项」, 「前款」, 「前条第一款」, 「本条第二款」.
const PROVISION = new RegExp(
  `(?=第[（(${NUMERAL_CHARS}0-9]|前[一二两三四五]?[条款项]|本[条款])(?:(前[一二两三四五]?条|前[一二两三四五]?款|前[一二两三四五]?项|本条(?![例约件目文理线])|本款(?!项))|${ARTICLE})?(?:${PARAGRAPH})?(?:${ITEM})?`,
  'gu',
);
const LABEL = new RegExp(`^${ARTICLE}`, 'u');

/** Find mentions of 条、款、项, relative (前款) and numbered (第十二条第二款), in reading order. Cost: linear. */
export function findProvisions(text: string): readonly ProvisionMention[] {
  const found: ProvisionMention[] = [];
  for (const match of findMatches(text, PROVISION)) {
    const end = match.index + match[0].length;
    if (match[0] === '' || isArticleHead(text, match.index, end)) continue;
    const bare = match[2] === undefined ? undefined : findBareName(text, match.index);
    if (bare && bare.name === undefined) continue;
    const start = match.index - (bare?.name?.length ?? 0);
    found.push({ provision: toProvision(match), start, end, ...(bare?.name !== undefined && { name: bare.name }) });
  }
  return found;
}

/** 「…执行。第二十条空中禁区的划设…」: the head of an article that stands in the run of the text. */
function isArticleHead(text: string, start: number, end: number): boolean {
  const opens = start === 0 || /[。；\s]/u.test(text.charAt(start - 1));
  return (
    opens &&
    /条(?:之[一二三四五六七八九十])?$/u.test(text.slice(start, end)) &&
    !/^(?:规定|所称|的|、|和|至|或|中)/u.test(text.slice(end))
  );
}

function toProvision(match: RegExpExecArray): Provision {
  const [, relative, article, suffix, paragraph, item] = match;
  const isPrevious = relative?.startsWith('前') === true && relative.endsWith('条');
  const named = isPrevious ? 'previous' : article === undefined ? undefined : numberOf(article, suffix);
  const inParagraph = paragraph === undefined ? undefined : parseNumeral(paragraph);
  const inItem = item === undefined ? undefined : parseNumeral(item);
  const provision: { -readonly [K in keyof Provision]: Provision[K] } = {};
  if (named !== undefined) provision.article = named;
  if (inParagraph !== undefined) provision.paragraph = inParagraph;
  if (inItem !== undefined) provision.item = inItem;
  return provision;
}

/** The article number of a clause label: 「第十二条」 is `12`, 「第十二条之一」 `12-1`; undefined for any other label. */
export function articleOf(label: string): string | undefined {
  const match = LABEL.exec(label.replace(/\s+/gu, ''));
  return match ? numberOf(match[1] ?? '', match[2]) : undefined;
}

function numberOf(article: string, suffix: string | undefined): string | undefined {
  const number = parseNumeral(article);
  if (number === undefined || suffix === undefined) return number?.toString();
  return `${number}-${parseNumeral(suffix) ?? suffix}`;
}
