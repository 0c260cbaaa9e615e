/** Tells how far a piece of work has come: 「已读 10/30」. */
export type Progress = (what: string, done: number, all: number) => void;

/** Steps after which a line is written where the output is no terminal. */
const STEP = 10;
/** Characters of the bar. */
const WIDTH = 24;

/** Progress on `out`: a bar that is drawn over itself on a terminal, elsewhere a line for every tenth step and for the last. */
export function makeProgress(out: { readonly isTTY?: boolean; write(text: string): unknown }): Progress {
  return (what, done, all) => {
    if (out.isTTY !== true) {
      if (done % STEP === 0 || done === all) out.write(`${what} ${done}/${all}\n`);
      return;
    }
    const full = Math.round((WIDTH * done) / all);
    out.write(`\r${what} [${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}] ${done}/${all}${done === all ? '\n' : ''}`);
  };
}
