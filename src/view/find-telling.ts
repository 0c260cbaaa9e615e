import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Framework, FrameworkItem } from '../domain/framework.js';
import { placeOf } from './places.js';

/** How many clauses a search finds. */
export type CountHits = (q: string) => number;

/** A term that shows what a search is good for. */
export interface TellingTerm {
  readonly term: string;
  /** The term as a query that demands it word for word. */
  readonly q: string;
  readonly hits: number;
  /** The item that names it; undefined where the term is a heading. */
  readonly item: FrameworkItem | undefined;
}

/** Shorter terms say too little, longer ones are sentences. */
const MIN_LENGTH = 4;
const MAX_LENGTH = 8;
/** More hits than these are too many to read through. */
const MAX_HITS = 30;
/** Terms that are put to the search. */
const MAX_ASKED = 40;
/** Documents that are looked through: enough to tell what many places write. */
const MAX_DOCUMENTS = 60;

/** The name of one post: 总会计师, 首席质量官, 纪委书记. Such a name means one thing wherever it stands. */
const POST = /^(?!.*[和与及]).*(?:师|官|总监|主任|书记|[院局厅处科校站]长)$/u;

/**
 * Find a term that many places write in few clauses, as researchers ask for: the name of a post before any other.
 * Taken from the terms of the framework's items, else from the headings of the clauses; the places count first, then how few
 * clauses they need for it, then the order of the framework.
 * @returns undefined where no term stands in two places
 */
export function findTelling(
  framework: Framework | undefined,
  documents: readonly AnnotatedDocument[],
  countHits: CountHits,
): TellingTerm | undefined {
  const read = documents.slice(0, MAX_DOCUMENTS);
  const ranked = listTerms(framework, read)
    .filter(({ term }) => term.length >= MIN_LENGTH && term.length <= MAX_LENGTH && /^\p{Script=Han}+$/u.test(term))
    .map(({ term, item }) => ({ term, item, ...countPlaces(term, read) }))
    .filter(({ places }) => places > 1)
    .sort((a, b) => rankOf(b.term) - rankOf(a.term) || b.places - a.places || a.clauses - b.clauses);
  for (const { term, item } of ranked.slice(0, MAX_ASKED)) {
    const q = `“${term}”`;
    const hits = countHits(q);
    if (hits > 1 && hits <= MAX_HITS) return { term, q, hits, item };
  }
  return undefined;
}

function rankOf(term: string): number {
  return POST.test(term) ? 1 : 0;
}

function listTerms(
  framework: Framework | undefined,
  documents: readonly AnnotatedDocument[],
): readonly { readonly term: string; readonly item: FrameworkItem | undefined }[] {
  const named = (framework?.items ?? []).flatMap((item) => item.terms.map((term) => ({ term, item })));
  if (named.length > 0) return named;
  const headings = new Set(documents.flatMap(({ clauses }) => clauses.map(({ heading }) => heading)));
  return [...headings].map((term) => ({ term, item: undefined }));
}

function countPlaces(
  term: string,
  documents: readonly AnnotatedDocument[],
): { readonly places: number; readonly clauses: number } {
  const places = new Set<string>();
  let clauses = 0;
  for (const document of documents) {
    const holding = document.clauses.filter(({ heading, text }) => heading.includes(term) || text.includes(term));
    if (holding.length === 0) continue;
    places.add(placeOf(document).name);
    clauses += holding.length;
  }
  return { places: places.size, clauses };
}
