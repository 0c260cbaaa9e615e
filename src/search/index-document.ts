import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { DraftingChange } from '../domain/drafting-note.js';
import type { ClauseId } from '../domain/ids.js';
import type { Locality } from '../domain/locality.js';
import type { HasValue, SearchField } from '../domain/search.js';
import { fold } from '../text/fold.js';
import type { ClauseFacet, DocumentFacet, IndexedClause, IndexedDocument } from './engine/search-engine.js';

/** What the indexing of a document rests on beside the document. */
export interface IndexLanguage {
  /** Full names of the places that a place lies in, itself among them: 「四川省」, 「四川省巴中市」. */
  readonly placesAround: (locality: Locality) => readonly string[];
  /** What the framework calls an item: its heading and aliases. */
  readonly itemNames: (frameworkId: string, item: number) => readonly string[];
}

/** Index words of a printed text, a word that stands twice given twice. */
export type IndexWords = (text: string) => readonly string[];

/** What is indexed of a document before its words are cut; strings and lists only, so that a thread can be given it. */
export interface IndexSource extends Omit<IndexedDocument, 'clauses'> {
  readonly clauses: readonly (Pick<IndexedClause, 'id' | 'facets'> & {
    readonly texts: Readonly<Record<SearchField, string>>;
  })[];
}

/**
 * What is to be indexed of an annotated document. Walks all its clauses.
 * @param mark  changes with anything that is read here, what the framework calls its items among it
 */
export function toIndexSource(document: AnnotatedDocument, language: IndexLanguage, mark: string): IndexSource {
  const { header } = document;
  const date = header.signedOn ?? header.publishedOn;
  const changes = changesByClause(document);
  return {
    id: document.id,
    mark,
    date,
    order: {
      relevance: `${document.sourceFile}\n${String(document.span.start).padStart(9, '0')}`,
      // By the code of the administrative division, the nation first, unknown places last.
      locality: header.locality?.adcode ?? '~',
      // Newest first, undated last: digits are turned so that a later date is the smaller key.
      date: date === undefined ? '~' : date.replace(/\d/gu, (digit) => String(9 - Number(digit))),
    },
    facets: documentFacets(document, language),
    clauses: document.clauses.map((clause) => ({
      id: clause.id,
      texts: fieldTexts(document, clause, language),
      facets: clauseFacets(clause, changes.get(clause.id) ?? []),
    })),
  };
}

/** Cut the words of a document. Cost: that of the segmenter, about 0.2 ms a clause. */
export function cutSource(source: IndexSource, indexWords: IndexWords): IndexedDocument {
  const words = rememberTexts(indexWords);
  const folded = rememberTexts(foldLines);
  return {
    ...source,
    clauses: source.clauses.map(({ id, facets, texts }): IndexedClause => ({
      id,
      facets,
      words: {
        heading: words(texts.heading),
        path: words(texts.path),
        text: indexWords(texts.text),
        departments: words(texts.departments),
        locality: words(texts.locality),
        item: words(texts.item),
      },
      heading: texts.heading,
      folded: { heading: foldLines(texts.heading), path: folded(texts.path), body: foldLines(texts.text) },
    })),
  };
}

/** The printed words of a clause by search field. */
export function fieldTexts(
  document: AnnotatedDocument,
  clause: AnnotatedClause,
  { itemNames }: Pick<IndexLanguage, 'itemNames'>,
): Readonly<Record<SearchField, string>> {
  const { locality, title } = document.header;
  const { frameworkId } = document;
  return {
    heading: clause.heading,
    path: clause.path.join('\n'),
    text: clause.text,
    departments: clause.departmentsQuote,
    locality: `${locality?.name ?? ''}\n${title ?? ''}`,
    item: frameworkId === undefined ? '' : clause.items.flatMap((item) => itemNames(frameworkId, item)).join('\n'),
  };
}

/** Lines stay lines. */
function foldLines(text: string): string {
  if (!text.includes('\n')) return fold(text);
  return text
    .split('\n')
    .map((line) => fold(line))
    .join('\n');
}

function documentFacets(
  { frameworkId, header }: AnnotatedDocument,
  { placesAround }: IndexLanguage,
): Readonly<Record<DocumentFacet, readonly string[]>> {
  const date = header.signedOn ?? header.publishedOn;
  return {
    framework: frameworkId === undefined ? [] : [frameworkId],
    locality: header.locality === undefined ? [] : placesAround(header.locality),
    level: [header.level],
    kind: [header.kind],
    year: date === undefined ? [] : [date.slice(0, 4)],
  };
}

function clauseFacets(
  { theme, items, departments, targets, strength }: AnnotatedClause,
  changes: readonly DraftingChange[],
): Readonly<Record<ClauseFacet, readonly string[]>> {
  const has: Readonly<Record<HasValue, boolean>> = {
    number: targets.some(({ value }) => value !== undefined),
    deadline: targets.some(({ deadline }) => deadline !== undefined),
    department: departments.length > 0,
  };
  return {
    theme: theme === undefined ? [] : [theme],
    item: items.map(String),
    department: departments.map(({ name }) => name),
    draft: changes,
    has: Object.entries(has).flatMap(([value, holds]) => (holds ? [value] : [])),
    deadline: targets.flatMap(({ deadline }) => deadline?.slice(0, 4) ?? []),
    indicator: targets.map(({ metric }) => metric).filter((metric) => metric !== ''),
    strength: strength.flatMap(({ cues }) => cues.map(({ word }) => word)),
  };
}

/** What a drafting note says was done, by the clause that says it. */
function changesByClause({ draftingRecords }: AnnotatedDocument): ReadonlyMap<ClauseId, readonly DraftingChange[]> {
  const changes = new Map<ClauseId, readonly DraftingChange[]>();
  for (const { clauseId, kinds } of draftingRecords)
    changes.set(clauseId, [...(changes.get(clauseId) ?? []), ...kinds]);
  return changes;
}

/** Titles, paths and departments come back clause after clause: work each once. */
function rememberTexts<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = work(text);
    known.set(text, made);
    return made;
  };
}
