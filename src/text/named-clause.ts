/** A clause as a pointer names it; all texts bare (folded, without punctuation). */
export interface NamedClause {
  readonly label: string;
  readonly heading: string;
  /** Heading and text. */
  readonly body: string;
}

/**
 * Pick the clause that an evidence pointer of a framework names by label and heading. A pointer that fits several clauses
 * (an unnumbered paragraph) means the one with most of `terms`; a heading alone is enough where the numbering differs.
 * @param pointer  label and heading, bare
 * @param terms  words of the point, bare
 * @returns undefined when no clause fits, or none of several that fit holds a term.
 */
export function pickNamedClause<T extends NamedClause>(
  pointer: Pick<NamedClause, 'label' | 'heading'>,
  terms: readonly string[],
  clauses: readonly T[],
): T | undefined {
  const { label, heading } = pointer;
  const fitting = clauses.filter((clause) => clause.label === label && clause.heading === heading);
  if (heading !== '') return fitting[0] ?? clauses.find((clause) => clause.heading === heading);
  let best: T | undefined;
  let most = 0;
  for (const clause of fitting) {
    const found = terms.filter((term) => clause.body.includes(term)).length;
    if (found > most) [best, most] = [clause, found];
  }
  return best;
}

/** Whether a document of the locality `name` (province first) is one that a pointer to `locality` means: 「四川省巴中市」, 「巴中市」. */
export function meansLocality(locality: string, name: string | undefined): boolean {
  return locality !== '' && (name?.endsWith(locality) ?? false);
}
