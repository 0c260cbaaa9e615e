import type { Clause, GroupHeading } from '../domain/document.js';
import type { ClauseId, DocumentId } from '../domain/ids.js';
import { toClauseId } from '../domain/ids.js';
import type { Span, TrackedText } from '../domain/span.js';
import { concat, slice, spanOf } from '../text/tracked-text.js';
import { trimEnd } from '../text/trim-end.js';
import { findDepartments, withoutStop } from './department-lines.js';
import type { EnumeratorKind } from './enumerator.js';
import type { OutlineNode, UnitText } from './outline-node.js';
import { NOTHING, collectText, titleLength } from './outline-node.js';

/** What the outline comes to: clauses in reading order, and the headings that only open a group. */
export interface CutClauses {
  readonly clauses: readonly Clause[];
  readonly headings: readonly GroupHeading[];
}

/**
 * Cut the outline into clauses. A unit with a body is a clause; a heading that only opens a group becomes part of the
 * path; an article (第X条) holds all its paragraphs and items; untitled items below a body stay in that body.
 */
export function cutClauses(outline: readonly OutlineNode[], documentId: DocumentId): CutClauses {
  const cutter = new Cutter(documentId);
  cutter.walk(outline, [], []);
  return { clauses: cutter.clauses, headings: cutter.headings };
}

interface Unit extends UnitText {
  readonly label: TrackedText;
  readonly heading: TrackedText;
  readonly path: readonly string[];
  readonly key: string;
}

class Cutter {
  readonly clauses: Clause[] = [];
  readonly headings: GroupHeading[] = [];
  readonly #documentId: DocumentId;
  readonly #keys = new Map<string, number>();
  #plain = 0;

  constructor(documentId: DocumentId) {
    this.#documentId = documentId;
  }

  walk(nodes: readonly OutlineNode[], path: readonly string[], key: readonly string[]): void {
    const titled = areTitled(nodes.filter(isPlain));
    let held: { node: OutlineNode; parts: TrackedText[] } | undefined;
    const release = (): void => {
      if (held) this.#plainClause(held.node, concat(held.parts), titled, path);
      held = undefined;
    };
    for (const node of nodes) {
      if (isPlain(node)) {
        // Below titled paragraphs an untitled one goes on with the one above.
        if (held && titled && titleLength(node.inline.text) === 0) held.parts.push(node.inline);
        else {
          release();
          held = { node, parts: [node.inline] };
        }
        continue;
      }
      release();
      this.#enumerated(node, path, [...key, keyOf(node)]);
    }
    release();
  }

  #plainClause(node: OutlineNode, text: TrackedText, titled: boolean, path: readonly string[]): void {
    const stop = titled ? titleLength(text.text) : 0;
    const dashes = stop > 0 ? (/^[—–―-]+/u.exec(text.text)?.[0].length ?? 0) : 0;
    this.#plain++;
    this.#add({
      label: NOTHING,
      heading: slice(text, dashes, stop),
      text: stop > 0 ? slice(text, stop + 1) : text,
      departments: node.departments,
      path,
      key: `p${this.#plain}`,
    });
  }

  #enumerated(node: OutlineNode, path: readonly string[], key: readonly string[]): void {
    const { label, heading } = node;
    if (node.enumerator?.kind === 'article' || this.#holdsItems(node)) {
      const { text, departments } = collectText(node);
      this.#add({ label, heading, text, departments, path, key: clauseKey(key) });
      return;
    }
    const hasInline = node.inline.text !== '';
    const firstItem = node.children.findIndex((child) => !isPlain(child));
    const plain = firstItem < 0 ? node.children : node.children.slice(0, firstItem);
    const ownBody = hasInline || (firstItem < 0 && plain.length === 1 && !areTitled(plain, 1));
    const taken = ownBody ? plain : [];
    // A heading that names who answers for all below it is a clause as well.
    const isGroup = !ownBody && node.departments.length === 0 && node.children.length > 0;
    if (!isGroup) {
      const departments = [...node.departments, ...taken.flatMap((child) => child.departments)];
      const text = concat([node.inline, ...taken.map((child) => child.inline)]);
      this.#add({ label, heading, text, departments, path, key: clauseKey(key) });
    }
    const rest = node.children.slice(taken.length);
    if (rest.length === 0) return;
    const title = pathTitle(node);
    const before = this.clauses.length;
    this.walk(rest, [...path, title], key);
    if (isGroup) this.#addHeading(node, title, path.length + 1, this.clauses[before]?.id);
  }

  #addHeading(node: OutlineNode, title: string, depth: number, firstClause: ClauseId | undefined): void {
    this.headings.push({ title, depth, firstClause, span: node.paragraph.span });
  }

  /** Untitled items below a unit that has a body or ends in a colon are part of its text. */
  #holdsItems(node: OutlineNode): boolean {
    const items = node.children.filter((child) => !isPlain(child));
    if (items.length === 0 || items.some((item) => !item.enumerator || STANDS_ALONE.has(item.enumerator.kind)))
      return false;
    const first = node.children[0];
    const listed = items.every((item) => item.enumerator?.kind === 'fourth' || item.enumerator?.kind === 'fifth');
    const introduced = listed || node.inline.text !== '' || (first !== undefined && isPlain(first));
    const untitled = items.filter((item) => item.heading.text === '' || item.inline.text === '').length;
    return (
      introduced &&
      untitled > items.length / 2 &&
      items.every((item) => item.children.every((child) => !child.enumerator || child.heading.text === ''))
    );
  }

  #add(unit: Unit): void {
    const { text, departments } = cutDepartments(unit.text, unit.departments);
    const parts = [unit.label, unit.heading, text, departments];
    const whole = wholeSpan(parts);
    if (!whole) return;
    this.clauses.push({
      id: this.#id(unit.key),
      no: this.clauses.length + 1,
      label: unit.label.text,
      path: unit.path,
      heading: unit.heading.text,
      text: text.text,
      departmentsQuote: departments.text,
      origin: {
        whole,
        label: unit.label.pieces,
        heading: unit.heading.pieces,
        text: text.pieces,
        departments: departments.pieces,
      },
    });
  }

  #id(key: string): ClauseId {
    const twin = (this.#keys.get(key) ?? 0) + 1;
    this.#keys.set(key, twin);
    return toClauseId(`${this.#documentId}:${key}${twin > 1 ? `~${twin}` : ''}`);
  }
}

/** Units that are never part of the body above them. */
const STANDS_ALONE: ReadonlySet<EnumeratorKind> = new Set(['part', 'chapter', 'section', 'article', 'spoken']);

function isPlain(node: OutlineNode): boolean {
  return !node.enumerator && !node.isCaption;
}

/** Whether paragraphs below one heading each carry a title: at least two, and most of them. */
function areTitled(nodes: readonly OutlineNode[], atLeast = 2): boolean {
  const titled = nodes.filter((node) => titleLength(node.inline.text) > 0).length;
  return titled >= atLeast && nodes.length >= 2 && titled >= nodes.length * 0.6;
}

/**
 * Part the final department parenthesis from a body; departments in paragraphs of their own follow it. A 「。」 behind the
 * parenthesis stays with the text when the text lacks its own.
 */
function cutDepartments(
  text: TrackedText,
  alone: readonly TrackedText[],
): { text: TrackedText; departments: TrackedText } {
  const start = findDepartments(text.text);
  if (start === undefined) return { text, departments: inOrder(alone.map(withoutFinalStop)) };
  const quote = withoutFinalStop(slice(text, start));
  const stop =
    /[。；]$/u.test(text.text) && !/[。；！？]$/u.test(text.text.slice(0, start))
      ? slice(text, text.text.length - 1)
      : NOTHING;
  return { text: concat([slice(text, 0, start), stop]), departments: inOrder([quote, ...alone.map(withoutFinalStop)]) };
}

function inOrder(parts: readonly TrackedText[]): TrackedText {
  return concat([...parts].sort((a, b) => (spanOf(a)?.start ?? 0) - (spanOf(b)?.start ?? 0)));
}

function withoutFinalStop(text: TrackedText): TrackedText {
  return slice(text, 0, withoutStop(text.text).length);
}

function wholeSpan(parts: readonly TrackedText[]): Span | undefined {
  let start = Infinity;
  let end = -Infinity;
  for (const part of parts) {
    const span = spanOf(part);
    if (!span) continue;
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return start < end ? { start, end } : undefined;
}

function pathTitle(node: OutlineNode): string {
  const title = node.label.text + (node.heading.text === '' ? node.inline.text : node.heading.text);
  return trimEnd(title, '。：:');
}

const KEY_PREFIX: Readonly<Record<string, string>> = {
  part: 'pt',
  chapter: 'ch',
  section: 'sec',
  article: 'art',
  spoken: 'say',
};

function keyOf(node: OutlineNode): string {
  if (!node.enumerator) return 'h';
  const { kind, ordinal } = node.enumerator;
  return `${KEY_PREFIX[kind] ?? ''}${ordinal}`;
}

/** Articles run through a document, so their chapter is left out: `art12`. Others join by dots: `2.1.6`. */
function clauseKey(key: readonly string[]): string {
  const article = key.findLast((part) => part.startsWith('art'));
  return article ?? key.join('.');
}
