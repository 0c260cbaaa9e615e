import type { DocumentId } from '../../domain/ids.js';
import { answer } from './answer.js';
import { bury, forkBlock, goneFrom, openBlock, type Block, type BlockData } from './block.js';
import { buildBlock } from './build-block.js';
import { HeadingTally, type TalliedDocument } from './heading-tally.js';
import { layOut, type Layout } from './layout.js';
import { mergeBlocks, type MergeElsewhere } from './merge-blocks.js';
import { Scorer } from './scorer.js';
import type { IndexedDocument, SearchEngine } from './search-engine.js';
import { makeVocabulary } from './vocabulary.js';

/** The embedded engine: everything in memory, its blocks open to be saved and loaded. */
export interface ClauseEngine extends SearchEngine {
  /** Take in blocks that were built or saved elsewhere, each document in the place of one of the same id. */
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
  /** Where large merges are done; default here, at once. */
  readonly merge?: MergeElsewhere;
  readonly limits?: BlockLimits;
}

/** When blocks are merged. */
export interface BlockLimits {
  /** Blocks up to this many clauses are merged here, at once: it takes a few milliseconds. */
  readonly small: number;
  readonly mostSmallBlocks: number;
  /** Of those that are not full. */
  readonly mostBlocks: number;
  /** A block is built again when this share of it has been taken out. */
  readonly deadShare: number;
  /** Clauses of a full block: their numbers take two bytes, and no merge takes long. */
  readonly full: number;
}

const LIMITS: BlockLimits = { small: 4000, mostSmallBlocks: 8, mostBlocks: 12, deadShare: 0.2, full: 0x10000 };

/**
 * An engine of blocks. A document that is added makes a block of its own; small blocks are merged as they gather, larger ones up to a
 * full block, and those of which a fifth is dead, elsewhere, while the engine answers from the old ones. As the weight of a word in a
 * clause depends on the clause alone, the answers are those of an index that was built at once.
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
): ClauseEngine {
  const { merge, limits = LIMITS } = options;
  let blocks: readonly Block[] = given;
  let layout: Layout = layOut(blocks);
  let generation = 0;
  let merging: Promise<void> | undefined;

  const show = (): void => {
    layout = layOut(blocks);
    generation++;
  };
  const replace = (parts: readonly Block[], merged: Block): void => {
    blocks = [...blocks.filter((block) => !parts.includes(block)), merged];
  };
  const mergeHere = (parts: readonly Block[]): void => {
    replace(parts, openBlock(mergeBlocks(parts.map(({ data, dead }) => ({ data, dead })))));
  };
  /** Keep the number of blocks and of dead clauses down. */
  const tidy = (): void => {
    blocks = blocks.filter(({ deadCount, size }) => deadCount < size);
    const small = blocks.filter(({ size }) => size <= limits.small);
    if (small.length > limits.mostSmallBlocks) mergeHere(small);
    const growing = blocks.filter((block) => liveOf(block) <= limits.full / 2);
    const worn = blocks.filter(({ deadCount, size }) => deadCount > limits.deadShare * size);
    const parts = fillOne(growing.length > limits.mostBlocks ? growing : worn, limits.full);
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
        show();
      },
      () => {
        merging = undefined;
      },
    );
  };
  /** What is taken out of the parts while they are merged is taken out of the merged block when it comes. */
  const mergeAway = async (mergeElsewhere: MergeElsewhere, parts: readonly Block[]): Promise<void> => {
    const before = parts.map(({ dead }) => dead.slice());
    const merged = openBlock(
      await mergeElsewhere(parts.map(({ data, dead }, part) => ({ data, dead: before[part] ?? dead }))),
    );
    parts.forEach((block, part) => {
      for (const { id, first } of block.documents)
        if (block.dead[first] === 1 && before[part]?.[first] === 0) bury(merged, id);
    });
    replace(parts, merged);
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

  return {
    get size() {
      return layout.live;
    },
    vocabulary: makeVocabulary(() => ({ layout, generation, headings })),
    add: (documents) => {
      buryAll(documents.map(({ id }) => id));
      const added = lastOfEachId(documents).filter(({ clauses }) => clauses.length > 0);
      take(Array.from(splitDocuments(added, limits.full), (some) => openBlock(buildBlock(some))));
      tidy();
      show();
    },
    remove: (ids) => {
      buryAll(ids);
      tidy();
      show();
    },
    adopt: (given) => {
      buryAll(given.flatMap(({ data }) => data.documents.map(({ id }) => id)));
      take(given.map(({ data, gone }) => openBlock(data, gone)));
      tidy();
      show();
    },
    search: (request) => answer(layout, scorer, request),
    blocks: () => blocks.map((block) => ({ data: block.data, gone: goneFrom(block) })),
    settled: async () => {
      while (merging) await merging;
    },
    fork: () => startEngine(blocks.map(forkBlock), new HeadingTally(headings), scorer, options),
  };
}

function liveOf({ size, deadCount }: Block): number {
  return size - deadCount;
}

/** As many of the smallest blocks as make one that is full; the first at least. */
function fillOne(blocks: readonly Block[], full: number): readonly Block[] {
  let size = 0;
  return [...blocks]
    .sort((a, b) => liveOf(a) - liveOf(b))
    .filter((block, at) => {
      size += liveOf(block);
      return at === 0 || size <= full;
    });
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
