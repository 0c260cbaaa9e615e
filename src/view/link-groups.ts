import type { ClauseLink, TextDiff } from '../domain/comparison.js';
import type { ClauseId } from '../domain/ids.js';

/** Clauses of two documents that belong together through firm links: usually one and one, sometimes several. */
export interface LinkGroup {
  /** In reading order. */
  readonly bases: readonly ClauseId[];
  readonly others: readonly ClauseId[];
}

/** A stretch of a group's difference that lies inside one clause on each side it stands on. */
export interface GroupPiece {
  readonly op: 'equal' | 'removed' | 'added';
  readonly text: string;
  readonly moveId: number | undefined;
  /** Clause of the base: of the text itself for equal and removed, undefined for added. */
  readonly base: ClauseId | undefined;
  /** Clause of the other side: of the text itself for equal and added, the clause being read for removed. */
  readonly other: ClauseId | undefined;
  /** Offset in the base clause's text; 0 for added. */
  readonly baseStart: number;
  /** Offset in the other clause's text, or where a removed text would stand. */
  readonly otherStart: number;
}

/** Join links into groups. Every clause of `links` is in exactly one group. `order` gives a clause's place in its document. */
export function groupLinks(links: readonly ClauseLink[], order: (id: ClauseId) => number): readonly LinkGroup[] {
  const groupOf = new Map<string, { bases: Set<ClauseId>; others: Set<ClauseId> }>();
  for (const { base, other } of links) {
    const left = groupOf.get(`b ${base}`);
    const right = groupOf.get(`o ${other}`);
    const group = left ?? right ?? { bases: new Set<ClauseId>(), others: new Set<ClauseId>() };
    group.bases.add(base);
    group.others.add(other);
    if (right && right !== group) {
      for (const id of right.bases) group.bases.add(id);
      for (const id of right.others) group.others.add(id);
    }
    for (const id of group.bases) groupOf.set(`b ${id}`, group);
    for (const id of group.others) groupOf.set(`o ${id}`, group);
  }
  const inOrder = (ids: Set<ClauseId>): ClauseId[] => [...ids].sort((a, b) => order(a) - order(b));
  return [...new Set(groupOf.values())].map(({ bases, others }) => ({
    bases: inOrder(bases),
    others: inOrder(others),
  }));
}

/** Stands between the clauses of a group while they are compared as one text. */
const SEAM = '\n';

/** Compare a group's texts as a whole and cut the difference at the borders of the clauses. */
export function diffGroup(
  group: LinkGroup,
  textOf: (id: ClauseId) => string,
  diff: (base: string, other: string) => TextDiff,
): { readonly pieces: readonly GroupPiece[]; readonly gaveUp: boolean } {
  const base = new Side(group.bases, textOf);
  const other = new Side(group.others, textOf);
  const { runs, gaveUp } = diff(base.text, other.text);
  const pieces: GroupPiece[] = [];
  for (const { op, text, moveId } of runs) {
    let left = text;
    while (left !== '') {
      const inBase = op === 'added' ? Infinity : base.untilBorder();
      const inOther = op === 'removed' ? Infinity : other.untilBorder();
      const length = Math.max(1, Math.min(left.length, inBase, inOther));
      const part = left.slice(0, length);
      if (part !== SEAM) {
        pieces.push({
          op,
          text: part,
          moveId,
          base: op === 'added' ? undefined : base.clause(),
          other: other.clause(),
          baseStart: op === 'added' ? 0 : base.offset(),
          otherStart: other.offset(),
        });
      }
      if (op !== 'added') base.advance(length);
      if (op !== 'removed') other.advance(length);
      left = left.slice(length);
    }
  }
  return { pieces, gaveUp };
}

/** One side of a group: its joined text and a reading place in it. */
class Side {
  readonly text: string;
  private readonly ids: readonly ClauseId[];
  private readonly starts: readonly number[];
  private readonly ends: readonly number[];
  private at = 0;
  private index = 0;

  constructor(ids: readonly ClauseId[], textOf: (id: ClauseId) => string) {
    this.ids = ids;
    const texts = ids.map(textOf);
    this.text = texts.join(SEAM);
    let start = 0;
    this.starts = texts.map((text) => {
      const own = start;
      start += text.length + SEAM.length;
      return own;
    });
    this.ends = texts.map((text, i) => (this.starts[i] ?? 0) + text.length);
  }

  /** Characters left in the clause being read; 0 when the seam comes next. */
  untilBorder(): number {
    return (this.ends[this.index] ?? this.text.length) - this.at;
  }

  clause(): ClauseId | undefined {
    return this.ids[this.index];
  }

  offset(): number {
    return this.at - (this.starts[this.index] ?? 0);
  }

  advance(length: number): void {
    this.at += length;
    while (this.index + 1 < this.ids.length && this.at >= (this.starts[this.index + 1] ?? Infinity)) this.index += 1;
  }
}
