import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { Header } from '../domain/document.js';
import type { DraftingChange } from '../domain/drafting-note.js';
import type { ClauseId } from '../domain/ids.js';
import type { FacetName, HasValue } from '../domain/search.js';

export const FACET_NAMES: readonly FacetName[] = [
  'framework',
  'theme',
  'item',
  'locality',
  'level',
  'kind',
  'department',
  'draft',
  'year',
  'has',
  'deadline',
  'indicator',
  'strength',
];

/**
 * The values of one facet, row by row: those of row `n` are `codes[starts[n]]` up to `codes[starts[n + 1]]`.
 * A row is a clause, or a document where all clauses of a document have the same values.
 */
export interface FacetColumn {
  readonly rows: 'clauses' | 'documents';
  readonly values: readonly string[];
  readonly codeOf: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
}

export interface FacetTable {
  readonly columns: Readonly<Record<FacetName, FacetColumn>>;
  /** Number of the document of each clause. */
  readonly documentOf: Uint32Array;
  readonly documentCount: number;
}

/** Lay the facet values of all clauses side by side, clauses in the order of their documents. */
export function buildFacetTable(documents: readonly AnnotatedDocument[]): FacetTable {
  const clauses = documents.flatMap((document) => document.clauses);
  const documentOf = Uint32Array.from(documents.flatMap(({ clauses: own }, number) => own.map(() => number)));
  const places = new Set(documents.flatMap(placesOf));
  const changes = changesByClause(documents);
  const ofClause = (valuesOf: (clause: AnnotatedClause) => readonly string[]): FacetColumn =>
    buildColumn('clauses', clauses.map(valuesOf));
  const ofDocument = (valuesOf: (document: AnnotatedDocument) => readonly string[]): FacetColumn =>
    buildColumn('documents', documents.map(valuesOf));
  const columns = {
    framework: ofDocument(({ frameworkId }) => (frameworkId === undefined ? [] : [frameworkId])),
    theme: ofClause(({ theme }) => (theme === undefined ? [] : [theme])),
    item: ofClause(({ items }) => items.map(String)),
    locality: ofDocument((document) => enclosingPlaces(document, places)),
    level: ofDocument(({ header }) => [header.level]),
    kind: ofDocument(({ header }) => [header.kind]),
    department: ofClause(({ departments }) => departments.map(({ name }) => name)),
    draft: ofClause(({ id }) => changes.get(id) ?? []),
    year: ofDocument(({ header }) => yearsOf(header)),
    has: ofClause(whatItHas),
    deadline: ofClause(({ targets }) => targets.flatMap(({ deadline }) => deadline?.slice(0, 4) ?? [])),
    indicator: ofClause(({ targets }) => targets.map(({ metric }) => metric).filter((metric) => metric !== '')),
    strength: ofClause(({ strength }) => strength.flatMap(({ cues }) => cues.map(({ word }) => word))),
  };
  return { columns, documentOf, documentCount: documents.length };
}

function yearsOf({ signedOn, publishedOn }: Header): readonly string[] {
  const date = signedOn ?? publishedOn;
  return date === undefined ? [] : [date.slice(0, 4)];
}

/** Whether a clause has a number to be reached, a deadline, somebody who answers for it. */
function whatItHas({ targets, departments }: AnnotatedClause): readonly HasValue[] {
  return [
    ...(targets.some(({ value }) => value !== undefined) ? (['number'] as const) : []),
    ...(targets.some(({ deadline }) => deadline !== undefined) ? (['deadline'] as const) : []),
    ...(departments.length > 0 ? (['department'] as const) : []),
  ];
}

/** What drafting notes say was done, by the clause that says it. */
function changesByClause(documents: readonly AnnotatedDocument[]): ReadonlyMap<ClauseId, readonly DraftingChange[]> {
  const changes = new Map<ClauseId, readonly DraftingChange[]>();
  for (const { clauseId, kinds } of documents.flatMap(({ draftingRecords }) => draftingRecords))
    changes.set(clauseId, [...(changes.get(clauseId) ?? []), ...kinds]);
  return changes;
}

function placesOf({ header }: AnnotatedDocument): readonly string[] {
  const { name, province } = header.locality ?? { name: '', province: '' };
  return [name, province].filter((place) => place !== '');
}

/**
 * A place counts for every place it lies in: 「四川省巴中市平昌县」 for 「四川省」 and 「四川省巴中市」. Full names begin
 * with the name of the place above.
 */
function enclosingPlaces(document: AnnotatedDocument, places: ReadonlySet<string>): readonly string[] {
  const own = placesOf(document);
  const name = own[0] ?? '';
  return [...own, ...[...places].filter((place) => name.startsWith(place))];
}

function buildColumn(rows: FacetColumn['rows'], valuesByRow: readonly (readonly string[])[]): FacetColumn {
  const codeOf = new Map<string, number>();
  const starts = new Uint32Array(valuesByRow.length + 1);
  const codes: number[] = [];
  valuesByRow.forEach((values, row) => {
    for (const value of new Set(values)) {
      const code = codeOf.get(value) ?? codeOf.size;
      codeOf.set(value, code);
      codes.push(code);
    }
    starts[row + 1] = codes.length;
  });
  return { rows, values: [...codeOf.keys()], codeOf, starts, codes: Uint32Array.from(codes) };
}
