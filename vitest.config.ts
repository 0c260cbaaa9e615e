import { defineConfig } from 'vitest/config';

const WEB = 'test/web/**/*.test.ts';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
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
