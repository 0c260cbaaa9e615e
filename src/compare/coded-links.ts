import type { CodingVerdict, ResolvedCoding } from '../domain/coding.js';
import type { ClauseId } from '../domain/ids.js';

/** Tells what people have said of a pair of clauses; undefined where nobody has. */
export type FindVerdict = (first: ClauseId, second: ClauseId) => CodingVerdict | undefined;

/** Look up codings by pair, in either order. Of two codings on one pair the later one counts. */
export function indexCodings(codings: readonly ResolvedCoding[]): FindVerdict {
  const verdicts = new Map<string, CodingVerdict>();
  for (const { verdict, first, second } of codings)
    for (const a of first)
      for (const b of second) {
        verdicts.set(`${a}\n${b}`, verdict);
        verdicts.set(`${b}\n${a}`, verdict);
      }
  return (first, second) => verdicts.get(`${first}\n${second}`);
}
