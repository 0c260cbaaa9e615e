import type { AlternativeKind } from '../../domain/query-reading.js';
import { fold } from '../../text/fold.js';
import { remember } from '../../text/remember.js';
import type { SynonymSet } from './language.js';
import { makePhraseFinder, type LexiconPhrase } from './lexicon-phrases.js';

export interface Synonym {
  /** Folded. */
  readonly term: string;
  readonly kind: Extract<AlternativeKind, 'same' | 'near' | 'leads'>;
}

/** The lexicon of synonyms, ready for look-ups. */
export interface Thesaurus {
  /** What may stand for a folded word, best kind first, each word once. */
  readonly synonymsOf: (word: string) => readonly Synonym[];
  /** Every phrase of the lexicon that stands in a folded text; the index holds each as one word. */
  readonly findPhrases: (folded: string) => readonly LexiconPhrase[];
}

const ORDER = { same: 0, near: 1, leads: 2 } as const;

/**
 * Make the lexicon of synonyms ready, once for the same sets: every new state of the corpus uses it. Cost: linear in the words of the
 * sets, but quadratic in the size of one set.
 */
export const buildThesaurus = remember((sets: readonly SynonymSet[]): Thesaurus => {
  const synonyms = new Map<string, Map<string, Synonym>>();
  const phrases = new Set<string>();
  for (const set of [...sets].sort((a, b) => ORDER[a.kind] - ORDER[b.kind])) {
    const words = set.words.map(fold);
    const targets = set.kind === 'leads' ? set.to.map(fold) : words;
    for (const word of [...words, ...targets]) phrases.add(word);
    for (const word of words) {
      const own = synonyms.get(word) ?? new Map<string, Synonym>();
      for (const term of targets) if (term !== word && !own.has(term)) own.set(term, { term, kind: set.kind });
      synonyms.set(word, own);
    }
  }
  const lists = new Map([...synonyms].map(([word, own]) => [word, [...own.values()]]));
  return { synonymsOf: (word) => lists.get(word) ?? [], findPhrases: makePhraseFinder(phrases) };
});
