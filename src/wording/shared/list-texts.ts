import type { AnnotatedClause, AnnotatedDocument } from '../../domain/annotation.js';
import type { DocumentId } from '../../domain/ids.js';
import type { Span } from '../../domain/span.js';
import { toBigrams } from '../../text/bigrams.js';
import { findFragments } from '../../text/fragments.js';
import { contentOf, withFullStops } from '../content.js';
import type { Lineages } from '../lineages.js';

/** A fragment where it stands. */
export interface Occurrence {
  readonly document: AnnotatedDocument;
  readonly clause: AnnotatedClause;
  readonly span: Span;
}

/** A wording with all the places that have it, whatever their marks and width. */
export interface WordingText {
  readonly content: string;
  readonly bigrams: Float64Array;
  /** In the order of the corpus. */
  readonly occurrences: readonly Occurrence[];
  readonly documents: ReadonlySet<DocumentId>;
  /** How many documents have it, copies and versions of one counted once. */
  readonly support: number;
  readonly items: ReadonlySet<number>;
  /** Whether it says what is not to be done (不得), see `FragmentStrength.negations`. */
  readonly isNegated: boolean;
}

/** Shorter fragments are common phrases of any text. */
const MIN_LENGTH = 6;
/** 「一是」, 「（二）」, 「3.」 at the head of a fragment belong to the list, not to the wording. */
const ENUMERATOR =
  /^(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}，|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、])/u;

/**
 * List the wordings of some documents: the fragments of their clause texts, equal ones together. Short fragments and those
 * that `isFormula` names are left out. @returns in the order of their first place. Cost: linear.
 */
export function listTexts(
  documents: readonly AnnotatedDocument[],
  lineages: Lineages,
  isFormula: (content: string) => boolean,
): readonly WordingText[] {
  const found = new Map<string, Occurrence[]>();
  for (const document of documents)
    for (const clause of document.clauses)
      for (const span of findFragments(withFullStops(clause.text))) {
        const inside = withoutEnumerator(clause.text, span);
        const content = contentOf(clause.text.slice(inside.start, inside.end));
        if (content.length < MIN_LENGTH || isFormula(content)) continue;
        const known = found.get(content);
        const occurrence = { document, clause, span: inside };
        if (known) known.push(occurrence);
        else found.set(content, [occurrence]);
      }
  return [...found].map(([content, occurrences]) => ({
    content,
    bigrams: toBigrams(content),
    occurrences,
    documents: new Set(occurrences.map(({ document }) => document.id)),
    support: new Set(occurrences.map(({ document }) => lineages.headOf(document.id))).size,
    items: new Set(occurrences.flatMap(({ clause }) => clause.items)),
    isNegated: occurrences.some(({ clause, span }) =>
      clause.strength.some((one) => one.span.end === span.end && one.negations.length > 0),
    ),
  }));
}

function withoutEnumerator(text: string, { start, end }: Span): Span {
  const enumerator = ENUMERATOR.exec(text.slice(start, end))?.[0] ?? '';
  return { start: start + enumerator.length, end };
}
