import type { CitationRelation } from '../../domain/citation.js';

/** Words that cite (引用), `lexicons/citation-cues.json`. */
export interface CitationLexicon {
  /** Words before a mention, by what they tell of it. */
  readonly before: Readonly<Partial<Record<CitationRelation, readonly string[]>>>;
  /** Words after a mention in the same sentence. */
  readonly after: Readonly<Partial<Record<CitationRelation, readonly string[]>>>;
  /** How titles end (文种): 「条例」, 「实施方案」. */
  readonly kinds: readonly string[];
  /** What may stand before the kind in a short form: 「《管理办法》」 is one, 「《信访条例》」 is a title. */
  readonly shortPrefixes: readonly string[];
  /** How the names in 《》 end that are no documents: certificates, forms, newspapers. */
  readonly notDocuments: readonly string[];
}
