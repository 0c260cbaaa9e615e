/**
 * What an alternative counts against the typed word, which has 1. All figures of the reading of queries that can be tuned stand
 * here.
 */
export const WEIGHTS = {
  /** A single Han character is what is left of a word that the dictionary lacks. */
  single: 0.4,
  /** A shorter word inside a typed word: 「医疗」 in 「远程医疗」. */
  part: 0.3,
  /** One of several words that a phrase of the lexicon is made of: 「挂号」 in 「挂号难」. */
  token: 0.35,
  same: 0.8,
  near: 0.5,
  leads: 0.4,
} as const;

/** Characters of a query that are read; the rest is passed over with a note. */
export const MAX_LENGTH = 500;
/** Letters of a Latin word that are read as pinyin. */
export const MAX_PINYIN = 60;
/** Longest piece that is looked through for wrong characters; a longer one is pasted text. */
export const MAX_CHECKED = 40;
/** Pieces of a query that are looked through for wrong characters. */
export const MAX_CHECKED_PIECES = 12;
/** Longest stretch in which a wrong character is looked for. */
export const MAX_TYPO = 8;
