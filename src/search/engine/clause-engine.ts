import type { DocumentId } from '../../domain/ids.js';
import type { FacetName, FacetValue } from '../../domain/search.js';
import { answer } from './answer.js';
import { bury, forkBlock, openBlock, type Block, type BlockData } from './block.js';
import { buildBlock } from './build-block.js';
import { countRow } from './facet-column.js';
import { isOfDocuments } from './filter-clauses.js';
import { makeHolderTest } from './find-candidates.js';
import { layOut, type Layout } from './layout.js';
import { mergeBlocks, type MergeElsewhere } from './merge-blocks.js';
import { frequencyIn, Scorer } from './scorer.js';
import type { ClauseTexts, IndexedDocument, SearchEngine, Vocabulary } from './search-engine.js';

/** The embedded engine: everything in memory, its blocks open to be saved and loaded. */
export interface ClauseEngine extends SearchEngine {
  /** Take in blocks that were built or saved elsewhere, each document in the place of one of the same id. */
  adopt(blocks: readonly BlockData[]): void;
  /** Blocks to be saved: an engine that adopts them is the same. What was removed is in them no more. */
  blocks(): readonly BlockData[];
  /** Resolves when no merge is under way. */
  settled(): Promise<void>;
  /** An engine of the same documents that changes by itself from here on. @param texts  what it asks about their printed text */
  fork(texts: ClauseTexts): ClauseEngine;
}

export interface ClauseEngineOptions {
  /** Where large merges are done; default here, at once. */
  readonly merge?: MergeElsewhere;
  readonly limits?: BlockLimits;
}

/** When blocks are merged. */
export interface BlockLimits {
  /** Blocks up to this many clauses are merged here, at once: it takes a few milliseconds. */
  readonly small: number;
  readonly mostSmallBlocks: number;
  readonly mostBlocks: number;
  /** A block is built again when this share of it has been taken out. */
  readonly deadShare: number;
}

const LIMITS: BlockLimits = { small: 4000, mostSmallBlocks: 8, mostBlocks: 12, deadShare: 0.2 };

/**
 * An engine of blocks. A document that is added makes a block of its own; small blocks are merged as they gather, large ones, and
 * those of which a fifth is dead, elsewhere, while the engine answers from the old ones. As the weight of a word in a
 * clause depends on the clause alone, the answers are those of an index that was built at once.
 */
export function createClauseEngine(texts: ClauseTexts, options: ClauseEngineOptions = {}): ClauseEngine {
  return startEngine([], texts, options);
}

function startEngine(given: readonly Block[], texts: ClauseTexts, options: ClauseEngineOptions): ClauseEngine {
  const { merge, limits = LIMITS } = options;
  let blocks: Block[] = [...given];
  let layout: Layout = layOut(blocks);
  let generation = 0;
  let merging: Promise<void> | undefined;
  const scorer = new Scorer();

  const change = (next: Block[]): void => {
    blocks = next;
    layout = layOut(blocks);
    generation++;
  };
  const mergeHere = (parts: readonly Block[]): void => {
    const merged = openBlock(mergeBlocks(parts.map((block) => ({ data: block, dead: block.dead }))));
    blocks = [...blocks.filter((block) => !parts.includes(block)), merged];
  };
  /** Keep the number of blocks and of dead clauses down. */
  const tidy = (): void => {
    blocks = blocks.filter((block) => block.deadCount < block.size || block.size === 0);
    const small = blocks.filter(({ size }) => size <= limits.small);
    if (small.length > limits.mostSmallBlocks) mergeHere(small);
    const worn = blocks.filter(({ deadCount, size }) => deadCount > limits.deadShare * size);
    const parts = blocks.length > limits.mostBlocks ? blocks : worn;
    if (parts.length === 0 || merging) return;
    if (!merge) {
      mergeHere(parts);
      return;
    }
    // A merge that fails leaves the blocks as they are; the next change tries again.
    merging = mergeAway(merge, parts).then(
      () => {
        merging = undefined;
        tidy();
        change(blocks);
      },
      () => {
        merging = undefined;
      },
    );
  };
  /** What is taken out of the parts while they are merged is taken out of the merged block when it comes. */
  const mergeAway = async (mergeElsewhere: MergeElsewhere, parts: readonly Block[]): Promise<void> => {
    const before = parts.map((block) => block.dead.slice());
    const given = parts.map((block, part) => ({ data: toData(block), dead: before[part] ?? block.dead }));
    const merged = openBlock(await mergeElsewhere(given));
    parts.forEach((block, part) => {
      for (const { id, first } of block.documents)
        if (block.dead[first] === 1 && before[part]?.[first] === 0) bury(merged, id);
    });
    change([...blocks.filter((block) => !parts.includes(block)), merged]);
  };
  const buryAll = (ids: Iterable<DocumentId>): void => {
    for (const id of ids) for (const block of blocks) bury(block, id);
  };

  return {
    get size() {
      return layout.live;
    },
    vocabulary: makeVocabulary(() => ({ layout, generation }), texts),
    add: (documents) => {
      buryAll(documents.map(({ id }) => id));
      const added = lastOfEachId(documents).filter(({ clauses }) => clauses.length > 0);
      if (added.length > 0) blocks = [...blocks, openBlock(buildBlock(added))];
      tidy();
      change(blocks);
    },
    remove: (ids) => {
      buryAll(ids);
      tidy();
      change(blocks);
    },
    adopt: (given) => {
      buryAll(given.flatMap(({ documents }) => documents.map(({ id }) => id)));
      blocks = [...blocks, ...given.map(openBlock)];
      tidy();
      change(blocks);
    },
    search: (request) => answer(layout, scorer, texts, request),
    blocks: () =>
      blocks.map((block) => (block.deadCount === 0 ? toData(block) : mergeBlocks([{ data: block, dead: block.dead }]))),
    settled: async () => {
      while (merging) await merging;
    },
    fork: (others) => startEngine(blocks.map(forkBlock), others, options),
  };
}

function makeVocabulary(
  now: () => { readonly layout: Layout; readonly generation: number },
  texts: ClauseTexts,
): Vocabulary {
  return {
    get generation() {
      return now().generation;
    },
    frequency: (term) => frequencyIn(now().layout.blocks, term),
    terms: function* () {
      const seen = new Set<string>();
      for (const { block } of now().layout.blocks)
        for (const [term, number] of block.termNumbers)
          if ((block.frequencies[number] ?? 0) > 0 && !seen.has(term)) {
            seen.add(term);
            yield term;
          }
    },
    countLiteral: (folded, limit) => countHolders(now().layout, texts, folded, limit),
    facetValues: (name) => countValues(now().layout, name),
  };
}

function countHolders(layout: Layout, texts: ClauseTexts, folded: string, limit: number): number {
  const holds = makeHolderTest(layout, texts, [folded]);
  let count = 0;
  for (const { block, base } of layout.blocks)
    for (let own = 0; own < block.size && count < limit; own++)
      if (block.dead[own] !== 1 && holds?.(base + own)) count++;
  return count;
}

function countValues({ blocks }: Layout, name: FacetName): readonly FacetValue[] {
  const totals = new Map<string, number>();
  for (const { block } of blocks) {
    const column = block.facets[name];
    const counts = new Uint32Array(column.values.length);
    for (let own = 0; own < block.size; own++)
      if (block.dead[own] !== 1) countRow(column, isOfDocuments(name) ? (block.documentOf[own] ?? 0) : own, counts, 1);
    counts.forEach((count, code) => {
      const value = column.values[code] ?? '';
      if (count > 0) totals.set(value, (totals.get(value) ?? 0) + count);
    });
  }
  return [...totals].map(([value, count]) => ({ value, count }));
}

/** Without what belongs to this engine alone. */
function toData({
  documents,
  clauseIds,
  documentOf,
  terms,
  starts,
  entries,
  impacts,
  signature,
  facets,
}: Block): BlockData {
  return { documents, clauseIds, documentOf, terms, starts, entries, impacts, signature, facets };
}

function lastOfEachId(documents: readonly IndexedDocument[]): readonly IndexedDocument[] {
  return [...new Map(documents.map((document) => [document.id, document])).values()];
}
