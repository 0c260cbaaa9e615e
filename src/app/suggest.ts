import type { Corpus } from '../domain/corpus.js';
import type { Suggestion } from '../domain/search.js';
import { once } from './keep.js';

/** What the corpus has that begins with or holds `prefix`, the nearest first. */
export type Suggest = (prefix: string) => readonly Suggestion[];

const LIMIT = 8;
/** What is longer is no word to search by. */
const MAX_LENGTH = 30;
const MAX_TITLE = 60;

/**
 * Suggestions from the headings, indicators, units, places, titles and themes of the corpus, by simple containment: those that
 * begin with the prefix first, then those that more clauses have. An empty prefix suggests nothing. Cost: one pass over the
 * distinct texts.
 */
export function makeSuggest(corpus: Corpus): Suggest {
  const known = once(() => collectSuggestions(corpus));
  return (prefix) => {
    const wanted = fold(prefix);
    if (wanted === '') return [];
    const begins: Suggestion[] = [];
    const holds: Suggestion[] = [];
    for (const { folded, suggestion } of known()) {
      if (folded.startsWith(wanted)) begins.push(suggestion);
      else if (folded.includes(wanted)) holds.push(suggestion);
      if (begins.length === LIMIT) break;
    }
    return [...begins, ...holds].slice(0, LIMIT);
  };
}

/** Every text once, those that more clauses have first. */
function collectSuggestions(corpus: Corpus): readonly { readonly folded: string; readonly suggestion: Suggestion }[] {
  const counts = new Map<string, { text: string; kind: Suggestion['kind']; count: number }>();
  const add = (text: string | undefined, kind: Suggestion['kind'], count: number): void => {
    const max = kind === 'document' ? MAX_TITLE : MAX_LENGTH;
    if (text === undefined || text.length < 2 || text.length > max) return;
    const known = counts.get(text);
    if (known) known.count += count;
    else counts.set(text, { text, kind, count });
  };
  for (const { header, clauses, frameworkId } of corpus.documents) {
    add(header.locality?.name, 'locality', clauses.length);
    add(header.title, 'document', clauses.length);
    const themes = corpus.frameworks.find(({ id }) => id === frameworkId)?.themes ?? [];
    for (const clause of clauses) {
      add(clause.heading, 'heading', 1);
      add(themes.find(({ id }) => id === clause.theme)?.short, 'theme', 1);
      for (const metric of new Set(clause.targets.map((target) => target.metric))) add(metric, 'indicator', 1);
      for (const name of new Set(clause.departments.map((one) => one.name))) add(name, 'department', 1);
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || a.text.length - b.text.length || (a.text < b.text ? -1 : 1))
    .map((suggestion) => ({ folded: fold(suggestion.text), suggestion }));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}
