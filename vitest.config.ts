import { defineConfig } from 'vitest/config';
import LongFirst from './test/support/long-first.js';

const WEB = 'test/web/**/*.test.ts';

export default defineConfig({
  test: {
    // Long enough for a machine whose two cores do other work besides: a wait ends when what it waits for is there.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 90_000 } },
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'program',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: [WEB],
        },
      },
      {
        extends: true,
        // One process works many files and keeps what they share: the segmenter, the shipped corpus and its services, one browser.
        test: { name: 'web', include: [WEB], isolate: false },
      },
    ],
  },
});
