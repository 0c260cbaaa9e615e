import type { Suggestion } from '../domain/search.js';
import { suggestionLabels } from './labels.js';

/** A query cut before the word that is being typed. */
export interface UnfinishedQuery {
  /** What stands before it, the space included: 「医共体 」. */
  readonly before: string;
  /** The word that is being typed: 「总额」. */
  readonly word: string;
}

/** Cut a query before its last word; signs that open a phrase or exclude a word stay before it. */
export function cutUnfinished(q: string): UnfinishedQuery {
  const text = q.trimStart();
  const at = /(?<![^\s“”"＂「」『』:：])[^\s“”"＂「」『』:：]*$/u.exec(text)?.index ?? text.length;
  const signs = /^[-－]*/u.exec(text.slice(at))?.[0].length ?? 0;
  return { before: text.slice(0, at + signs), word: text.slice(at + signs).trim() };
}

/** Answer of `GET /api/suggest`: each suggestion with the whole query that choosing it gives. */
export function toApiSuggestions(q: string, suggestions: readonly Suggestion[]): object {
  const { before } = cutUnfinished(q);
  return {
    suggestions: suggestions.map(({ text, kind, count }) => ({
      text,
      kind,
      label: suggestionLabels[kind],
      count,
      query: `${before}${text}`,
    })),
  };
}
