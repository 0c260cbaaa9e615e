import type { FacetName } from '../../domain/search.js';
import { CONTINUED, type BlockData, type BlockDocument } from './block.js';
import { packClauseTexts } from './clause-texts.js';
import { buildColumn, type FacetColumn } from './facet-column.js';
import { CLAUSE_FACETS, DOCUMENT_FACETS, type IndexedDocument } from './search-engine.js';
import { shareWords, sharedBytes, sharedNumbers, sharedWords } from './shared-arrays.js';
import { makeSignature, sign } from './signature.js';
import { packTexts } from './text-list.js';
import { weighTerms } from './weigh.js';

/** Index some documents. Cost: about 20 µs a clause, the words being cut. */
export function buildBlock(documents: readonly IndexedDocument[]): BlockData {
  const clauses = documents.flatMap((document) => document.clauses);
  const signature = makeSignature(clauses.length);
  const postings = new PostingList();
  clauses.forEach((clause, entry) => {
    for (const line of Object.values(clause.folded)) sign(signature, entry, line);
    for (const [term, impact] of weighTerms(clause.words)) postings.push(term, entry, impact);
  });
  return {
    documents: numberDocuments(documents),
    clauseIds: packTexts(documents.flatMap(shortenIds)),
    documentOf: shareWords(documents.flatMap((document, number) => document.clauses.map(() => number))),
    ...postings.sortByTerm(clauses.length),
    signature,
    texts: packClauseTexts(clauses),
    ...numberHeadings(clauses.map(({ heading }) => heading)),
    facets: Object.fromEntries<FacetColumn>([
      ...DOCUMENT_FACETS.map((name) => [name, buildColumn(documents.map(({ facets }) => facets[name]))] as const),
      ...CLAUSE_FACETS.map((name) => [name, buildColumn(clauses.map(({ facets }) => facets[name]))] as const),
    ]) as Record<FacetName, FacetColumn>,
  };
}

function numberDocuments(documents: readonly IndexedDocument[]): readonly BlockDocument[] {
  let end = 0;
  return documents.map(({ id, order, date, mark, clauses }) => {
    const first = end;
    end += clauses.length;
    return { id, order, date, mark, first, end };
  });
}

function shortenIds({ id: document, clauses }: IndexedDocument): readonly string[] {
  return clauses.map(({ id }) => (id.startsWith(document) ? CONTINUED + id.slice(document.length) : id));
}

function numberHeadings(headings: readonly string[]): Pick<BlockData, 'headings' | 'headingOf'> {
  const numbers = new Map<string, number>();
  const headingOf = sharedWords(headings.length);
  headings.forEach((heading, entry) => {
    const number = numbers.get(heading) ?? numbers.size;
    numbers.set(heading, number);
    headingOf[entry] = number;
  });
  return { headings: packTexts([...numbers.keys()]), headingOf };
}

/** Postings as they come, clause after clause, in arrays that double when they are full. */
class PostingList {
  readonly #numbers = new Map<string, number>();
  #terms = new Uint32Array(1024);
  #entries = new Uint32Array(1024);
  #impacts = new Uint8Array(1024);
  #count = 0;

  push(term: string, entry: number, impact: number): void {
    let number = this.#numbers.get(term);
    if (number === undefined) this.#numbers.set(term, (number = this.#numbers.size));
    if (this.#count === this.#terms.length) this.#grow();
    this.#terms[this.#count] = number;
    this.#entries[this.#count] = entry;
    this.#impacts[this.#count++] = Math.max(1, Math.round(impact * 255));
  }

  /** Counting sort by the order of the terms; clauses stay in order inside a term. */
  sortByTerm(size: number): Pick<BlockData, 'terms' | 'starts' | 'entries' | 'impacts'> {
    const terms = [...this.#numbers.keys()].sort();
    const places = new Uint32Array(terms.length);
    terms.forEach((term, place) => {
      places[this.#numbers.get(term) ?? 0] = place;
    });
    const starts = sharedWords(terms.length + 1);
    const placeAt = (i: number): number => places[this.#terms[i] ?? 0] ?? 0;
    for (let i = 0; i < this.#count; i++) {
      const after = placeAt(i) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let term = 1; term < starts.length; term++) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
    const next = starts.slice();
    const entries = sharedNumbers(this.#count, size);
    const impacts = sharedBytes(this.#count);
    for (let i = 0; i < this.#count; i++) {
      const place = placeAt(i);
      const at = next[place] ?? 0;
      next[place] = at + 1;
      entries[at] = this.#entries[i] ?? 0;
      impacts[at] = this.#impacts[i] ?? 0;
    }
    return { terms: packTexts(terms), starts, entries, impacts };
  }

  #grow(): void {
    const size = this.#terms.length * 2;
    const grown = <T extends Uint32Array | Uint8Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.#terms = grown(this.#terms, new Uint32Array(size));
    this.#entries = grown(this.#entries, new Uint32Array(size));
    this.#impacts = grown(this.#impacts, new Uint8Array(size));
  }
}
