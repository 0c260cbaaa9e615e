import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeEngine, sampleDocuments, wordRequest } from '../../../test/support/engine-contract.js';
import { createNaiveEngine } from '../../../test/support/naive-engine.js';
import { readBlocks, writeBlocks } from './block-file.js';
import type { BlockData } from './block.js';
import { createClauseEngine, type BlockLimits, type ClauseEngine } from './clause-engine.js';
import { mergeBlocks } from './merge-blocks.js';
import type { ClauseTexts } from './search-engine.js';

const NEVER: ClauseTexts = { holds: () => false, bodyOf: () => '' };
/** Every change merges all blocks. */
const TIDY: BlockLimits = { small: 0, mostSmallBlocks: 0, mostBlocks: 1, deadShare: 0 };

describeEngine('the embedded engine', (texts) => createClauseEngine(texts));
describeEngine('the embedded engine that merges at once', (texts) => createClauseEngine(texts, { limits: TIDY }));
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
    const engine = createClauseEngine(NEVER, { merge, limits: TIDY });
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

describe('writeBlocks() and readBlocks()', () => {
  const engine = createClauseEngine(NEVER);
  engine.add(sampleDocuments(6));
  engine.remove(sampleDocuments(1).map(({ id }) => id));
  engine.add(sampleDocuments(3).slice(2));
  const file = Buffer.concat(writeBlocks(engine.blocks(), 'stamp'));

  it('give back an engine that answers the same', () => {
    const loaded = createClauseEngine(NEVER);
    loaded.adopt(readBlocks(file, 'stamp') ?? []);
    expect(loaded.size).toBe(engine.size);
    for (const word of ['医院', '薪酬', '改革'])
      expect(loaded.search(wordRequest(word))).toEqual(engine.search(wordRequest(word)));
  });

  it('refuse another stamp, a part of a file and garbage', () => {
    expect(readBlocks(file, 'other')).toBeUndefined();
    expect(readBlocks(file.subarray(0, -8), 'stamp')).toBeUndefined();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(60), (garbage, keep) => {
        expect(readBlocks(Buffer.concat([file.subarray(0, keep), garbage]), 'stamp')).toBeUndefined();
      }),
    );
  });
});
