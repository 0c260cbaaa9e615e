import type { DocumentId } from '../../domain/ids.js';
import type { FacetName, FacetValue } from '../../domain/search.js';
import { remember } from '../../text/remember.js';
import { documentNumber, goneFrom, termsOf, type Block, type BlockData } from './block.js';
import { holdersIn } from './clause-texts.js';
import { countRow } from './facet-column.js';
import { isOfDocuments } from './filter-clauses.js';
import type { HeadingTally } from './heading-tally.js';
import type { Layout } from './layout.js';
import { frequencyIn } from './scorer.js';
import type { Vocabulary, VocabularyPart } from './search-engine.js';

/** An engine as it stands. */
interface State {
  readonly layout: Layout;
  readonly generation: number;
  readonly headings: HeadingTally;
}

/** What an engine of blocks can say about its words. What a block says by itself is worked once, whatever engines hold it. */
export function makeVocabulary(now: () => State): Vocabulary {
  const blocks = (): readonly Block[] => now().layout.blocks.map(({ block }) => block);
  return {
    get generation() {
      return now().generation;
    },
    frequency: (term) => frequencyIn(now().layout.blocks, term),
    parts: () => blocks().map(({ data }) => toPart(data)),
    countLiteral: (folded, limit) => countHolders(blocks(), folded, limit),
    facetValues: (name) => countValues(blocks(), name),
    countClauses: (document) => countClauses(blocks(), document),
    headings: () => now().headings.counts(blocks()),
  };
}

const toPart = remember((data: BlockData): VocabularyPart => ({ terms: () => termsOf(data) }));

function countHolders(blocks: readonly Block[], folded: string, limit: number): number {
  let count = 0;
  for (const block of blocks) {
    const holders = holdersIn(block, [folded]);
    while (count < limit && holders.next().done !== true) count++;
  }
  return count;
}

function countClauses(blocks: readonly Block[], id: DocumentId): number {
  for (const { data, dead } of blocks) {
    const number = documentNumber(data, id);
    const document = number === undefined ? undefined : data.documents[number];
    if (document && dead[document.first] !== 1) return document.end - document.first;
  }
  return 0;
}

function countValues(blocks: readonly Block[], name: FacetName): readonly FacetValue[] {
  const totals = new Map<string, number>();
  for (const block of blocks) {
    const { values } = block.facets[name];
    const counts = countsOf(block.data)(name);
    const gone = new Uint32Array(values.length);
    for (const number of goneFrom(block)) countDocument(block, name, number, gone);
    values.forEach((value, code) => {
      const count = (counts[code] ?? 0) - (gone[code] ?? 0);
      if (count > 0) totals.set(value, (totals.get(value) ?? 0) + count);
    });
  }
  return [...totals].map(([value, count]) => ({ value, count }));
}

/** Clauses of a block, dead ones too, with each value of a facet. */
const countsOf = remember((data: BlockData): ((name: FacetName) => Uint32Array) => {
  const known = new Map<FacetName, Uint32Array>();
  return (name) => {
    let counts = known.get(name);
    if (!counts) {
      known.set(name, (counts = new Uint32Array(data.facets[name].values.length)));
      for (let number = 0; number < data.documents.length; number++) countDocument(data, name, number, counts);
    }
    return counts;
  };
});

function countDocument({ documents, facets }: BlockData, name: FacetName, number: number, counts: Uint32Array): void {
  const { first = 0, end = 0 } = documents[number] ?? {};
  if (isOfDocuments(name)) countRow(facets[name], number, counts, end - first);
  else for (let own = first; own < end; own++) countRow(facets[name], own, counts, 1);
}
