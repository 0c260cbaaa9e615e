import type { TextDiff } from '../domain/comparison.js';
import { fragmentCore, splitFragments } from '../text/fragments.js';
import { appendHunk, change, equal, hasMove, partsLength, toRuns, type Hunk, type Part } from './hunks.js';
import { matchFragments } from './match-fragments.js';
import { toRegions, type ChangedRegion } from './regions.js';
import { tidyHunks } from './tidy.js';
import { openWordBook, type NumberedWords, type WordBook } from './word-book.js';
import { diffWords, type WordBounds } from './word-diff.js';
import type { Cut } from '../text/words.js';

/** Bounds of `diffTexts`; the default keeps any two texts of 20,000 characters under a second. */
export interface DiffBounds extends WordBounds {
  /** Sum over all word differences of edits squared, which is what they cost. */
  readonly maxWork: number;
}

const DEFAULT_BOUNDS: DiffBounds = { maxEdits: 1000, maxWork: 2_000_000, timeoutMs: 300 };
/** Two stretches up to this length together are also compared without regard to fragments. */
const MAX_PLAIN_LENGTH = 1200;
/** An equal run below this length does not help the reader; a change costs about as much as this many characters help. */
const MIN_USEFUL_EQUAL = 4;
const CHANGE_COST = 4;

/**
 * Word-level difference of two texts (逐字对照): fragments as anchors, words inside them, readable changes, moves.
 * A moved fragment is a removed run and an added run of one `moveId`; their texts may differ in wording (similarity above
 * 0.8), so a caller that shows a move should compare the two with this function again.
 * A number with its unit is never cut (30% -> 35% is replaced whole) where `cut` keeps joined words to the text.
 * @param cut  word segmenter; its words must join to its input and be the same every time, for they are remembered with it.
 * @returns runs, none empty; two empty texts give no run. `gaveUp` when a bound was met: what could not be compared is then
 *   shown as wholly replaced. The same input gives the same output unless `timeoutMs` is met first. Never throws.
 */
export function diffTexts(base: string, other: string, cut: Cut, bounds: Partial<DiffBounds> = {}): TextDiff {
  if (base === other) return { runs: base === '' ? [] : [{ op: 'equal', text: base }], gaveUp: false };
  const left = splitFragments(base);
  const right = splitFragments(other);
  const match = matchFragments(left, right);
  const book = openWordBook(cut);
  book.trim();
  const account = openAccount(book, { ...DEFAULT_BOUNDS, ...bounds });
  const hunks: Hunk[] = [];
  for (const region of toRegions(left, right, match)) {
    if (region.kind === 'same') appendAll(hunks, differInStops(region.base, region.other));
    else appendAll(hunks, diffRegion(region, account, cut));
  }
  return { runs: toRuns(tidyHunks(hunks, cut)), gaveUp: match.gaveUp || account.gaveUp };
}

function differInStops(base: string, other: string): Hunk[] {
  const core = fragmentCore(base);
  if (base === other) return [equal(base)];
  return [equal(core), change(base.slice(core.length), other.slice(core.length))];
}

/** By fragments, or by words of the whole region where that shows more equal text for fewer changes. */
function diffRegion({ steps }: ChangedRegion, account: Account, cut: Cut): Hunk[] {
  const byFragments: Hunk[] = [];
  for (const { removed, added, similar } of steps) {
    const found = similar ? account.diff(removed, added) : undefined;
    if (similar && !found) account.gaveUp = true;
    appendAll(byFragments, found ?? [{ kind: 'change', removed, added }]);
  }
  const removed = steps.flatMap((step) => step.removed);
  const added = steps.flatMap((step) => step.added);
  const oneSided = removed.length === 0 || added.length === 0;
  // One pair of similar fragments has been compared by words already.
  const isPlain = steps.length === 1 && steps[0]?.similar === true;
  if (oneSided || isPlain || steps.some(hasMove) || partsLength(removed) + partsLength(added) > MAX_PLAIN_LENGTH)
    return byFragments;
  const plain = account.diff(removed, added);
  if (!plain) return byFragments;
  return worthToReader(tidyHunks(plain, cut)) > worthToReader(tidyHunks(byFragments, cut)) ? plain : byFragments;
}

function worthToReader(hunks: readonly Hunk[]): number {
  return hunks.reduce((sum, hunk) => {
    if (hunk.kind === 'change') return sum - CHANGE_COST;
    return sum + (hunk.text.length >= MIN_USEFUL_EQUAL ? hunk.text.length : 0);
  }, 0);
}

function appendAll(hunks: Hunk[], more: readonly Hunk[]): void {
  for (const hunk of more) appendHunk(hunks, hunk);
}

/** What one call of `diffTexts` may spend on words. */
interface Account {
  gaveUp: boolean;
  /** Word difference of two stretches; undefined when a bound is met. */
  diff(base: readonly Part[], other: readonly Part[]): Hunk[] | undefined;
}

function openAccount(book: WordBook, bounds: DiffBounds): Account {
  let work = bounds.maxWork;
  const wordsOf = (parts: readonly Part[]): NumberedWords => {
    const all = parts.map(({ text }) => book.read(text));
    if (all.length === 1 && all[0]) return all[0];
    const [words, numbers]: [string[], number[]] = [[], []];
    for (const part of all) {
      for (const word of part.words) words.push(word);
      for (const number of part.numbers) numbers.push(number);
    }
    return { words, numbers };
  };
  return {
    gaveUp: false,
    diff: (base, other) => {
      const maxEdits = Math.min(bounds.maxEdits, Math.floor(Math.sqrt(Math.max(0, work))));
      const found = diffWords(wordsOf(base), wordsOf(other), { maxEdits, timeoutMs: bounds.timeoutMs });
      work -= found ? found.edits ** 2 : maxEdits ** 2;
      return found?.hunks;
    },
  };
}
