import { meansLocality, pickNamedClause } from '../text/named-clause.js';
import type { FamilyText } from './family-text.js';
import type { Passage } from './passages.js';
import type { DescribedPoint } from './points.js';

/**
 * Find the fragments that write a point out in the clauses its evidence names (样例): those that hold a term of the point, else
 * the one nearest to its text. Pointers to documents that are not there are passed over.
 */
export function findExemplars(point: DescribedPoint, family: FamilyText): readonly Passage[] {
  const { reader } = family;
  const terms = point.terms.map((term) => reader.bare(term)).filter((term) => term.length > 1);
  const wanted = reader.tokens(point.text);
  const found = new Set<Passage>();
  for (const pointer of point.evidence) {
    const bare = { label: reader.bare(pointer.label), heading: reader.bare(pointer.heading) };
    for (const { document, clauses } of family.documents) {
      if (!meansLocality(pointer.locality, document.header.locality?.name)) continue;
      const named = pickNamedClause(bare, terms, clauses);
      const fragments = (named?.passages ?? []).filter(({ field, length }) => field === 'text' && length === 1);
      const holding = fragments.filter(({ bare: text }) => terms.some((term) => text.includes(term)));
      for (const fragment of holding.length > 0 ? holding : nearest(fragments, wanted, family)) found.add(fragment);
    }
  }
  return [...found];
}

function nearest(fragments: readonly Passage[], wanted: ReadonlySet<string>, family: FamilyText): readonly Passage[] {
  let best: Passage | undefined;
  let most = 0;
  for (const fragment of fragments) {
    const share = family.cover(wanted, fragment.tokens);
    if (share > most) [best, most] = [fragment, share];
  }
  return best ? [best] : [];
}
