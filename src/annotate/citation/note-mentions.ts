import type { Cited, FoundCitation } from '../../domain/citation.js';
import type { PolicyDocument } from '../../domain/document.js';
import type { CitationLexicon } from './citation-lexicon.js';
import { keysOfWanted, type Wanted } from './document-finder.js';
import { findCitations } from './find-citations.js';

/** A citation as it is found in a document, with what may tell whose document is meant. */
export interface Mention {
  readonly found: FoundCitation;
  /** The words before it. */
  readonly before: string;
}

/** How many characters before a mention may name its issuer. */
const MAX_BEFORE = 30;

/** The keys under which the documents that mentions name are looked for, each once; see `keysOfDocument`. */
export function keysOfMentions(mentions: readonly Mention[]): readonly string[] {
  return [...new Set(mentions.flatMap(({ found: { cites } }) => wantedBy(cites).flatMap(keysOfWanted)))];
}

function wantedBy(cites: Cited): readonly Wanted[] {
  if (cites.kind === 'own') return [];
  if (cites.kind !== 'short') return [cites];
  const { antecedent } = cites;
  if (antecedent.kind === 'document') return [antecedent];
  return antecedent.kind === 'several' ? antecedent.titles.map((title) => ({ title })) : [];
}

/** The citations (引用) of a document, in reading order, not yet resolved. Cost: linear in the text. */
export function noteMentions(
  document: Pick<PolicyDocument, 'header' | 'clauses'>,
  lexicon: CitationLexicon,
): readonly Mention[] {
  const { clauses } = document;
  let at = 0;
  return findCitations(document, lexicon).map((found) => {
    // Both are in reading order.
    while (at < clauses.length && clauses[at]?.id !== found.clauseId) at++;
    const { start } = found.span;
    return { found, before: clauses[at]?.text.slice(Math.max(0, start - MAX_BEFORE), start) ?? '' };
  });
}
