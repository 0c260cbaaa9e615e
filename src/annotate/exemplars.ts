import { countShared } from '../text/count-shared.js';
import { makeRunNumbers } from '../text/run-numbers.js';
import { RUN_LENGTH, type ClauseProfile } from './clause-profile.js';

/** A clause known to take up an item. */
export interface Exemplar {
  readonly profile: ClauseProfile;
  /** Position of the item in the framework. */
  readonly item: number;
}

/** More exemplars of an item would cost time and let the fullest item win. */
const MOST_PER_ITEM = 8;
/** So many candidates are looked at before the rest is taken for copies, too. */
const MOST_TRIED = 60;
/** Share of six-character runs from which two clauses are copies of one text. */
const COPY = 0.8;

/** Leave out copies and what is beyond need: two copies of one text are one witness. */
export function keepUnlike(exemplars: readonly Exemplar[]): readonly Exemplar[] {
  const kept = new Map<number, { exemplar: Exemplar; runs: Int32Array }[]>();
  const numbers = makeRunNumbers(RUN_LENGTH);
  const tried = new Map<number, number>();
  for (const exemplar of exemplars) {
    const others = kept.get(exemplar.item) ?? [];
    const count = (tried.get(exemplar.item) ?? 0) + 1;
    tried.set(exemplar.item, count);
    if (others.length >= MOST_PER_ITEM || count > MOST_TRIED) continue;
    const runs = toSet(numbers.add(exemplar.profile.text));
    if (others.some((other) => isCopy(other.runs, runs))) continue;
    kept.set(exemplar.item, [...others, { exemplar, runs }]);
  }
  return [...kept.values()].flat().map(({ exemplar }) => exemplar);
}

/** Each number once, rising. */
function toSet(numbers: Int32Array): Int32Array {
  numbers.sort();
  let length = 0;
  for (const number of numbers) if (length === 0 || number !== numbers[length - 1]) numbers[length++] = number;
  return numbers.subarray(0, length);
}

function isCopy(first: Int32Array, second: Int32Array): boolean {
  const least = COPY * Math.max(1, first.length, second.length);
  return Math.min(first.length, second.length) >= least && countShared(first, second) >= least;
}
