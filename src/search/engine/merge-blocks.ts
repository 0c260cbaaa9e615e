import { CLAUSE_FACETS, DOCUMENT_FACETS } from './search-engine.js';
import type { FacetName } from '../../domain/search.js';
import type { BlockData, BlockDocument } from './block.js';
import { pickClauseTexts } from './clause-texts.js';
import { mergeColumns, type FacetColumn } from './facet-column.js';
import { shareWords, sharedBytes, sharedNumbers, sharedWords } from './shared-arrays.js';
import { makeSignature, type Signature } from './signature.js';
import { compareTexts, countTexts, interleaveTexts, packTexts, pickTexts, textAt, type TextList } from './text-list.js';

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
  const column = (name: FacetName, rows: (part: number) => Uint32Array): FacetColumn =>
    mergeColumns(parts.map(({ data }, part) => ({ column: data.facets[name], rows: rows(part) })));
  const liveDocuments = kept.map((list) => Uint32Array.from(list, ({ number }) => number));
  const liveClauses = renumberings.map((numbers) =>
    Uint32Array.from(numbers.keys()).filter((at) => numbers[at] !== GONE),
  );
  const rowsOf = (part: number): Uint32Array => liveClauses[part] ?? new Uint32Array();
  return {
    documents,
    clauseIds: pickTexts(parts.map(({ data }, part) => ({ list: data.clauseIds, rows: rowsOf(part) }))),
    documentOf: shareWords(
      documents.flatMap(({ first, end }, number) => Array.from({ length: end - first }, () => number)),
    ),
    ...mergePostings(parts, renumberings, size),
    signature: mergeSignatures(parts, renumberings, size),
    texts: pickClauseTexts(parts.map(({ data }, part) => ({ texts: data.texts, rows: rowsOf(part) }))),
    ...mergeHeadings(parts, liveClauses, size),
    facets: Object.fromEntries<FacetColumn>([
      ...DOCUMENT_FACETS.map(
        (name) => [name, column(name, (part) => liveDocuments[part] ?? new Uint32Array())] as const,
      ),
      ...CLAUSE_FACETS.map((name) => [name, column(name, rowsOf)] as const),
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

function mergePostings(
  parts: readonly MergedPart[],
  renumberings: readonly Renumbering[],
  size: number,
): Pick<BlockData, 'terms' | 'starts' | 'entries' | 'impacts'> {
  const { mapped, first } = mergeTerms(parts.map(({ data }) => data.terms));
  const starts = new Uint32Array(first.part.length + 1);
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
  const entries = sharedNumbers(starts.at(-1) ?? 0, size);
  const impacts = sharedBytes(entries.length);
  visit((term, entry, impact) => {
    const at = next[term] ?? 0;
    next[term] = at + 1;
    entries[at] = entry;
    impacts[at] = impact;
  });
  // A term whose clauses have all been taken out is no term any more.
  const kept = Uint32Array.from(first.part.keys()).filter((term) => starts[term + 1] !== starts[term]);
  return {
    terms: interleaveTexts(
      parts.map(({ data }) => data.terms),
      { part: kept.map((term) => first.part[term] ?? 0), own: kept.map((term) => first.own[term] ?? 0) },
    ),
    starts: shareWords([...Array.from(kept, (term) => starts[term] ?? 0), entries.length]),
    entries,
    impacts,
  };
}

/** Every term of sorted lists once, in order: its number for each term of each list, and where it stands first. */
function mergeTerms(lists: readonly TextList[]): {
  readonly mapped: readonly Uint32Array[];
  readonly first: { readonly part: readonly number[]; readonly own: readonly number[] };
} {
  const mapped = lists.map((list) => new Uint32Array(countTexts(list)));
  const first: { readonly part: number[]; readonly own: number[] } = { part: [], own: [] };
  const next = lists.map(() => 0);
  const isBefore = (part: number, other: number): boolean => {
    const [list, otherList] = [lists[part], lists[other]];
    return !!list && !!otherList && compareTexts(list, next[part] ?? 0, otherList, next[other] ?? 0) < 0;
  };
  for (;;) {
    let least = -1;
    for (let part = 0; part < lists.length; part++)
      if ((next[part] ?? 0) < (mapped[part]?.length ?? 0) && (least < 0 || isBefore(part, least))) least = part;
    const list = lists[least];
    if (!list) return { mapped, first };
    const own = next[least] ?? 0;
    for (let part = least; part < lists.length; part++) {
      const [other, at] = [lists[part], next[part] ?? 0];
      const numbers = mapped[part];
      if (!other || !numbers || at >= numbers.length || compareTexts(other, at, list, own) !== 0) continue;
      numbers[at] = first.part.length;
      next[part] = at + 1;
    }
    first.part.push(least);
    first.own.push(own);
  }
}

/** Headings of live clauses, each once. */
function mergeHeadings(
  parts: readonly MergedPart[],
  live: readonly Uint32Array[],
  size: number,
): Pick<BlockData, 'headings' | 'headingOf'> {
  const numbers = new Map<string, number>();
  const headingOf = sharedWords(size);
  let entry = 0;
  parts.forEach(({ data }, part) => {
    const known = new Map<number, number>();
    for (const at of live[part] ?? []) {
      const own = data.headingOf[at] ?? 0;
      let number = known.get(own);
      if (number === undefined) {
        const heading = textAt(data.headings, own);
        number = numbers.get(heading) ?? numbers.size;
        numbers.set(heading, number);
        known.set(own, number);
      }
      headingOf[entry++] = number;
    }
  });
  return { headings: packTexts([...numbers.keys()]), headingOf };
}

function mergeSignatures(parts: readonly MergedPart[], renumberings: readonly Renumbering[], size: number): Signature {
  const merged = makeSignature(size);
  const classes = merged.width === 0 ? 0 : merged.bits.length / merged.width;
  parts.forEach(({ data }, part) => {
    const renumbering = renumberings[part] ?? new Uint32Array();
    for (let one = 0; one < classes; one++) {
      const from = data.signature.bits.subarray(one * data.signature.width, (one + 1) * data.signature.width);
      const to = merged.bits.subarray(one * merged.width, (one + 1) * merged.width);
      from.forEach((word, place) => {
        for (let bits = word; bits !== 0; bits &= bits - 1) {
          const entry = renumbering[32 * place + 31 - Math.clz32(bits & -bits)] ?? GONE;
          if (entry !== GONE) to[entry >>> 5] = (to[entry >>> 5] ?? 0) | (1 << (entry & 31));
        }
      });
    }
  });
  return merged;
}
