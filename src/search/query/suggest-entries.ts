import type { Suggestion } from '../../domain/search.js';
import { toDocumentId } from '../../domain/ids.js';
import { fold } from '../../text/fold.js';
import type { CountedHeadings } from '../engine/search-engine.js';
import type { QueryLanguage } from './language.js';

/** What can be suggested. */
export interface Entry extends Suggestion {
  readonly folded: string;
}

/** A longer heading is a sentence; nobody wants it in the search field. */
export const LONGEST = 40;

type Kind = Suggestion['kind'];

/** All that could be suggested at one time; a text of two kinds is of the first. */
export interface Entries {
  readonly byFolded: ReadonlyMap<string, Entry>;
  /** Folded texts that are of another kind too. */
  readonly hiding: ReadonlySet<string>;
  /** Texts by kind, headings left out, with their counts. */
  readonly counts: Counts;
  readonly headings: CountedHeadings;
}

type Counts = ReadonlyMap<Kind, ReadonlyMap<string, number>>;

const KINDS: readonly Kind[] = ['locality', 'theme', 'indicator', 'department', 'document', 'heading'];

export function gatherEntries(language: QueryLanguage): Entries {
  const counts = countTexts(language);
  const headings = language.vocabulary.headings();
  const byFolded = new Map<string, Entry>();
  const hiding = new Set<string>();
  const add = (kind: Kind, text: string, count: number): void => {
    const folded = fold(text);
    if (folded === '' || folded.length > LONGEST) return;
    const known = byFolded.get(folded);
    if (!known) byFolded.set(folded, { text, kind, count, folded });
    else if (known.kind === kind) byFolded.set(folded, { ...known, count: known.count + count });
    else hiding.add(folded);
  };
  for (const [kind, texts] of counts) for (const [text, count] of texts) add(kind, text, count);
  for (const [text, count] of countHeadings(headings)) add('heading', text, count);
  return { byFolded, hiding, counts, headings };
}

/**
 * What is otherwise now than when entries were gathered, by folded text; undefined for one that is gone. The whole is undefined where
 * that cannot be told: gather them again.
 */
export function changedEntries(
  then: Entries,
  language: QueryLanguage,
): ReadonlyMap<string, Entry | undefined> | undefined {
  const changed = new Map<string, Entry | undefined>();
  let untold = 0;
  const change = (kind: Kind, text: string, count: number, isThere: boolean): void => {
    const folded = fold(text);
    if (folded === '' || folded.length > LONGEST) return;
    const known = changed.has(folded) ? changed.get(folded) : then.byFolded.get(folded);
    const order = known ? KINDS.indexOf(known.kind) - KINDS.indexOf(kind) : 1;
    // A kind that is hidden by another changes nothing.
    if (order < 0) return;
    const entry = order === 0 && known ? { ...known, count: known.count + count } : { text, kind, count, folded };
    changed.set(folded, isThere || entry.count > 0 ? entry : undefined);
    if ((!isThere && then.hiding.has(folded)) || (known && order > 0)) untold++;
  };
  for (const [kind, texts] of countTexts(language)) {
    const before = then.counts.get(kind) ?? new Map<string, number>();
    for (const [text, count] of texts)
      if (before.get(text) !== count) change(kind, text, count - (before.get(text) ?? 0), true);
    for (const [text, count] of before) if (!texts.has(text)) change(kind, text, -count, false);
  }
  const headings = language.vocabulary.headings();
  if (headings.base !== then.headings.base) return undefined;
  for (const text of new Set([...headings.changes.keys(), ...then.headings.changes.keys()])) {
    const difference = (headings.changes.get(text) ?? 0) - (then.headings.changes.get(text) ?? 0);
    if (difference !== 0) change('heading', text, difference, false);
  }
  return untold === 0 ? changed : undefined;
}

function countHeadings({ base, changes }: CountedHeadings): ReadonlyMap<string, number> {
  const counts = new Map(base);
  for (const [text, change] of changes) counts.set(text, (counts.get(text) ?? 0) + change);
  for (const [text, count] of counts) if (count === 0) counts.delete(text);
  return counts;
}

function countTexts({ vocabulary, labels }: QueryLanguage): Counts {
  const counts = new Map<Kind, Map<string, number>>();
  const add = (kind: Kind, text: string, count: number): void => {
    const own = counts.get(kind) ?? new Map<string, number>();
    counts.set(kind, own.set(text, (own.get(text) ?? 0) + count));
  };
  const themes = new Map(vocabulary.facetValues('theme').map(({ value, count }) => [value, count]));
  for (const { value, count } of vocabulary.facetValues('locality')) add('locality', value, count);
  for (const { value, labels: names } of labels.theme?.() ?? []) add('theme', names[0] ?? '', themes.get(value) ?? 0);
  for (const name of ['indicator', 'department'] as const)
    for (const { value, count } of vocabulary.facetValues(name)) add(name, value, count);
  for (const { value, labels: names } of labels.document?.() ?? [])
    add('document', longest(names), vocabulary.countClauses(toDocumentId(value)));
  return counts;
}

/** A title rather than a number. */
function longest(names: readonly string[]): string {
  return names.reduce((best, name) => (name.length > best.length ? name : best), '');
}
