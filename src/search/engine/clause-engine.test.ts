import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeEngine, sampleDocuments, wordRequest } from '../../../test/support/engine-contract.js';
import { createNaiveEngine } from '../../../test/support/naive-engine.js';
import { readBlock, writeBlock } from './block-file.js';
import type { BlockData } from './block.js';
import { createClauseEngine, type BlockLimits, type ClauseEngine } from './clause-engine.js';
import { mergeBlocks } from './merge-blocks.js';

/** Every change merges all blocks. */
const TIDY: BlockLimits = { small: 0, mostSmallBlocks: 0, mostBlocks: 1, deadShare: 0, full: 0x10000 };
/** Every block holds a document or two. */
const NARROW: BlockLimits = { small: 2, mostSmallBlocks: 2, mostBlocks: 2, deadShare: 0.3, full: 6 };

describeEngine('the embedded engine', () => createClauseEngine());
describeEngine('the embedded engine that merges at once', () => createClauseEngine({ limits: TIDY }));
describeEngine('the embedded engine of full blocks', () => createClauseEngine({ limits: NARROW }));
describeEngine('the naive engine', () => createNaiveEngine());

/** A merge that is done when the test says so. */
function heldMerge(): { readonly merge: typeof mergeLater; readonly release: () => void } {
  const waiting: (() => void)[] = [];
  const mergeLater = (parts: Parameters<typeof mergeBlocks>[0]): Promise<BlockData> =>
    new Promise((resolve) => {
      waiting.push(() => {
        resolve(mergeBlocks(parts));
      });
    });
  return {
    merge: mergeLater,
    release: () => {
      for (const finish of waiting.splice(0)) finish();
    },
  };
}

const clausesOf = (engine: ClauseEngine): readonly string[] =>
  engine.search(wordRequest(undefined)).hits.map(({ clauseId }) => clauseId);

describe('a merge elsewhere', () => {
  it('keeps what came and went meanwhile', async () => {
    const { merge, release } = heldMerge();
    const engine = createClauseEngine({ merge, limits: TIDY });
    const [first, second, third, fourth] = sampleDocuments(4);
    if (!first || !second || !third || !fourth) throw new Error('the sample is too small');
    engine.add([first]);
    engine.add([second]);
    engine.add([third]);
    engine.remove([second.id]);
    engine.add([{ ...first, clauses: fourth.clauses.slice(0, 1) }]);
    engine.add([fourth]);
    const before = clausesOf(engine);
    const merging = engine.settled();
    for (let i = 0; i < 10; i++) {
      release();
      await Promise.resolve();
    }
    await merging;
    expect(new Set(clausesOf(engine))).toEqual(new Set(before));
    expect(engine.blocks()).toHaveLength(1);
  });
});

const inShared = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = Buffer.concat(pieces);
  const shared = new Uint8Array(new SharedArrayBuffer(whole.length));
  shared.set(whole);
  return shared;
};

describe('writeBlock() and readBlock()', () => {
  const engine = createClauseEngine();
  engine.add(sampleDocuments(6));
  engine.remove(sampleDocuments(1).map(({ id }) => id));
  engine.add(sampleDocuments(3).slice(2));

  it('give back an engine that answers the same', () => {
    const loaded = createClauseEngine();
    loaded.adopt(
      engine.blocks().map(({ data, gone }) => {
        const read = readBlock(inShared(writeBlock(data)));
        if (!read) throw new Error('the block is not read');
        return { data: read, gone };
      }),
    );
    expect(loaded.size).toBe(engine.size);
    for (const word of ['医院', '薪酬', '改革'])
      expect(loaded.search(wordRequest(word))).toEqual(engine.search(wordRequest(word)));
  });

  it('refuse another format, a part of a file and garbage', () => {
    const [file = Buffer.alloc(0)] = engine.blocks().map(({ data }) => Buffer.concat(writeBlock(data)));
    expect(readBlock(inShared([file]))).toBeDefined();
    expect(readBlock(inShared([file.subarray(0, -8)]))).toBeUndefined();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(60), (garbage, keep) => {
        expect(readBlock(inShared([file.subarray(0, keep), garbage]))).toBeUndefined();
      }),
    );
  });
});

describe('fork()', () => {
  it('gives an engine that changes by itself', () => {
    const engine = createClauseEngine();
    engine.add(sampleDocuments(6));
    const headings = engine.vocabulary.headings();
    const before = clausesOf(engine);
    const forked = engine.fork();
    forked.remove(sampleDocuments(2).map(({ id }) => id));
    forked.add(sampleDocuments(9).slice(7));
    const alone = createClauseEngine();
    alone.add([...sampleDocuments(6).slice(2), ...sampleDocuments(9).slice(7)]);
    expect(new Set(clausesOf(forked))).toEqual(new Set(clausesOf(alone)));
    expect(forked.vocabulary.frequency('医院')).toBe(alone.vocabulary.frequency('医院'));
    expect(clausesOf(engine)).toEqual(before);
    expect(engine.vocabulary.headings()).toEqual(headings);
  });
});
