import type { FoundCitation } from '../domain/citation.js';
import type { CitedParent, Clause } from '../domain/document.js';
import type { LineageGround } from '../domain/lineage.js';
import type { Span } from '../domain/span.js';
import { fold } from '../text/fold.js';

/** Letters shown before and after the name of the parent. */
const BEFORE = 24;
const AFTER = 16;

/** A clause with what it cites. */
export type CitingClause = Pick<Clause, 'id' | 'text' | 'origin'> & { readonly citations: readonly FoundCitation[] };

/**
 * The words in which a document names a parent, with what it does with it (落实, 依据): from the clause that cites it, else from
 * the raw text around the place where the header was read.
 * @param raw  the text of the source file; '' where it is not at hand
 */
export function quoteParent(clauses: readonly CitingClause[], parent: CitedParent, raw: string): LineageGround {
  for (const clause of clauses) {
    const citation = clause.citations.find((one) => isMeant(one, parent));
    if (citation)
      return {
        kind: 'cited',
        relation: citation.relation,
        quote: cutAround(clause.text, citation.span),
        clause: clause.id,
      };
  }
  const { span } = parent;
  const holder = clauses.find(({ origin }) => holds(origin.whole, span));
  return { kind: 'cited', relation: 'mentions', quote: cutAround(raw, span) || nameOf(parent), clause: holder?.id };
}

function isMeant({ cites }: FoundCitation, { documentNumber, title }: CitedParent): boolean {
  const same = (a: string | undefined, b: string | undefined): boolean =>
    a !== undefined && b !== undefined && fold(a) === fold(b);
  if (cites.kind === 'numbered') return same(cites.documentNumber, documentNumber);
  if (cites.kind !== 'titled') return false;
  return same(cites.documentNumber, documentNumber) || same(cites.title, title);
}

function holds(whole: Clause['origin']['whole'], span: Span): boolean {
  return whole.start <= span.start && span.end <= whole.end;
}

/** The name with the rest of its sentence, as far as it is near; 「……」 where the sentence goes on. */
function cutAround(text: string, { start, end }: Span): string {
  const before = /(?<![^。；！？\n])[^。；！？\n]*$/u.exec(text.slice(Math.max(0, start - BEFORE), start))?.[0] ?? '';
  const after = /^[^。；！？\n]*[。；]?/u.exec(text.slice(end, end + AFTER))?.[0] ?? '';
  const words = text.slice(start - before.length, end + after.length).replace(/\s+/gu, '');
  if (words === '') return '';
  const opens = before.length === BEFORE ? '……' : '';
  return `${opens}${words}${after.length === AFTER ? '……' : ''}`;
}

function nameOf({ title, documentNumber }: CitedParent): string {
  return `${title === undefined ? '' : `《${title}》`}${documentNumber ?? ''}`;
}
