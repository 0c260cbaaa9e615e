import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import type { ThemeId } from '../domain/ids.js';
import { documentsOf } from './families.js';

/** A clause with the document it stands in. */
export interface PlacedClause {
  readonly document: AnnotatedDocument;
  readonly clause: AnnotatedClause;
}

/** The clauses of a family, sorted into the themes and items of its framework. */
export interface FrameworkClauses {
  readonly documents: readonly AnnotatedDocument[];
  /** Clauses that take up an item, as their main item or beside it. */
  readonly byItem: ReadonlyMap<number, readonly PlacedClause[]>;
  readonly byTheme: ReadonlyMap<ThemeId, readonly PlacedClause[]>;
  /** Clauses of a theme that take up no item: local additions. */
  readonly additionsByTheme: ReadonlyMap<ThemeId, readonly PlacedClause[]>;
}

const known = new WeakMap<Corpus, Map<string, FrameworkClauses>>();

/** Sort the clauses of the documents read against `framework`; done once for each corpus, which never changes. */
export function sortFrameworkClauses(corpus: Corpus, framework: Framework): FrameworkClauses {
  const ofCorpus = known.get(corpus) ?? new Map<string, FrameworkClauses>();
  known.set(corpus, ofCorpus);
  const done = ofCorpus.get(framework.id);
  if (done) return done;
  const sorted = sortClauses(documentsOf(corpus, framework));
  ofCorpus.set(framework.id, sorted);
  return sorted;
}

function sortClauses(documents: readonly AnnotatedDocument[]): FrameworkClauses {
  const byItem = new Map<number, PlacedClause[]>();
  const byTheme = new Map<ThemeId, PlacedClause[]>();
  const additionsByTheme = new Map<ThemeId, PlacedClause[]>();
  for (const document of documents) {
    for (const clause of document.clauses) {
      const placed = { document, clause };
      for (const item of clause.items) push(byItem, item, placed);
      if (clause.theme === undefined) continue;
      push(byTheme, clause.theme, placed);
      if (clause.items.length === 0) push(additionsByTheme, clause.theme, placed);
    }
  }
  return { documents, byItem, byTheme, additionsByTheme };
}

function push<K>(map: Map<K, PlacedClause[]>, key: K, placed: PlacedClause): void {
  const list = map.get(key);
  if (list) list.push(placed);
  else map.set(key, [placed]);
}

/** Id of a framework's section on the page of themes. */
export function familyAnchor(framework: Framework): string {
  return `family-${framework.id.replace(/\s+/g, '_')}`;
}

/** The value of `?framework=` in links: undefined for the first framework, which needs none. */
export function frameworkParameter(corpus: Corpus, framework: Framework): string | undefined {
  return corpus.frameworks[0]?.id === framework.id ? undefined : framework.id;
}
