import type { AnnotatedDocument } from '../../domain/annotation.js';
import type { AttributedStretch, DocumentAttribution, OwnClause } from '../../domain/wording.js';
import { contentOf } from '../content.js';
import type { FindGrounds } from './find-grounds.js';

/** Share of a clause that must stand nowhere else; below it the clause is a local wording of what others write too. */
const MIN_SHARE = 2 / 3;
/** Characters of content that must stand nowhere else: shorter paragraphs say too little to be told apart. */
const MIN_OWN = 20;
/** Rules of attribution that found the words in no other document of the family. */
const NOWHERE_ELSE: ReadonlySet<string> = new Set(['attribution/no-long-run', 'attribution/former-version']);

/**
 * List the clauses that nobody else has (独有条款): they take up no item of the framework, at least two thirds of their words (formulae
 * left out) stand in no other document of the family, and they are titled or concrete.
 */
export function listOwnClauses(
  document: AnnotatedDocument,
  attribution: DocumentAttribution,
  findGrounds: FindGrounds,
): readonly OwnClause[] {
  const stretchesOf = new Map(attribution.clauses.map(({ clause, stretches }) => [clause, stretches]));
  return document.clauses.flatMap((clause) => {
    if (clause.theme === undefined || clause.items.length > 0) return [];
    const { own, share } = measureOwn(stretchesOf.get(clause.id) ?? []);
    if (own < MIN_OWN || share < MIN_SHARE) return [];
    const grounds = findGrounds(clause);
    if (clause.heading === '' && grounds.length === 0) return [];
    return [{ document: document.id, clause: clause.id, theme: clause.theme, share, grounds, ruleId: 'own/no-item' }];
  });
}

/** Characters of content that stand nowhere else, and their share of all that are no formula. */
function measureOwn(stretches: readonly AttributedStretch[]): { readonly own: number; readonly share: number } {
  let own = 0;
  let all = 0;
  for (const { text, source, ruleId } of stretches) {
    const { length } = contentOf(text);
    if (source !== 'formula') all += length;
    if (NOWHERE_ELSE.has(ruleId)) own += length;
  }
  return { own, share: all === 0 ? 0 : own / all };
}
