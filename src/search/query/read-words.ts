import type { QueryPhrase, QueryWord } from '../../domain/query-reading.js';
import { toQueryWord, type WordSources } from './alternatives.js';
import { cutPiece, cutWords, type Token } from './cut-piece.js';

/**
 * The words of typed pieces and, after them, those of demanded phrases, each once. Words that only hold a sentence together are
 * left out unless there is nothing else. Synonyms stand for typed words alone: a phrase is demanded as it is.
 */
export function readWords(
  pieces: readonly string[],
  phrases: readonly QueryPhrase[],
  sources: WordSources,
  particles: ReadonlySet<string>,
): readonly QueryWord[] {
  const { segmenter, thesaurus } = sources;
  const typed = pieces.flatMap((piece) =>
    thesaurus ? cutPiece(piece, segmenter, thesaurus) : cutWords(piece, segmenter),
  );
  const quoted = phrases.flatMap(({ folded }) => cutWords(folded, segmenter));
  const telling = (tokens: readonly Token[]): readonly Token[] => tokens.filter(({ term }) => !particles.has(term));
  const nothing = telling(typed).length + telling(quoted).length === 0;
  const words = new Map<string, QueryWord>();
  const add = (tokens: readonly Token[], own: WordSources): void => {
    for (const token of nothing ? tokens : telling(tokens))
      if (!words.has(token.term)) words.set(token.term, toQueryWord(token, own));
  };
  add(typed, sources);
  add(quoted, { ...sources, thesaurus: undefined });
  return [...words.values()];
}
