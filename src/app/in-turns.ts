import { setImmediate } from 'node:timers/promises';

/** Work that holds up nothing else for longer than this, in milliseconds. */
const SLICE_MS = 15;

/** Makes long work give others their turn: `await turn()` between its steps. Most calls return at once. */
export function makeTurns(): { readonly turn: () => Promise<void> } {
  let began = performance.now();
  return {
    turn: async () => {
      if (performance.now() - began < SLICE_MS) return;
      await setImmediate();
      began = performance.now();
    },
  };
}
