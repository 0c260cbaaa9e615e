import type { TrackedText } from '../domain/span.js';
import { concat, slice } from '../text/tracked-text.js';
import type { Enumerator } from './enumerator.js';
import { type Headed, isTitleSentence, splitHeading } from './heading.js';
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
  /** Departments that stand in paragraphs of their own, or behind the heading, in reading order. */
  readonly departments: TrackedText[];
  readonly children: OutlineNode[];
  readonly paragraph: Paragraph;
}

export const NOTHING: TrackedText = { text: '', pieces: [] };

/** The unit that a paragraph makes, before anything is set below it. */
export function toNode(paragraph: Paragraph, isCaption: boolean): OutlineNode {
  const { enumerator, content } = paragraph;
  const make = (label: TrackedText, { heading, rest, departments }: Headed): OutlineNode => ({
    enumerator,
    label,
    heading,
    isCaption,
    inline: rest,
    departments: departments ? [departments] : [],
    children: [],
    paragraph,
  });
  if (isCaption) return make(NOTHING, { heading: content, rest: NOTHING });
  if (!enumerator) return make(NOTHING, { heading: NOTHING, rest: content });
  const { length } = enumerator.label;
  const headed = splitHeading(slice(content, length), {
    isArticle: enumerator.kind === 'article',
    boldLength: Math.max(0, paragraph.boldLength - length),
    gap: paragraph.gap === undefined ? undefined : paragraph.gap - length,
  });
  return make(slice(content, 0, length), headed);
}

/** Length of the heading that opens a plain paragraph (a short first sentence without a comma, and more after it); 0 for none. */
export function titleLength(text: string): number {
  const stop = text.indexOf('。');
  if (stop < 4 || stop > 32 || stop >= text.length - 1) return 0;
  return isTitleSentence(text.slice(0, stop), 0) ? stop : 0;
}

/** What a unit prints, apart from its label and heading. */
export interface UnitText {
  readonly text: TrackedText;
  readonly departments: readonly TrackedText[];
}

/** Body of a unit with all that stands below it, labels and headings included; departments that close it apart. */
export function collectText(node: OutlineNode): UnitText {
  if (node.children.length === 0) return { text: node.inline, departments: node.departments };
  const parts = node.children.flatMap(partsBelow).sort((a, b) => startOf(a.text) - startOf(b.text));
  const end = parts.findLastIndex((part) => !part.isDepartments) + 1;
  return {
    text: concat([node.inline, ...parts.slice(0, end).map((part) => part.text)]),
    departments: [...node.departments, ...parts.slice(end).map((part) => part.text)],
  };
}

interface Part {
  readonly text: TrackedText;
  readonly isDepartments: boolean;
}

function partsBelow(node: OutlineNode): readonly Part[] {
  return [
    { text: node.paragraph.content, isDepartments: false },
    ...departmentsApart(node).map((text) => ({ text, isDepartments: true })),
    ...node.children.flatMap(partsBelow),
  ];
}

/** Departments in paragraphs of their own; those behind the heading are part of its paragraph. */
export function departmentsApart({ departments, paragraph }: OutlineNode): TrackedText[] {
  return departments.filter((quote) => startOf(quote) < paragraph.span.start || startOf(quote) >= paragraph.span.end);
}

function startOf(text: TrackedText): number {
  return text.pieces[0]?.start ?? 0;
}
