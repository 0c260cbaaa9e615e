import type { QueryPhrase, QueryWord } from '../../domain/query-reading.js';
import { toQueryWord, type WordSources } from './alternatives.js';
import { cutPiece, cutWords, type Token } from './cut-piece.js';

/** What says too little to be looked for, folded. */
export interface Fillings {
  /** Hold a sentence together. */
  readonly particles: ReadonlySet<string>;
  /** Say little beside a word of the matter. */
  readonly light: ReadonlySet<string>;
}

/**
 * The words of typed pieces and, after them, those of demanded phrases, each once. Words that say too little are left out unless
 * there is nothing else. Synonyms stand for typed words alone: a phrase is demanded as it is.
 */
export function readWords(
  pieces: readonly string[],
  phrases: readonly QueryPhrase[],
  sources: WordSources,
  { particles, light }: Fillings,
): readonly QueryWord[] {
  const { segmenter, thesaurus } = sources;
  const typed = pieces.flatMap((piece) =>
    markStray(thesaurus ? cutPiece(piece, segmenter, thesaurus) : cutWords(piece, segmenter)),
  );
  const quoted = phrases.flatMap(({ folded }) => cutWords(folded, segmenter));
  const without = (tokens: readonly Token[], words: ReadonlySet<string>): readonly Token[] =>
    tokens.filter(({ term }) => !words.has(term));
  const telling = { typed: without(typed, particles), quoted: without(quoted, particles) };
  const matter = without(telling.typed, light);
  const nothing = telling.typed.length + telling.quoted.length === 0;
  const lightOnly = matter.length + telling.quoted.length === 0;
  const words = new Map<string, QueryWord>();
  const add = (tokens: readonly Token[], own: WordSources): void => {
    for (const token of tokens) if (!words.has(token.term)) words.set(token.term, toQueryWord(token, own));
  };
  add(nothing ? typed : lightOnly ? telling.typed : matter, sources);
  add(nothing ? quoted : telling.quoted, { ...sources, thesaurus: undefined });
  return [...words.values()];
}

/** Mark the single characters between longer words; several in a row are what is left of a word that the dictionary lacks. */
function markStray(tokens: readonly Token[]): readonly Token[] {
  const isSingle = (token: Token | undefined): boolean => token?.term.length === 1;
  return tokens.map((token, at) =>
    tokens.length > 1 && isSingle(token) && !isSingle(tokens[at - 1]) && !isSingle(tokens[at + 1])
      ? { ...token, stray: true }
      : token,
  );
}
