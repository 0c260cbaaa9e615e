import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  applyStep,
  describeEngine,
  expectSame,
  sampleDocuments,
  stepArbitrary,
  wordRequest,
} from '../../../test/support/engine-contract.js';
import { createNaiveEngine } from '../../../test/support/naive-engine.js';
import { readBlock, writeBlock } from './block-file.js';
import type { BlockData } from './block.js';
import { createClauseEngine, type BlockLimits, type ClauseEngine } from './clause-engine.js';
import { mergeBlocks } from './merge-blocks.js';

/** Every change merges all blocks. */
const TIDY: BlockLimits = { here: 0, ratio: Infinity, mostAlike: 1, deadShare: 0, full: 0x10000 };
/** Every block holds a document or two. */
const NARROW: BlockLimits = { here: 2, ratio: 2, mostAlike: 2, deadShare: 0.3, full: 6 };

/** Merges here and elsewhere, all the time. */
const RESTLESS: BlockLimits = { here: 4, ratio: 2, mostAlike: 1, deadShare: 0.2, full: 20 };

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

  it('changes no answer, whatever comes, goes and is forked before it is done', async () => {
    const turns = fc.oneof(stepArbitrary, fc.constantFrom('fork' as const, 'release' as const));
    await fc.assert(
      fc.asyncProperty(fc.array(turns, { maxLength: 16 }), async (steps) => {
        const { merge, release } = heldMerge();
        const naive = createNaiveEngine();
        let engine = createClauseEngine({ merge, limits: RESTLESS });
        for (const step of [...steps, 'release' as const]) {
          if (step === 'fork') engine = engine.fork();
          else if (step !== 'release') for (const one of [engine, naive]) applyStep(one, step);
          else {
            release();
            await setImmediate();
          }
          const request = { ...wordRequest('医院'), literals: [] };
          expectSame(engine.search(request), naive.search(request), request.sort);
          expect(engine.size).toBe(naive.size);
          expect(engine.vocabulary.frequency('薪酬')).toBe(naive.vocabulary.frequency('薪酬'));
        }
      }),
    );
  });

  it('comes to the engine that was forked meanwhile, too', async () => {
    const { merge, release } = heldMerge();
    const begun = vi.fn(merge);
    const engine = createClauseEngine({ merge: begun, limits: TIDY });
    for (const document of sampleDocuments(3)) engine.add([document]);
    const before = clausesOf(engine);
    const heir = engine.fork().fork();
    for (let i = 0; i < 4; i++) {
      release();
      await setImmediate();
    }
    expect(heir.blocks()).toHaveLength(1);
    expect(new Set(clausesOf(heir))).toEqual(new Set(before));
    // The first two documents, then all three, and that for the last engine alone.
    expect(begun).toHaveBeenCalledTimes(2);
  });
});

describe('merges as documents come one by one', () => {
  it('leave few blocks and write no clause more often than there are tiers', async () => {
    let written = 0;
    const merge = (parts: Parameters<typeof mergeBlocks>[0]): Promise<BlockData> => {
      const merged = mergeBlocks(parts);
      written += merged.documentOf.length;
      return Promise.resolve(merged);
    };
    const engine = createClauseEngine({ merge, limits: { ...RESTLESS, here: 0, ratio: 4, mostAlike: 4, full: 4000 } });
    let most = 0;
    for (const document of sampleDocuments(300)) {
      engine.add([document]);
      await engine.settled();
      most = Math.max(most, engine.blocks().length);
    }
    const tiers = Math.ceil(Math.log(engine.size) / Math.log(4));
    expect(written).toBeGreaterThan(engine.size);
    expect(written).toBeLessThanOrEqual(tiers * engine.size);
    expect(most).toBeLessThanOrEqual(4 * tiers);
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

  it('give a document that two blocks hold once, as the later has it', () => {
    const [first, second] = sampleDocuments(2);
    if (!first || !second) throw new Error('the sample is too small');
    const [one, other, whole] = [createClauseEngine(), createClauseEngine(), createClauseEngine()];
    one.add([first, second]);
    other.add([{ ...first, clauses: second.clauses }]);
    whole.adopt([...one.blocks(), ...other.blocks()]);
    expect(whole.size).toBe(2 * second.clauses.length);
    expect(whole.vocabulary.countClauses(first.id)).toBe(second.clauses.length);
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
