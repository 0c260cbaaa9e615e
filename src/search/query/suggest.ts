import type { Suggestion } from '../../domain/search.js';
import { fold } from '../../text/fold.js';
import type { CountedText, QueryLanguage } from './language.js';
import { readingsOf } from './near-sounds.js';
import { perGeneration } from './per-generation.js';

/** What could be asked for, as far as `typed` tells; best first. */
export type Suggester = (typed: string, limit?: number) => readonly Suggestion[];

interface Entry extends Suggestion {
  readonly folded: string;
}

/** How an entry may be typed in letters. */
interface Letters {
  readonly pinyin: string;
  readonly initials: string;
}

const DEFAULT_LIMIT = 8;
/** A longer heading is a sentence; nobody wants it in the search field. */
const LONGEST = 40;
const LATIN = /^[a-z]+$/u;

/**
 * Make the function that completes what is typed: headings, indicators, departments, places, themes and titles that begin with it,
 * whose pinyin or first letters begin with it (`yigong`, `ygt`), or that hold it; more frequent ones first.
 * Cost: one pass over all entries, some milliseconds for 50,000; the first letters typed also make their pinyin, some 200 ms.
 */
export function makeSuggester(language: QueryLanguage): Suggester {
  const { vocabulary } = language;
  const entries = perGeneration(vocabulary, () => gatherEntries(language));
  const letters = perGeneration(vocabulary, () => entries().map(({ folded }) => lettersOf(folded)));
  return (typed, limit = DEFAULT_LIMIT) => {
    const wanted = fold(language.toSimplified(typed.slice(0, LONGEST)));
    if (wanted === '' || limit < 1) return [];
    const sounds = LATIN.test(wanted) ? letters() : [];
    const found: { readonly entry: Entry; readonly grade: number }[] = [];
    for (const [at, entry] of entries().entries()) {
      const grade = gradeOf(entry.folded, sounds[at], wanted);
      if (grade !== undefined) found.push({ entry, grade });
    }
    return found
      .sort((a, b) => a.grade - b.grade || b.entry.count - a.entry.count || a.entry.text.length - b.entry.text.length)
      .slice(0, limit)
      .map(({ entry: { text, kind, count } }) => ({ text, kind, count }));
  };
}

/** 0 begins with what was typed, 1 its pinyin does, 2 its first letters do, 3 holds it; undefined for neither. */
function gradeOf(folded: string, sounds: Letters | undefined, wanted: string): number | undefined {
  const at = folded.indexOf(wanted);
  if (at === 0) return 0;
  if (sounds?.pinyin.startsWith(wanted)) return 1;
  if (sounds?.initials.startsWith(wanted)) return 2;
  return at > 0 ? 3 : undefined;
}

function lettersOf(folded: string): Letters {
  const [reading = []] = readingsOf(folded.replace(/[^\p{Script=Han}]/gu, ''));
  return { pinyin: reading.join(''), initials: reading.map((sound) => sound.charAt(0)).join('') };
}

/** Every text once, by the first kind that has it, counts of one kind added. */
function gatherEntries(language: QueryLanguage): readonly Entry[] {
  const { vocabulary, headings, labels } = language;
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
  add('theme', (labels.theme?.() ?? []).map(({ value, labels: [text = ''] }) => ({ text, count: themes.get(value) ?? 0 })));
  add('indicator', facet('indicator'));
  add('department', facet('department'));
  add('document', (labels.document?.() ?? []).map(({ labels: [text = ''] }) => ({ text, count: 1 })));
  add('heading', headings());
  return [...entries.values()];
}
