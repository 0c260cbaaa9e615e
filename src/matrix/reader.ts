import { fold } from '../text/fold.js';
import type { Cut } from '../text/words.js';

/** Reads texts in the form in which points and clauses are compared. */
export interface Reader {
  /** Folded, without punctuation, places and levels made neutral. */
  bare(text: string): string;
  /** Words of two and more characters and character pairs of the bare text, each once. */
  tokens(text: string): ReadonlySet<string>;
  /** Words of two and more characters, in order. */
  words(text: string): readonly string[];
}

/** Stands for the name of any place; no such word is in any text. */
const PLACE = '〇〇';
/** 跨省, 全市, 我县, 跨区域: the level only says where the text comes from. */
const LEVEL = /([跨全我本各])[省市县区州](?:域)?/gu;
const PUNCTUATION = /\p{P}+/gu;
const CONTENT = /[\p{L}\p{N}]/u;
/** Marks a token that is a whole word, so that it does not meet the character pair of the same letters. */
const WORD = '=';

/**
 * Make the reader of a family. Names of its places are made one, and so are levels behind 跨, 全, 我, 本, 各: 「健康江西」 and 「健康陕西」,
 * 「跨省就医」 and 「跨市就医」 are one requirement.
 * @param places  names without level: 「江西」; those of one character are passed over.
 */
export function makeReader(places: readonly string[], cut: Cut): Reader {
  const names = [...new Set(places)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  const placeNames = names.length === 0 ? undefined : new RegExp(names.map(escape).join('|'), 'gu');
  const makeNeutral = (text: string): string => {
    const folded = fold(text);
    return (placeNames ? folded.replace(placeNames, PLACE) : folded).replace(LEVEL, '$1区');
  };
  // Most texts are asked for their bare form and then for their tokens: the latest is kept.
  let latest = { text: '', neutral: '' };
  const neutral = (text: string): string => {
    if (latest.text !== text) latest = { text, neutral: makeNeutral(text) };
    return latest.neutral;
  };
  const bareOf = (plain: string): string => plain.replace(PUNCTUATION, '');
  const wordsOf = (plain: string): readonly string[] =>
    cut(plain).filter((word) => word.length > 1 && CONTENT.test(word));
  return {
    bare: (text) => bareOf(neutral(text)),
    words: (text) => wordsOf(neutral(text)),
    tokens: (text) => {
      const tokens = new Set<string>();
      const whole = neutral(text);
      for (const word of wordsOf(whole)) tokens.add(toWordToken(word));
      const plain = bareOf(whole);
      for (let at = 0; at + 2 <= plain.length; at++) tokens.add(plain.slice(at, at + 2));
      return tokens;
    },
  };
}

/** The token that stands for a whole word. */
export function toWordToken(word: string): string {
  return WORD + word;
}

/** Whether a set of tokens holds a word, as a word or by all of its character pairs. */
export function holdsWord(tokens: ReadonlySet<string>, word: string): boolean {
  if (tokens.has(toWordToken(word))) return true;
  const plain = word.replace(PUNCTUATION, '');
  for (let at = 0; at + 2 <= plain.length; at++) if (!tokens.has(plain.slice(at, at + 2))) return false;
  return plain.length > 1;
}

function escape(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
