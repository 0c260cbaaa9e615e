import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import type { ThemeId } from '../domain/ids.js';
import { documentsOf } from './families.js';

/** How many clauses there are, and the documents that have them, in the order of the corpus. */
export interface Count {
  readonly clauses: number;
  readonly documents: readonly AnnotatedDocument[];
}

/** What the documents of a framework take up, counted without reading their clauses. */
export interface FrameworkTally {
  /** In the order of the corpus. */
  readonly documents: readonly AnnotatedDocument[];
  readonly ofTheme: (theme: ThemeId) => Count;
  /** Clauses that take up the item, as their main item or beside it. */
  readonly ofItem: (item: number) => Count;
}

export function tallyFramework(corpus: Corpus, framework: Framework): FrameworkTally {
  const documents = documentsOf(corpus, framework);
  const count = (of: (document: AnnotatedDocument) => number | undefined): Count => {
    const having = documents.filter((document) => (of(document) ?? 0) > 0);
    return { documents: having, clauses: having.reduce((sum, document) => sum + (of(document) ?? 0), 0) };
  };
  return {
    documents,
    ofTheme: (theme) => count(({ tally }) => tally.themes[theme]),
    ofItem: (item) => count(({ tally }) => tally.items[item]),
  };
}
