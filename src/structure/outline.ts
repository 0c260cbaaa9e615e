import { findDepartments, isDepartmentsAlone, isTimingAlone } from './department-lines.js';
import { rankOf } from './enumerator.js';
import type { OutlineNode } from './outline-node.js';
import { titleLength, toNode } from './outline-node.js';
import type { Paragraph } from './paragraph.js';
import { settleHeadings } from './settle-headings.js';

/** 「本方案自发布之日起施行，有效期5年。」 closes a document; it belongs to no section but one that opens for it. */
const CLOSING =
  /^本(?:实施)?(?:方案|意见|办法|规定|细则|条例|通知|计划|规划|措施|政策|行动计划|实施意见|实施细则|决定|规则|预案|公告|通告|章程|标准|制度|指南)(?:自|由|从).{0,80}(?:施行|实施|执行|生效|有效期|废止|解释)/u;

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
    const { text } = paragraph.content;
    if (!paragraph.enumerator && top && isDepartmentsAlone(text)) {
      (lastTitled(top) ?? top).departments.push(paragraph.content);
      return;
    }
    const rank = rankOfParagraph(paragraph, paragraphs[index + 1], top);
    if (rank !== undefined) closeFrom(stack, rank);
    else if (CLOSING.test(text) && index >= paragraphs.length - 2 && hasBody(top)) stack.length = 0;
    else if (!isTimingAlone(text)) while (stack.length > 0 && isClosed(stack.at(-1)?.node)) stack.pop();
    const node = toNode(paragraph, rank !== undefined && !paragraph.enumerator);
    (stack.at(-1)?.node.children ?? roots).push(node);
    if (rank !== undefined) stack.push({ node, rank });
  });
  return settleHeadings(roots);
}

/** A unit that may still take others, with its rank: smaller encloses larger. */
interface Open {
  readonly node: OutlineNode;
  readonly rank: number;
}

function hasBody(node: OutlineNode | undefined): boolean {
  return node !== undefined && (node.inline.text !== '' || node.children.length > 0);
}

function closeFrom(stack: Open[], rank: number): void {
  while (stack.length > 0 && (stack.at(-1)?.rank ?? 0) >= rank) stack.pop();
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
  if (paragraph.enumerator || paragraph.isTable || !next || next.isTable) return undefined;
  if (text.length < 2 || text.length > MAX_CAPTION || /[。；：，！？:;,]/u.test(text)) return undefined;
  return next.enumerator ? rankOf(next.enumerator.kind) - 0.5 : CAPTION_RANK;
}

/** 「第五章 没有划入军事禁区的」 and 「军事设施的保护」 on the next line: one heading set over two lines. */
function continuesHeading(top: OutlineNode, paragraph: Paragraph): boolean {
  if (top.children.length > 0 || top.inline.text !== '' || top.heading.text === '') return false;
  return /[的、和与及]$/u.test(top.heading.text) || /^[和与及、]/u.test(paragraph.content.text);
}

/** The titled paragraph that stands last below a unit: it, not the unit, is closed by the departments that follow. */
function lastTitled(node: OutlineNode): OutlineNode | undefined {
  const last = node.children.at(-1);
  return last && !last.enumerator && titleLength(last.inline.text) > 0 ? last : undefined;
}

/** Whether the unit takes no further paragraph: a spoken one, or one whose body its departments have closed. */
function isClosed(node: OutlineNode | undefined): boolean {
  if (!node) return false;
  if (node.enumerator?.kind === 'spoken') return true;
  const quote = findDepartments(node.inline.text);
  if (quote !== undefined) return quote > 0;
  return node.departments.length > 0 && hasBody(node);
}
