import type { Response } from 'express';

/** Work an answer when its turn has come. */
export type InTurn = (response: Reader, work: () => void) => void;

/** Of an answer, whether its reader has left. */
type Reader = Pick<Response, 'destroyed'>;

/**
 * A queue for answers that have to be worked: one in each round of the event loop, in the order in which they came. What is ready to
 * be sent – kept and packed answers, files, the state of health – then waits for one piece of work, not for all that came with it. An
 * answer whose reader has left is not worked.
 */
export function makeWorkQueue(): InTurn {
  const waiting: { readonly response: Reader; readonly work: () => void }[] = [];
  let isUnderWay = false;
  const workNext = (): void => {
    let next = waiting.shift();
    while (next?.response.destroyed === true) next = waiting.shift();
    isUnderWay = next !== undefined;
    if (!next) return;
    setImmediate(workNext);
    next.work();
  };
  return (response, work) => {
    waiting.push({ response, work });
    if (!isUnderWay) workNext();
  };
}
