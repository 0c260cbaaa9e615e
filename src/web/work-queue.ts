import type { Response } from 'express';

/** Work an answer when its turn has come. */
export type InTurn = (response: Reader, work: () => void) => void;

/** Of an answer, whether its reader has left. */
type Reader = Pick<Response, 'destroyed'>;

/** So many milliseconds are worked in a round: many small pages, or one large one. */
const SLICE_MS = 10;

/**
 * A queue for answers that have to be worked: a few milliseconds of them in each round of the event loop, in the order in which they
 * came. What is ready to be sent – kept and packed answers, files, the state of health – then waits for one large piece of work at
 * most, not for all that came with it. An answer whose reader has left is not worked.
 */
export function makeWorkQueue(): InTurn {
  const waiting: { readonly response: Reader; readonly work: () => void }[] = [];
  let isUnderWay = false;
  const workSome = (): void => {
    isUnderWay = waiting.length > 0;
    if (!isUnderWay) return;
    setImmediate(workSome);
    const began = performance.now();
    do {
      const next = waiting.shift();
      if (next?.response.destroyed === false) next.work();
    } while (waiting.length > 0 && performance.now() - began < SLICE_MS);
  };
  return (response, work) => {
    waiting.push({ response, work });
    if (!isUnderWay) workSome();
  };
}
