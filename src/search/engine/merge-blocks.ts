import { CLAUSE_FACETS, DOCUMENT_FACETS } from './search-engine.js';
import type { FacetName } from '../../domain/search.js';
import type { BlockData, BlockDocument } from './block.js';
import { mergeColumns, type FacetColumn } from './facet-column.js';
import { shareWords, sharedBytes, sharedWords } from './shared-arrays.js';
import { hasBit, makeSignature, type Signature } from './signature.js';
import { packStrings, stringAt, unpackStrings, type StringList } from './string-list.js';

/** A block to be merged with the clauses that were taken out of it: 1 for each. */
export interface MergedPart {
  readonly data: BlockData;
  readonly dead: Uint8Array;
}

/** Merges blocks elsewhere, e.g. in a worker thread, and gives the one block that they make. */
export type MergeElsewhere = (parts: readonly MergedPart[]) => Promise<BlockData>;

/** New number of each clause of a part; `GONE` for one that was taken out. */
type Renumbering = Uint32Array;
const GONE = 0xffffffff;

/** One block of all that lives in some blocks, in their order: the same as if its documents were indexed anew. */
export function mergeBlocks(parts: readonly MergedPart[]): BlockData {
  let size = 0;
  const renumberings = parts.map(({ dead }) => Uint32Array.from(dead, (gone) => (gone === 1 ? GONE : size++)));
  const kept = parts.map(({ data, dead }) =>
    data.documents.flatMap((document, number) =>
      dead[document.first] === 1 && document.end > document.first ? [] : [{ document, number }],
    ),
  );
  const documents = numberDocuments(kept.flatMap((list) => list.map(({ document }) => document)));
  const column = (name: FacetName, rowsOf: (part: number) => Uint32Array): FacetColumn =>
    mergeColumns(parts.map(({ data }, part) => ({ column: data.facets[name], rows: rowsOf(part) })));
  const liveDocuments = kept.map((list) => Uint32Array.from(list, ({ number }) => number));
  const liveClauses = renumberings.map((numbers) =>
    Uint32Array.from(numbers.keys()).filter((at) => numbers[at] !== GONE),
  );
  return {
    documents,
    clauseIds: pickStrings(parts, liveClauses),
    documentOf: shareWords(
      documents.flatMap(({ first, end }, number) => Array.from({ length: end - first }, () => number)),
    ),
    ...mergePostings(parts, renumberings),
    signature: mergeSignatures(parts, renumberings, size),
    facets: Object.fromEntries<FacetColumn>([
      ...DOCUMENT_FACETS.map(
        (name) => [name, column(name, (part) => liveDocuments[part] ?? new Uint32Array())] as const,
      ),
      ...CLAUSE_FACETS.map((name) => [name, column(name, (part) => liveClauses[part] ?? new Uint32Array())] as const),
    ]) as Record<FacetName, FacetColumn>,
  };
}

function numberDocuments(documents: readonly BlockDocument[]): readonly BlockDocument[] {
  let end = 0;
  return documents.map((document) => {
    const first = end;
    end += document.end - document.first;
    return { ...document, first, end };
  });
}

function pickStrings(parts: readonly MergedPart[], live: readonly Uint32Array[]): StringList {
  return packStrings(
    parts.flatMap(({ data }, part) => [...(live[part] ?? [])].map((at) => stringAt(data.clauseIds, at))),
  );
}

function mergePostings(
  parts: readonly MergedPart[],
  renumberings: readonly Renumbering[],
): Pick<BlockData, 'terms' | 'starts' | 'entries' | 'impacts'> {
  const numbers = new Map<string, number>();
  const mapped = parts.map(({ data }) =>
    unpackStrings(data.terms).map((term) => {
      const number = numbers.get(term) ?? numbers.size;
      numbers.set(term, number);
      return number;
    }),
  );
  const starts = new Uint32Array(numbers.size + 1);
  const visit = (take: (term: number, entry: number, impact: number) => void): void => {
    parts.forEach(({ data }, part) => {
      const renumbering = renumberings[part] ?? new Uint32Array();
      mapped[part]?.forEach((term, own) => {
        const to = data.starts[own + 1] ?? 0;
        for (let at = data.starts[own] ?? 0; at < to; at++) {
          const entry = renumbering[data.entries[at] ?? 0] ?? GONE;
          if (entry !== GONE) take(term, entry, data.impacts[at] ?? 0);
        }
      });
    });
  };
  visit((term) => {
    starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  });
  for (let term = 1; term < starts.length; term++) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  const next = starts.slice();
  const entries = sharedWords(starts.at(-1) ?? 0);
  const impacts = sharedBytes(entries.length);
  visit((term, entry, impact) => {
    const at = next[term] ?? 0;
    next[term] = at + 1;
    entries[at] = entry;
    impacts[at] = impact;
  });
  return dropEmptyTerms([...numbers.keys()], { starts, entries, impacts });
}

/** A term whose clauses have all been taken out is no term any more. */
function dropEmptyTerms(
  terms: readonly string[],
  { starts, entries, impacts }: Pick<BlockData, 'starts' | 'entries' | 'impacts'>,
): Pick<BlockData, 'terms' | 'starts' | 'entries' | 'impacts'> {
  const kept = terms.flatMap((_, term) => (starts[term + 1] === starts[term] ? [] : [term]));
  return {
    terms: packStrings(kept.map((term) => terms[term] ?? '')),
    starts: shareWords([...kept.map((term) => starts[term] ?? 0), entries.length]),
    entries,
    impacts,
  };
}

function mergeSignatures(parts: readonly MergedPart[], renumberings: readonly Renumbering[], size: number): Signature {
  const merged = makeSignature(size);
  const classes = merged.width === 0 ? 0 : merged.bits.length / merged.width;
  parts.forEach(({ data }, part) => {
    const renumbering = renumberings[part] ?? new Uint32Array();
    for (let one = 0; one < classes; one++) {
      const from = data.signature.bits.subarray(one * data.signature.width, (one + 1) * data.signature.width);
      const to = merged.bits.subarray(one * merged.width, (one + 1) * merged.width);
      for (let at = 0; at < renumbering.length; at++) {
        const entry = renumbering[at] ?? GONE;
        if (entry !== GONE && hasBit(from, at)) to[entry >>> 5] = (to[entry >>> 5] ?? 0) | (1 << (entry & 31));
      }
    }
  });
  return merged;
}
