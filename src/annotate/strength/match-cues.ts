import type { Span } from '../../domain/span.js';
import { makeWordFinder } from '../../text/word-finder.js';
import type { CueEntry, StrengthLexicon } from './strength-lexicon.js';

/** A word of the lexicon found in a text, not yet weighed against where it stands. */
export interface CueMatch {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** All entries whose word and following word fit: 「推进」 speaks for duty and for stage. [] for a bare negation. */
  readonly entries: readonly CueEntry[];
  readonly negates: boolean;
}

/** Makes the search for the words of a lexicon, in reading order. Words of `noCues` take the characters that they hold. */
export function makeCueMatcher(lexicon: StrengthLexicon): (text: string) => readonly CueMatch[] {
  const meanings = readMeanings(lexicon);
  const findCues = makeWordFinder(meanings.keys());
  const findNoCues = makeWordFinder(lexicon.noCues);

  return (text) => {
    const found: CueMatch[] = [];
    const cues = findCues(text);
    if (cues.length === 0) return found;
    const taken = findNoCues(text);
    let next = 0;
    for (const cue of cues) {
      const { start, end, word } = cue;
      while ((taken[next]?.end ?? Infinity) <= start) next++;
      if (isTakenByOne(cue, taken, next)) continue;
      const { all, isChoosy, isNegation } = meanings.get(word) ?? NO_MEANING;
      const entries = isChoosy ? all.filter(({ before }) => !before || followsOne(text, end, before)) : all;
      const negates = isNegation || entries.some((entry) => entry.negates === true);
      if (entries.length > 0 || negates) found.push({ start, end, word, entries, negates });
    }
    return found;
  };
}

/** What a word of the lexicon may be. */
interface Meaning {
  readonly all: readonly CueEntry[];
  /** One of the entries wants a certain word behind it. */
  readonly isChoosy: boolean;
  /** It negates by itself. */
  readonly isNegation: boolean;
}

const NO_MEANING: Meaning = { all: [], isChoosy: false, isNegation: false };

function readMeanings({ cues, negations }: StrengthLexicon): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const entry of cues)
    for (const word of entry.words) {
      const { all, isChoosy } = meanings.get(word) ?? NO_MEANING;
      meanings.set(word, { all: [...all, entry], isChoosy: isChoosy || entry.before !== undefined, isNegation: false });
    }
  for (const word of negations) meanings.set(word, { ...(meanings.get(word) ?? NO_MEANING), isNegation: true });
  return meanings;
}

/** @param from  position of the first of `others` that ends behind the beginning of the cue. */
function isTakenByOne(cue: Span, others: readonly Span[], from: number): boolean {
  for (let i = from; ; i++) {
    const other = others[i];
    if (!other || other.start >= cue.end) return false;
    if (isTaken(cue, other)) return true;
  }
}

/** 「对应当公开」 is 对 + 应当: a word of two characters or more that runs on beyond the other one keeps its own. */
function isTaken(cue: Span, other: Span): boolean {
  return !(cue.start > other.start && cue.end > other.end && cue.end - cue.start >= 2);
}

function followsOne(text: string, at: number, words: readonly string[]): boolean {
  return words.some((word) => text.startsWith(word, at));
}
