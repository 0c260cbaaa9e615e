import type { TrackedText } from '../domain/span.js';
import { concat, slice } from '../text/tracked-text.js';
import type { Enumerator } from './enumerator.js';
import { isTitleSentence, splitHeading } from './heading.js';
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
  /** Departments that stand in paragraphs of their own, or behind the heading. */
  departments: TrackedText | undefined;
  readonly children: OutlineNode[];
  readonly paragraph: Paragraph;
}

export const NOTHING: TrackedText = { text: '', pieces: [] };

/** The unit that a paragraph makes, before anything is set below it. */
export function toNode(paragraph: Paragraph, isCaption: boolean): OutlineNode {
  const { enumerator, content } = paragraph;
  const blank = { enumerator, isCaption, departments: undefined, children: [], paragraph };
  if (isCaption) return { ...blank, label: NOTHING, heading: content, inline: NOTHING };
  const length = enumerator?.label.length ?? 0;
  const label = slice(content, 0, length);
  const after = slice(content, length);
  if (!enumerator) return { ...blank, label, heading: NOTHING, inline: after };
  const { heading, departments, rest } = splitHeading(after, {
    isArticle: enumerator.kind === 'article',
    boldLength: Math.max(0, paragraph.boldLength - length),
    gap: paragraph.gap === undefined ? undefined : paragraph.gap - length,
  });
  return { ...blank, label, heading, inline: rest, departments };
}

/** Length of the heading that opens a plain paragraph (a short first sentence without a comma, and more after it); 0 for none. */
export function titleLength(text: string): number {
  const stop = text.indexOf('。');
  if (stop < 4 || stop > 32 || stop >= text.length - 1) return 0;
  return isTitleSentence(text.slice(0, stop), 0) ? stop : 0;
}

/** Body of a unit with all that stands below it, labels and headings included; departments that close it apart. */
export function collectText(node: OutlineNode): { text: TrackedText; departments: TrackedText | undefined } {
  const parts = [node.inline, ...node.children.flatMap(partsOf)];
  const quotes: TrackedText[] = [];
  const last = lastDescendant(node);
  if (last.departments) quotes.push(last.departments);
  if (last !== node && node.departments) quotes.unshift(node.departments);
  const body = last.departments && last !== node ? parts.slice(0, -1) : parts;
  return { text: concat(body), departments: quotes.length > 0 ? concat(quotes) : undefined };
}

/** What a unit prints, in reading order: its paragraph, what stands below it, its departments. */
function partsOf(node: OutlineNode): readonly TrackedText[] {
  const own = concat([node.paragraph.content]);
  const below = node.children.flatMap(partsOf);
  return [own, ...below, ...(node.departments && !isInside(node) ? [node.departments] : [])];
}

/** Departments behind a heading are part of its paragraph. */
function isInside({ departments, paragraph }: OutlineNode): boolean {
  const [piece] = departments?.pieces ?? [];
  return piece !== undefined && piece.end <= paragraph.span.end && piece.start >= paragraph.span.start;
}

function lastDescendant(node: OutlineNode): OutlineNode {
  const last = node.children.at(-1);
  return last ? lastDescendant(last) : node;
}
