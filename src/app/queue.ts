/** Make a queue: work that is given to it is done one after the other, in the order in which it came, whatever becomes of each. */
export function makeQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const started = last.then(work);
    last = started.catch(() => undefined);
    return started;
  };
}
