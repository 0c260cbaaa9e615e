import type { TrackedText } from '../domain/span.js';
import { isDepartmentQuote } from '../text/department-quote.js';
import { concat, slice } from '../text/tracked-text.js';
import type { Enumerator } from './enumerator.js';
import { rankOf } from './enumerator.js';
import { isTitleSentence, splitHeading } from './heading.js';
import { findFinalParenthesis } from './paragraph.js';
import type { Paragraph } from './paragraph.js';

/** A unit of the outline: enumerated, with heading and body, or a plain paragraph. */
export interface OutlineNode {
  readonly enumerator: Enumerator | undefined;
  readonly label: TrackedText;
  readonly heading: TrackedText;
  /** A line without number and sentence that heads what follows: 「工业水污染防治」. */
  readonly isCaption: boolean;
  /** What follows the heading in the same paragraph. */
  readonly inline: TrackedText;
  /** Department parenthesis that stands in a paragraph of its own. */
  departments: TrackedText | undefined;
  readonly children: OutlineNode[];
  readonly paragraph: Paragraph;
}

const NOTHING: TrackedText = { text: '', pieces: [] };
/** 「本方案自发布之日起施行，有效期5年。」 closes a document; it belongs to no section. */
const CLOSING =
  /^本(?:实施)?(?:方案|意见|办法|规定|细则|条例|通知|计划|规划|措施|政策|行动计划|实施意见|实施细则)(?:自|由|从).{0,80}(?:施行|实施|执行|生效|有效期|废止|解释)/u;

/**
 * Build the outline from paragraphs. An enumerator stands below the nearest unit of a wider kind; what is printed as
 * Markdown level does not count. A plain paragraph goes on with the unit above it, unless that unit is closed by its
 * department parenthesis or is a spoken one (一是), which is a paragraph by itself.
 */
export function buildOutline(paragraphs: readonly Paragraph[]): readonly OutlineNode[] {
  const roots: OutlineNode[] = [];
  const stack: Open[] = [];
  paragraphs.forEach((paragraph, index) => {
    const top = stack.at(-1)?.node;
    if (!paragraph.enumerator && top && isDepartmentsAlone(paragraph.content.text)) {
      addDepartments(lastTitled(top) ?? top, paragraph.content);
      return;
    }
    const rank = rankOfParagraph(paragraph, paragraphs[index + 1], top);
    if (rank !== undefined) closeFrom(stack, rank);
    else if (CLOSING.test(paragraph.content.text) && index >= paragraphs.length - 2) stack.length = 0;
    else while (stack.length > 0 && isClosed(stack.at(-1)?.node)) stack.pop();
    const node = toNode(paragraph, rank !== undefined && !paragraph.enumerator);
    (stack.at(-1)?.node.children ?? roots).push(node);
    if (rank !== undefined) stack.push({ node, rank });
  });
  return withoutStrayHeadings(roots.map(settleHeading));
}

/** A unit that may still take others, with its rank: smaller encloses larger. */
interface Open {
  readonly node: OutlineNode;
  readonly rank: number;
}

function closeFrom(stack: Open[], rank: number): void {
  while (stack.length > 0 && (stack.at(-1)?.rank ?? 0) >= rank) stack.pop();
}

function addDepartments(node: OutlineNode, quote: TrackedText): void {
  node.departments = node.departments ? concat([node.departments, quote]) : quote;
}

/** Rank of an enumerated paragraph or of a caption; undefined for a plain paragraph. */
function rankOfParagraph(
  paragraph: Paragraph,
  next: Paragraph | undefined,
  top: OutlineNode | undefined,
): number | undefined {
  if (paragraph.enumerator) return rankOf(paragraph.enumerator.kind);
  return top && continuesHeading(top, paragraph) ? undefined : captionRank(paragraph, next);
}

/** Deeper than every enumerator: a caption over plain paragraphs. */
const CAPTION_RANK = 99;
const MAX_CAPTION = 30;

/**
 * Rank of a caption: just above the unit that it heads. Only a line that something follows and that holds no sentence is one.
 */
function captionRank(paragraph: Paragraph, next: Paragraph | undefined): number | undefined {
  const { text } = paragraph.content;
  if (paragraph.enumerator || !next || text.length < 2 || text.length > MAX_CAPTION || /[。；：，！？:;,]/u.test(text))
    return undefined;
  return next.enumerator ? rankOf(next.enumerator.kind) - 0.5 : CAPTION_RANK;
}

/** 「第五章 没有划入军事禁区的」 and 「军事设施的保护」 on the next line: one heading set over two lines. */
function continuesHeading(top: OutlineNode, paragraph: Paragraph): boolean {
  if (top.children.length > 0 || top.inline.text !== '' || top.heading.text === '') return false;
  return /[的、和与及]$/u.test(top.heading.text) || /^[和与及、]/u.test(paragraph.content.text);
}

/**
 * A unit that is one short sentence and opens others, or only names its departments, is a heading:
 * 「（二）深化体制机制改革。」 followed by 1. 2. 3.
 */
function settleHeading(node: OutlineNode): OutlineNode {
  const children = node.children.map(settleHeading);
  const start = findFinalParenthesis(node.inline.text);
  const quote =
    start !== undefined && isDepartmentQuote(withoutStop(node.inline.text.slice(start))) ? start : undefined;
  const sentence = withoutStop(node.inline.text.slice(0, quote));
  const opens = node.enumerator !== undefined && node.enumerator.kind !== 'article' && node.heading.text === '';
  const empty = node.children.length > 0 || quote !== undefined || node.departments !== undefined;
  if (!opens || !empty || !isTitleSentence(sentence)) return { ...node, children };
  const heading = slice(node.inline, 0, sentence.length);
  return { ...node, children, heading, inline: quote === undefined ? NOTHING : slice(node.inline, quote) };
}

/**
 * In a list of untitled units, a short first sentence is no heading: of 「四、县政府实行县长负责制。县长主持…」 among forty
 * units without headings, it is text. Plans title all their units or none.
 */
function withoutStrayHeadings(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  const units = nodes.filter((node) => node.enumerator !== undefined && node.enumerator.kind !== 'article');
  const titled = units.filter((node) => node.heading.text !== '').length;
  const stray = units.length >= 3 && titled * 3 <= units.length;
  return nodes.map((node) => {
    const children = [...withoutStrayHeadings(node.children)];
    if (!stray || !units.includes(node) || node.inline.text === '' || node.children.length > 0)
      return { ...node, children };
    return { ...node, children, heading: NOTHING, inline: slice(node.paragraph.content, node.label.text.length) };
  });
}

function withoutStop(text: string): string {
  return text.replace(/[。．.；;]+$/u, '');
}

/** The titled paragraph that stands last below a unit: it, not the unit, is closed by the departments that follow. */
function lastTitled(node: OutlineNode): OutlineNode | undefined {
  const last = node.children.at(-1);
  return last && !last.enumerator && titleLength(last.inline.text) > 0 ? last : undefined;
}

/** Whether the unit takes no further paragraph: a spoken one, or one that its department parenthesis has closed. */
function isClosed(node: OutlineNode | undefined): boolean {
  if (!node) return false;
  return node.enumerator?.kind === 'spoken' || node.departments !== undefined || closedByDepartments(node.inline.text);
}

function closedByDepartments(text: string): boolean {
  const start = findFinalParenthesis(text);
  return start !== undefined && isDepartmentQuote(text.slice(start).replace(/[。.；;]+$/u, ''));
}

/** 「（省卫生健康委负责）」 or 「责任单位：省卫生健康委」 as a paragraph. */
function isDepartmentsAlone(text: string): boolean {
  const bare = text.replace(/[。.]+$/u, '');
  return (
    isDepartmentQuote(bare) ||
    (bare.length <= 300 && /^(?:责任|牵头|配合)(?:单位|部门)[:：]/u.test(bare) && isDepartmentQuote(`（${bare}）`))
  );
}

function toNode(paragraph: Paragraph, isCaption: boolean): OutlineNode {
  const { enumerator, content } = paragraph;
  if (isCaption)
    return {
      enumerator,
      label: NOTHING,
      heading: content,
      isCaption,
      inline: NOTHING,
      departments: undefined,
      children: [],
      paragraph,
    };
  const length = enumerator?.label.length ?? 0;
  const label = slice(content, 0, length);
  const after = slice(content, length);
  const isArticle = enumerator?.kind === 'article';
  const { heading, rest } =
    enumerator && !(isArticle && !/^[【]/u.test(after.text))
      ? splitHeading(after, Math.max(0, paragraph.boldLength - length))
      : { heading: NOTHING, rest: after };
  return { enumerator, label, heading, isCaption, inline: rest, departments: undefined, children: [], paragraph };
}

/** Length of the heading that opens a plain paragraph (a short first sentence without a comma, and more after it); 0 for none. */
export function titleLength(text: string): number {
  const stop = text.indexOf('。');
  if (stop < 4 || stop > 32 || stop >= text.length - 1) return 0;
  return isTitleSentence(text.slice(0, stop), 0) ? stop : 0;
}

/** All text of a unit and of what stands below it, in reading order, labels and headings included. */
export function fullText(node: OutlineNode): TrackedText {
  const below = node.children.flatMap((child) => [child.paragraph.content, ...child.children.map(fullTextWithLabel)]);
  return concat([node.inline, ...below, ...(node.departments ? [node.departments] : [])]);
}

function fullTextWithLabel(node: OutlineNode): TrackedText {
  return concat([node.paragraph.content, ...node.children.map(fullTextWithLabel)]);
}
