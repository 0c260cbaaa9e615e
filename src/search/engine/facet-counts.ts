import type { FacetName } from '../../domain/search.js';
import { remember } from '../../text/remember.js';
import { goneFrom, type Block, type BlockData } from './block.js';
import { countRow } from './facet-column.js';
import { isOfDocuments } from './filter-clauses.js';

/** Live clauses of a block with each value of a facet. What the whole block has is counted once, whatever engines hold it. */
export function countLive(block: Block, name: FacetName): Uint32Array {
  const counts = countsOf(block.data)(name);
  if (block.deadCount === 0) return counts;
  const gone = new Uint32Array(counts.length);
  for (const number of goneFrom(block)) countDocument(block, name, number, gone);
  return counts.map((count, code) => count - (gone[code] ?? 0));
}

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
