import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { ClauseLink, DocumentComparison, TextDiff } from '../domain/comparison.js';
import type { ClauseId } from '../domain/ids.js';
import { diffGroup, groupLinks, type GroupPiece, type LinkGroup } from './link-groups.js';

/** A counterpart of one base clause, with the difference of the two. */
export interface CounterpartDiff {
  readonly link: ClauseLink;
  /** Number of the group that was compared as one text: a `moveId` means the same fragment within it. */
  readonly group: number;
  /** Pieces of the counterpart's text, and of the base clause's text that it lacks. */
  readonly pieces: readonly GroupPiece[];
  /** The texts were too long or too unlike to compare: shown as replaced. */
  readonly gaveUp: boolean;
  /** False where the counterpart answers another base clause better. */
  readonly primary: boolean;
  /** Other base clauses that the same counterpart answers. */
  readonly sharedWith: readonly ClauseId[];
}

/** What one document has against one base clause. */
export interface Counterparts {
  readonly diffs: readonly CounterpartDiff[];
  /** Uncertain links beside those of `diffs`, named but not compared. */
  readonly maybe: readonly ClauseLink[];
}

type Diff = (base: string, other: string) => TextDiff;

/**
 * Work out the differences of a comparison, at most one diff for each link: firmly linked clauses are compared group by
 * group, a base clause without a firm link with its best uncertain counterpart.
 * @returns by base clause; clauses without any link are absent.
 */
export function diffComparison(
  base: AnnotatedDocument,
  other: AnnotatedDocument,
  comparison: DocumentComparison,
  diff: Diff,
): ReadonlyMap<ClauseId, Counterparts> {
  const clauses = new Map<ClauseId, AnnotatedClause>();
  for (const clause of [...base.clauses, ...other.clauses]) clauses.set(clause.id, clause);
  const textOf = (id: ClauseId): string => clauses.get(id)?.text ?? '';
  const orderOf = (id: ClauseId): number => clauses.get(id)?.no ?? 0;

  const firm = comparison.links.filter((link) => link.status === 'linked');
  const result = new Map<ClauseId, { diffs: CounterpartDiff[]; maybe: ClauseLink[] }>();
  const groups = groupLinks(firm, orderOf);
  for (const [number, group] of groups.entries()) {
    const { pieces, gaveUp } = diffGroup(group, textOf, diff);
    for (const id of group.bases) {
      const links = firm.filter((link) => link.base === id).sort((a, b) => orderOf(a.other) - orderOf(b.other));
      result.set(id, { diffs: spreadPieces(id, links, { ...group, number }, firm, pieces, gaveUp), maybe: [] });
    }
  }
  const uncertain = comparison.links.filter((link) => link.status === 'uncertain').sort((a, b) => b.score - a.score);
  for (const [at, link] of uncertain.entries()) {
    const held = result.get(link.base);
    if (held) {
      held.maybe.push(link);
      continue;
    }
    const group: LinkGroup = { bases: [link.base], others: [link.other] };
    const { pieces, gaveUp } = diffGroup(group, textOf, diff);
    const number = groups.length + at;
    result.set(link.base, {
      diffs: [{ link, group: number, pieces, gaveUp, primary: true, sharedWith: [] }],
      maybe: [],
    });
  }
  return result;
}

/** Give each counterpart of a base clause its pieces; a removed piece whose own place is not linked goes to the last one. */
function spreadPieces(
  id: ClauseId,
  links: readonly ClauseLink[],
  group: LinkGroup & { readonly number: number },
  firm: readonly ClauseLink[],
  pieces: readonly GroupPiece[],
  gaveUp: boolean,
): CounterpartDiff[] {
  const linked = new Set(links.map((link) => link.other));
  const last = links.at(-1)?.other;
  return links.map((link) => ({
    link,
    group: group.number,
    gaveUp,
    primary: firm.every((one) => one.other !== link.other || one.score <= link.score),
    pieces: pieces.filter((piece) => {
      if (piece.op !== 'removed') return piece.other === link.other;
      if (piece.base !== id) return false;
      const own = piece.other !== undefined && linked.has(piece.other) ? piece.other : last;
      return own === link.other;
    }),
    sharedWith: group.bases.filter(
      (base) => base !== id && firm.some((one) => one.base === base && one.other === link.other),
    ),
  }));
}
