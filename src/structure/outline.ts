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
  const stack: OutlineNode[] = [];
  paragraphs.forEach((paragraph, index) => {
    const top = stack.at(-1);
    if (!paragraph.enumerator && top && isDepartmentsAlone(paragraph.content.text)) {
      (lastLeaf(top) ?? top).departments = paragraph.content;
      return;
    }
    const node = toNode(paragraph);
    if (paragraph.enumerator) {
      const rank = rankOf(paragraph.enumerator.kind);
      while (stack.length > 0 && rankOfNode(stack.at(-1)) >= rank) stack.pop();
    } else if (CLOSING.test(paragraph.content.text) && index >= paragraphs.length - 2) stack.length = 0;
    else while (stack.length > 0 && isClosed(stack.at(-1))) stack.pop();
    (stack.at(-1)?.children ?? roots).push(node);
    if (paragraph.enumerator) stack.push(node);
  });
  return roots.map(settleHeading);
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

function withoutStop(text: string): string {
  return text.replace(/[。．.；;]+$/u, '');
}

function rankOfNode(node: OutlineNode | undefined): number {
  return node?.enumerator ? rankOf(node.enumerator.kind) : -1;
}

function lastLeaf(node: OutlineNode): OutlineNode | undefined {
  const last = node.children.at(-1);
  return last && !last.enumerator && node.children.some((child) => child.enumerator === undefined) && isTitled(last)
    ? last
    : undefined;
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

function toNode(paragraph: Paragraph): OutlineNode {
  const { enumerator, content } = paragraph;
  const length = enumerator?.label.length ?? 0;
  const label = slice(content, 0, length);
  const after = slice(content, length);
  const isArticle = enumerator?.kind === 'article';
  const { heading, rest } =
    enumerator && !(isArticle && !/^[【]/u.test(after.text))
      ? splitHeading(after, Math.max(0, paragraph.boldLength - length))
      : { heading: NOTHING, rest: after };
  return { enumerator, label, heading, inline: rest, departments: undefined, children: [], paragraph };
}

/** Whether a plain paragraph begins with a heading of its own: a short first sentence without a comma, and more after it. */
export function isTitled(node: OutlineNode): boolean {
  return titleLength(node.inline.text) > 0;
}

/** Length of the heading that opens a plain paragraph; 0 for none. */
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
