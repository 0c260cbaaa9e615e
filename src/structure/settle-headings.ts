import { slice } from '../text/tracked-text.js';
import type { EnumeratorKind } from './enumerator.js';
import { findDepartments, withoutStop } from './department-lines.js';
import { isTitleSentence } from './heading.js';
import type { OutlineNode } from './outline-node.js';
import { NOTHING, departmentsApart } from './outline-node.js';

/** Items of a list, which have text rather than headings. */
const ITEMS: ReadonlySet<EnumeratorKind> = new Set(['fourth', 'fifth']);

/**
 * Settle what only the whole outline tells of headings: a unit that is one short sentence and opens others is a heading, and
 * in a list of untitled units a short first sentence is none.
 */
export function settleHeadings(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return withoutStrayHeadings(nodes.map(settleHeading)).map(withDepartmentsApart);
}

/** 「（二）深化体制机制改革。」 followed by 1. 2. 3., or by nothing but its departments; 「第一条 目的」 over its text. */
function settleHeading(node: OutlineNode): OutlineNode {
  const settled = withChildren(node, node.children.map(settleHeading));
  const { enumerator, inline, children } = settled;
  if (!enumerator || node.heading.text !== '' || inline.text === '') return settled;
  if (enumerator.kind === 'article' && children.length === 0) return settled;
  const quote = findDepartments(inline.text);
  const sentence = withoutStop(inline.text.slice(0, quote));
  const named = quote !== undefined || node.departments.length > 0;
  const heads =
    enumerator.kind === 'article'
      ? sentence === inline.text && sentence.length <= 20 && isTitleSentence(sentence, 0)
      : isTitleSentence(sentence) &&
        (children.length > 0 || (named && !ITEMS.has(enumerator.kind) && !/[0-9]/u.test(sentence)));
  if (!heads) return settled;
  const heading = slice(inline, 0, sentence.length);
  return { ...settled, heading, inline: quote === undefined ? NOTHING : slice(inline, quote) };
}

/** 「（一）扩大供给。（市教育局负责）」 over a paragraph of its own: the departments come first, the body follows. */
function withDepartmentsApart(node: OutlineNode): OutlineNode {
  if (node.children.length === 0) return node;
  const settled = withChildren(node, node.children.map(withDepartmentsApart));
  const apart = node.departments.length === 0 && findDepartments(node.inline.text) === 0;
  return apart ? { ...settled, departments: [node.inline], inline: NOTHING } : settled;
}

/**
 * In a list of untitled units, a short first sentence is no heading: of 「四、县政府实行县长负责制。县长主持…」 among forty
 * units without headings, it is text. Plans title all their units or none.
 */
function withoutStrayHeadings(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  const units = nodes.filter(isUnit);
  const titled = units.filter((node) => node.heading.text !== '').length;
  const stray = units.length >= 3 && titled * 3 <= units.length;
  return nodes.map((node) => {
    if (node.children.length > 0) return withChildren(node, withoutStrayHeadings(node.children));
    const isStray = stray && node.heading.text !== '' && node.inline.text !== '' && isUnit(node);
    if (!isStray) return node;
    const inline = slice(node.paragraph.content, node.label.text.length);
    return { ...node, heading: NOTHING, inline, departments: departmentsApart(node) };
  });
}

function isUnit({ enumerator }: OutlineNode): boolean {
  return enumerator !== undefined && enumerator.kind !== 'article';
}

/** The node itself where its children have stayed the same. */
function withChildren(node: OutlineNode, children: readonly OutlineNode[]): OutlineNode {
  return children.every((child, i) => child === node.children[i]) ? node : { ...node, children: [...children] };
}
