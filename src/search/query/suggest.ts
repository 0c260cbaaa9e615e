import { toDocumentId } from '../../domain/ids.js';
import type { Suggestion } from '../../domain/search.js';
import { fold } from '../../text/fold.js';
import { learnSounds, soundsOf } from '../../text/pinyin.js';
import type { CountedText, QueryLanguage } from './language.js';
import { listHeadings } from './list-headings.js';
import { perGeneration } from './per-generation.js';
import { findInColumn, toColumn, type Column } from './text-column.js';

/** What could be asked for, as far as `typed` tells; best first. */
export type Suggester = (typed: string, limit?: number) => readonly Suggestion[];

interface Entry extends Suggestion {
  readonly folded: string;
}

const DEFAULT_LIMIT = 8;
/** A longer heading is a sentence; nobody wants it in the search field. */
const LONGEST = 40;
const LATIN = /^[a-z]+$/u;

/**
 * Make the function that completes what is typed: headings, indicators, departments, places, themes and titles that begin with it,
 * then those whose pinyin or first letters do (`yigong`, `ygt`), then those that hold it; more frequent ones first.
 * Cost: some searches of a text of all entries; below a millisecond for 50,000. The first letters typed make their pinyin.
 */
export function makeSuggester(language: QueryLanguage): Suggester {
  const { vocabulary } = language;
  const entries = perGeneration(vocabulary, () =>
    [...gatherEntries(language)].sort((a, b) => b.count - a.count || a.text.length - b.text.length),
  );
  const names = perGeneration(vocabulary, () => toColumn(entries().map(({ folded }) => folded)));
  const readings = perGeneration(vocabulary, () => {
    learnSounds(names().text);
    return entries().map(({ folded }) => firstReading(folded));
  });
  const pinyin = perGeneration(vocabulary, () => toColumn(readings().map((sounds) => sounds.join(''))));
  const initials = perGeneration(vocabulary, () =>
    toColumn(readings().map((sounds) => sounds.map((sound) => sound.charAt(0)).join(''))),
  );
  return (typed, limit = DEFAULT_LIMIT) => {
    const wanted = fold(language.toSimplified(typed.slice(0, LONGEST)));
    if (wanted === '') return [];
    const found = new Set<number>();
    const add = (column: Column, part: string): void => {
      if (found.size < limit) for (const { line } of findInColumn(column, part, limit)) found.add(line);
    };
    add(names(), `\n${wanted}`);
    if (LATIN.test(wanted)) {
      add(pinyin(), `\n${wanted}`);
      add(initials(), `\n${wanted}`);
    }
    add(names(), wanted);
    return [...found].slice(0, Math.max(0, limit)).flatMap((at) => {
      const entry = entries()[at];
      return entry ? [{ text: entry.text, kind: entry.kind, count: entry.count }] : [];
    });
  };
}

function firstReading(folded: string): readonly string[] {
  return Array.from(folded).flatMap((char) => soundsOf(char)[0] ?? []);
}

/** A title rather than a number. */
function longest(names: readonly string[]): string {
  return names.reduce((best, name) => (name.length > best.length ? name : best), '');
}

/** Every text once, by the first kind that has it, counts of one kind added. */
function gatherEntries(language: QueryLanguage): readonly Entry[] {
  const { vocabulary, labels } = language;
  const entries = new Map<string, Entry>();
  const add = (kind: Suggestion['kind'], texts: Iterable<CountedText>): void => {
    for (const { text, count } of texts) {
      const folded = fold(text);
      if (folded === '' || folded.length > LONGEST) continue;
      const known = entries.get(folded);
      if (!known) entries.set(folded, { text, kind, count, folded });
      else if (known.kind === kind) entries.set(folded, { ...known, count: known.count + count });
    }
  };
  const facet = (name: 'indicator' | 'department' | 'locality'): readonly CountedText[] =>
    vocabulary.facetValues(name).map(({ value, count }) => ({ text: value, count }));
  const themes = new Map(vocabulary.facetValues('theme').map(({ value, count }) => [value, count]));
  add('locality', facet('locality'));
  add(
    'theme',
    (labels.theme?.() ?? []).map(({ value, labels: [text = ''] }) => ({ text, count: themes.get(value) ?? 0 })),
  );
  add('indicator', facet('indicator'));
  add('department', facet('department'));
  add(
    'document',
    (labels.document?.() ?? []).map(({ value, labels: names }) => ({
      text: longest(names),
      count: vocabulary.countClauses(toDocumentId(value)),
    })),
  );
  add('heading', listHeadings(vocabulary));
  return [...entries.values()];
}
