import type { Suggestion } from '../../domain/search.js';
import { fold } from '../../text/fold.js';
import { learnSounds, soundsOf } from '../../text/pinyin.js';
import type { CountedHeadings } from '../engine/search-engine.js';
import type { QueryLanguage } from './language.js';
import { perGeneration } from './per-generation.js';
import { changedEntries, gatherEntries, LONGEST, type Entries, type Entry } from './suggest-entries.js';
import { findInColumn, toColumn, type Column } from './text-column.js';

/** What could be asked for, as far as `typed` tells; best first. */
export type Suggester = (typed: string, limit?: number) => readonly Suggestion[];

const DEFAULT_LIMIT = 8;
const LATIN = /^[a-z]+$/u;

/**
 * Make the function that completes what is typed: headings, indicators, departments, places, themes and titles that begin with it,
 * then those whose pinyin or first letters do (`yigong`, `ygt`), then those that hold it; more frequent ones first.
 * Cost: some searches of a text of all entries; below a millisecond for 50,000. What has changed since they were gathered is looked
 * through beside them. The first letters typed make their pinyin.
 */
export function makeSuggester(language: QueryLanguage): Suggester {
  const { vocabulary } = language;
  const kept = perGeneration(vocabulary, () => {
    const { base } = vocabulary.headings();
    const known = gathered.get(base);
    const changed = known && changedEntries(known.entries, language);
    if (known && changed) return { all: known, changed, since: sortEntries(changed.values()) };
    const all = gather(language);
    gathered.set(base, all);
    return { all, changed: new Map<string, Entry | undefined>(), since: sortEntries([]) };
  });
  return (typed, limit = DEFAULT_LIMIT) => {
    const wanted = fold(language.toSimplified(typed.slice(0, LONGEST)));
    if (wanted === '') return [];
    const { all, changed, since } = kept();
    const found = new Set<Entry>();
    const add = (column: (list: SortedEntries) => Column, part: string): void => {
      if (found.size >= limit) return;
      const standing = findEntries(all.sorted, column, part, limit, ({ folded }) => !changed.has(folded));
      const others = findEntries(since, column, part, limit, () => true);
      for (const entry of [...standing, ...others].sort(inOrder).slice(0, limit)) found.add(entry);
    };
    add((list) => list.names(), `\n${wanted}`);
    if (LATIN.test(wanted)) {
      add((list) => list.pinyin(), `\n${wanted}`);
      add((list) => list.initials(), `\n${wanted}`);
    }
    add((list) => list.names(), wanted);
    return [...found].slice(0, Math.max(0, limit)).map(({ text, kind, count }) => ({ text, kind, count }));
  };
}

interface Gathered {
  readonly entries: Entries;
  readonly sorted: SortedEntries;
}

/** By the headings that they rest on, which many states of an index share. */
const gathered = new WeakMap<CountedHeadings['base'], Gathered>();

function gather(language: QueryLanguage): Gathered {
  const entries = gatherEntries(language);
  return { entries, sorted: sortEntries(entries.byFolded.values()) };
}

/** Entries in their order with columns to look for them in, each made when it is first asked for. */
interface SortedEntries {
  readonly entries: readonly Entry[];
  readonly names: () => Column;
  readonly pinyin: () => Column;
  readonly initials: () => Column;
}

function sortEntries(given: Iterable<Entry | undefined>): SortedEntries {
  const entries = [...given].filter((entry) => entry !== undefined).sort(inOrder);
  const names = lazy(() => toColumn(entries.map(({ folded }) => folded)));
  const readings = lazy(() => {
    learnSounds(names().text);
    return entries.map(({ folded }) => firstReading(folded));
  });
  return {
    entries,
    names,
    pinyin: lazy(() => toColumn(readings().map((sounds) => sounds.join('')))),
    initials: lazy(() => toColumn(readings().map((sounds) => sounds.map((sound) => sound.charAt(0)).join('')))),
  };
}

/** The more frequent first, then the shorter. */
function inOrder(a: Entry, b: Entry): number {
  return b.count - a.count || a.text.length - b.text.length || (a.text < b.text ? -1 : 1);
}

function findEntries(
  list: SortedEntries,
  column: (list: SortedEntries) => Column,
  part: string,
  limit: number,
  fits: (entry: Entry) => boolean,
): readonly Entry[] {
  const found: Entry[] = [];
  for (const { line } of findInColumn(column(list), part)) {
    if (found.length >= limit) break;
    const entry = list.entries[line];
    if (entry && fits(entry)) found.push(entry);
  }
  return found;
}

function firstReading(folded: string): readonly string[] {
  return Array.from(folded).flatMap((char) => soundsOf(char)[0] ?? []);
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
