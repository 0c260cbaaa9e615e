import type { AnnotatedDocument } from '../domain/annotation.js';
import type { DocumentText, FamilyText } from './family-text.js';

/** A term of a point looked up in the whole family. */
export interface TermGround {
  /** As the framework prints it. */
  readonly term: string;
  /** 1 for each passage that holds the term. */
  readonly hits: Uint8Array;
  /** Share of the term's words that each passage holds, 0..1; 1 where it holds the term. */
  readonly shares: Float64Array;
  /**
   * How surely the term tells the item, 0..1, as the other documents use it: the share of their clauses with the term that
   * take the item up. 0.5 where no other document has it.
   */
  distinctionFor(document: AnnotatedDocument): number;
}

/** Look the terms of a point up. Terms of one character are passed over. */
export function findTermGrounds(terms: readonly string[], item: number, family: FamilyText): readonly TermGround[] {
  const { reader } = family;
  const grounds = new Map<string, TermGround>();
  for (const term of terms) {
    const bare = reader.bare(term);
    if (bare.length < 2 || grounds.has(bare)) continue;
    const hits = new Uint8Array(family.passages.length);
    const shares = family.coverAll(reader.tokens(term));
    const uses = family.documents.map((text) => ({
      document: text.document,
      ...markUses(bare, item, text, hits, shares),
    }));
    const distinctionFor = (document: AnnotatedDocument): number => {
      let [own, all] = [0.5, 1];
      for (const use of uses) if (!family.isKin(use.document, document)) [own, all] = [own + use.ofItem, all + use.all];
      return own / all;
    };
    grounds.set(bare, { term, hits, shares, distinctionFor });
  }
  return [...grounds.values()];
}

/** Mark the passages of a document that hold the term, and count its clauses that do. */
function markUses(
  bare: string,
  item: number,
  { clauses, from }: DocumentText,
  hits: Uint8Array,
  shares: Float64Array,
): { readonly ofItem: number; readonly all: number } {
  let at = from;
  let [ofItem, all] = [0, 0];
  for (const { clause, body, passages } of clauses) {
    if (body.includes(bare)) {
      all++;
      if (clause.items.includes(item)) ofItem++;
      passages.forEach((passage, i) => {
        if (!passage.bare.includes(bare)) return;
        hits[at + i] = 1;
        shares[at + i] = 1;
      });
    }
    at += passages.length;
  }
  return { ofItem, all };
}
