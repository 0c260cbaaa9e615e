import type { Corpus } from '../domain/corpus.js';
import type { TextDiff } from '../domain/comparison.js';
import type { ClauseId } from '../domain/ids.js';
import type { SearchHit } from '../domain/search.js';
import { clauseLink, compareLink } from './links.js';
import { clauseName, documentName } from './names.js';
import { placeOf } from './places.js';

/** Word-level difference of two texts. */
export type Differ = (base: string, other: string) => TextDiff;

/** A hit with the near copies of it that stand on the same page. */
export interface FoldedHit {
  readonly hit: SearchHit;
  readonly copies: readonly SearchHit[];
}

/** Near copies under the hit that they copy, wherever that stands on the page; all other hits in their order. */
export function foldCopies(hits: readonly SearchHit[]): readonly FoldedHit[] {
  const heads = new Map<ClauseId, { hit: SearchHit; copies: SearchHit[] }>();
  const headOf = new Map<ClauseId, ClauseId>();
  for (const hit of hits) {
    const named = hit.copyOf === undefined ? undefined : (headOf.get(hit.copyOf) ?? hit.copyOf);
    const head = named === undefined ? undefined : heads.get(named);
    if (head && named !== undefined) {
      head.copies.push(hit);
      headOf.set(hit.clauseId, named);
    } else heads.set(hit.clauseId, { hit, copies: [] });
  }
  return [...heads.values()];
}

/** A near copy as a line below the hit: 「陕西省 （七）……（相差 3 字）」. */
export interface CopyLine {
  readonly id: ClauseId;
  readonly place: string;
  readonly document: string;
  readonly clause: string;
  /** 「文字相同」, 「相差 3 字」. */
  readonly difference: string;
  readonly href: string;
  /** undefined where both stand in one document. */
  readonly compareHref: string | undefined;
}

/** How a near copy differs from `original`; undefined where the corpus does not hold one of them. */
export function buildCopyLine(
  corpus: Corpus,
  original: ClauseId,
  copy: ClauseId,
  differ: Differ,
): CopyLine | undefined {
  const base = corpus.clauseById.get(original);
  const other = corpus.clauseById.get(copy);
  if (!base || !other) return undefined;
  return {
    id: copy,
    place: placeOf(other.document).short,
    document: documentName(other.document),
    clause: clauseName(other.clause),
    difference: tellDifference(base.clause.text, other.clause.text, differ),
    href: clauseLink(other.document.id, copy),
    compareHref: base.document === other.document ? undefined : compareLink(base.document.id, [other.document.id]),
  };
}

/** Characters that stand in one of the texts only. */
function tellDifference(base: string, other: string, differ: Differ): string {
  if (base === other) return '文字相同';
  const { runs, gaveUp } = differ(base, other);
  if (gaveUp) return '文字有出入';
  const length = (op: 'removed' | 'added'): number =>
    runs.filter((run) => run.op === op).reduce((sum, run) => sum + run.text.length, 0);
  return `相差 ${Math.max(length('removed'), length('added'))} 字`;
}
