import type { DocumentId } from '../../domain/ids.js';
import { answer } from './answer.js';
import { bury, forkBlock, goneFrom, openBlock, type Block, type BlockData } from './block.js';
import { buildBlock } from './build-block.js';
import { HeadingTally, type TalliedDocument } from './heading-tally.js';
import { layOut, type Layout } from './layout.js';
import { mergeBlocks, type MergeElsewhere } from './merge-blocks.js';
import { countLive, planMerges, type MergeLimits } from './merge-plan.js';
import { Scorer } from './scorer.js';
import type { IndexedDocument, SearchEngine } from './search-engine.js';
import { makeVocabulary } from './vocabulary.js';

/** The embedded engine: everything in memory, its blocks open to be saved and loaded. */
export interface ClauseEngine extends SearchEngine {
  /** Take in blocks that were built or saved elsewhere, each document in the place of one of the same id; of two of them the later. */
  adopt(blocks: readonly KeptBlock[]): void;
  /** Blocks to be saved: an engine that adopts them is the same. */
  blocks(): readonly KeptBlock[];
  /** Resolves when no merge is under way. */
  settled(): Promise<void>;
  /** An engine of the same documents that changes by itself from here on. */
  fork(): ClauseEngine;
}

/** A block and what has been taken out of it, so that a block need not be written again for every document that goes. */
export interface KeptBlock {
  readonly data: BlockData;
  /** Numbers of documents. */
  readonly gone: readonly number[];
}

export interface ClauseEngineOptions {
  /** Where merges are done but the smallest; default here, at once. */
  readonly merge?: MergeElsewhere;
  readonly limits?: BlockLimits;
}

export interface BlockLimits extends MergeLimits {
  /** Blocks of so many clauses together are merged here, at once: it takes a few milliseconds. */
  readonly here: number;
}

const LIMITS: BlockLimits = { here: 500, ratio: 8, mostAlike: 8, deadShare: 0.2, full: 0x10000 };

/** A merge that is done elsewhere. */
interface PendingMerge {
  /** The blocks that take part, with the numbers of the documents that had been taken out of each when the merge began. */
  readonly parts: ReadonlyMap<BlockData, readonly number[]>;
  readonly merged: Promise<BlockData>;
}

/**
 * An engine of blocks. A document that is added makes a block of its own; blocks of like size are merged as they gather, up to a full
 * block, and those of which a fifth is dead: the smallest at once, all others elsewhere, one merge at a time, while the engine answers
 * from the old blocks. As the weight of a word in a clause depends on the clause alone, the answers are those of an index that was built
 * at once.
 */
export function createClauseEngine(options: ClauseEngineOptions = {}): ClauseEngine {
  return startEngine([], new HeadingTally(), new Scorer(), options);
}

function startEngine(
  given: readonly Block[],
  headings: HeadingTally,
  /** Its memory may serve several engines, one search at a time. */
  scorer: Scorer,
  options: ClauseEngineOptions,
  before?: { readonly layout: Layout; readonly pending: PendingMerge | undefined },
): ClauseEngine {
  const { merge, limits = LIMITS } = options;
  let blocks: readonly Block[] = given;
  let layout: Layout = layOut(blocks, before?.layout);
  let generation = 0;
  let pending: PendingMerge | undefined;
  let merging: Promise<void> | undefined;
  /** Whether another engine goes on from this one: it begins the merges that come next. */
  let hasHeir = false;

  const replace = (parts: readonly Block[], merged: Block): void => {
    blocks = [...blocks.filter((block) => !parts.includes(block)), merged];
  };
  /** Keep the number of blocks and of dead clauses down. Blocks that are being merged stay as they are until that is done. */
  const tidy = (): void => {
    for (;;) {
      const isFree = ({ data }: Block): boolean => !pending?.parts.has(data);
      blocks = blocks.filter((block) => block.deadCount < block.size || !isFree(block));
      const isSmall = (parts: readonly Block[]): boolean => countLive(parts) <= limits.here;
      const parts = planMerges(blocks.filter(isFree), limits).find((one) => !pending || isSmall(one));
      if (!parts) return;
      if (merge && !isSmall(parts)) follow(beginMerge(merge, parts));
      else replace(parts, openBlock(mergeBlocks(parts.map(({ data, dead }) => ({ data, dead })))));
    }
  };
  /** A merge that fails leaves the blocks as they are; the next change tries again. */
  const follow = (begun: PendingMerge): void => {
    pending = begun;
    merging = begun.merged.then(
      (data) => {
        pending = merging = undefined;
        takeMerged(begun, data);
        if (!hasHeir) tidy();
        layout = layOut(blocks, layout);
      },
      () => {
        pending = merging = undefined;
      },
    );
  };
  /** What was taken out of the parts while they were merged is taken out of the merged block. */
  const takeMerged = ({ parts }: PendingMerge, data: BlockData): void => {
    const merged = openBlock(data);
    const old = blocks.filter((block) => parts.has(block.data));
    for (const block of old) {
      const before = new Set(parts.get(block.data));
      for (const number of goneFrom(block)) {
        const document = block.documents[number];
        if (document && !before.has(number)) bury(merged, document.id);
      }
    }
    replace(old, merged);
  };
  const change = (): void => {
    hasHeir = false;
    tidy();
    layout = layOut(blocks, layout);
    generation++;
  };
  const buryAll = (ids: Iterable<DocumentId>): void => {
    const gone: TalliedDocument[] = [];
    for (const id of ids)
      for (const block of blocks) {
        const number = bury(block, id);
        if (number !== undefined) gone.push({ data: block.data, number });
      }
    headings.change(gone, -1);
  };
  const take = (added: readonly Block[]): void => {
    headings.change(added.flatMap(liveDocuments), 1);
    blocks = [...blocks, ...added];
  };

  if (before?.pending) follow(before.pending);
  return {
    get size() {
      return layout.live;
    },
    vocabulary: makeVocabulary(() => ({ layout, generation, headings })),
    add: (documents) => {
      buryAll(documents.map(({ id }) => id));
      const added = lastOfEachId(documents).filter(({ clauses }) => clauses.length > 0);
      take(Array.from(splitDocuments(added, limits.full), (some) => openBlock(buildBlock(some))));
      change();
    },
    remove: (ids) => {
      buryAll(ids);
      change();
    },
    adopt: (given) => {
      for (const { data, gone } of given) {
        const block = openBlock(data, gone);
        buryAll(liveDocuments(block).flatMap(({ number }) => data.documents[number]?.id ?? []));
        take([block]);
      }
      change();
    },
    search: (request) => answer(layout, scorer, request),
    blocks: () => blocks.map((block) => ({ data: block.data, gone: goneFrom(block) })),
    settled: async () => {
      while (merging) await merging;
    },
    fork: () => {
      hasHeir = true;
      return startEngine(blocks.map(forkBlock), new HeadingTally(headings), scorer, options, { layout, pending });
    },
  };
}

function beginMerge(merge: MergeElsewhere, parts: readonly Block[]): PendingMerge {
  return {
    parts: new Map(parts.map((block) => [block.data, goneFrom(block)])),
    merged: merge(parts.map(({ data, dead }) => ({ data, dead: dead.slice() }))),
  };
}

function liveDocuments({ data, dead }: Block): readonly TalliedDocument[] {
  return data.documents.flatMap(({ first }, number) => (dead[first] === 1 ? [] : [{ data, number }]));
}

function lastOfEachId(documents: readonly IndexedDocument[]): readonly IndexedDocument[] {
  return [...new Map(documents.map((document) => [document.id, document])).values()];
}

/** Documents of one block after another. */
function* splitDocuments(documents: readonly IndexedDocument[], full: number): Generator<readonly IndexedDocument[]> {
  let some: IndexedDocument[] = [];
  let size = 0;
  for (const document of documents) {
    if (some.length > 0 && size + document.clauses.length > full) {
      yield some;
      some = [];
      size = 0;
    }
    some.push(document);
    size += document.clauses.length;
  }
  if (some.length > 0) yield some;
}
