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
  const entriesOf = new Map<string, CueEntry[]>();
  for (const entry of lexicon.cues)
    for (const word of entry.words) entriesOf.set(word, [...(entriesOf.get(word) ?? []), entry]);
  const bareNegations = new Set(lexicon.negations);
  const cuePattern = anyOf([...entriesOf.keys(), ...bareNegations]);
  const noCuePattern = anyOf(lexicon.noCues);

  return (text) => {
    const found: CueMatch[] = [];
    const taken = Array.from(text.matchAll(noCuePattern), (match) => spanOf(match));
    for (const match of text.matchAll(cuePattern)) {
      const word = match[0];
      const span = spanOf(match);
      if (taken.some((other) => isTaken(span, other))) continue;
      const entries = (entriesOf.get(word) ?? []).filter(({ before }) => !before || followsOne(text, span.end, before));
      const negates = bareNegations.has(word) || entries.some((entry) => entry.negates === true);
      if (entries.length > 0 || negates) found.push({ ...span, word, entries, negates });
    }
    return found;
  };
}

/** 「对应当公开」 is 对 + 应当: a word of two characters or more that runs on beyond the other one keeps its own. */
function isTaken(cue: { start: number; end: number }, other: { start: number; end: number }): boolean {
  if (cue.end <= other.start || other.end <= cue.start) return false;
  return !(cue.start > other.start && cue.end > other.end && cue.end - cue.start >= 2);
}

function followsOne(text: string, at: number, words: readonly string[]): boolean {
  return words.some((word) => text.startsWith(word, at));
}

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}

/** The longest word wins where several begin at one place. */
function anyOf(words: readonly string[]): RegExp {
  return new RegExp([...words].sort((a, b) => b.length - a.length).join('|') || '(?!)', 'gu');
}
