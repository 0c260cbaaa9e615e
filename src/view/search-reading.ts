import type {
  QueryAlternative,
  QueryCorrection,
  QueryReading,
  QueryWord,
  ReadFilter,
} from '../domain/query-reading.js';
import type { SearchQuery } from '../domain/search.js';
import { alternativeLabels, filterLabels } from './labels.js';
import { quote, quoteStretch, removeExcluded, removePhrase, removeStretch } from './query-stretch.js';

/** Makes the address of a search. */
export type Link = (query: SearchQuery) => string;

/** A query as it was understood, as chips that can be taken out and what was done to it. */
export interface ReadingView {
  readonly words: readonly WordChip[];
  readonly phrases: readonly StretchChip[];
  readonly excluded: readonly StretchChip[];
  readonly filters: readonly ReadFilterChip[];
  readonly corrections: readonly CorrectionNote[];
  readonly dropped: readonly string[];
  /** Switches the other words off or on again; undefined where there are none. */
  readonly expansion: { readonly on: boolean; readonly label: string; readonly href: string } | undefined;
}

/** A word with what was looked up for it. */
export interface WordChip {
  readonly text: string;
  /** The corpus holds the word itself, so that it was looked up. */
  readonly held: boolean;
  readonly found: readonly FoundWords[];
}

/** 「同义：县域医疗卫生共同体、医联体」; what is too much for a chip is folded. */
export interface FoundWords {
  readonly label: string;
  readonly first: string;
  readonly more: string;
  readonly moreCount: number;
}

/** A demanded or excluded stretch; no link where it cannot be told apart in the query text. */
export interface StretchChip {
  readonly text: string;
  readonly removeHref: string | undefined;
}

/** A filter that stands in the query text. */
export interface ReadFilterChip extends StretchChip {
  readonly title: string;
  /** Recognised, not written as a field: may also be meant as words. */
  readonly asWords: { readonly label: string; readonly href: string } | undefined;
  /** Nothing in the corpus has what was asked. */
  readonly empty: boolean;
}

/** What was done to find what was meant, and the search for exactly what was typed. */
export interface CorrectionNote {
  readonly text: string;
  readonly label: string;
  readonly href: string;
}

const SHOWN_WORDS = 4;
const ORDER = ['same', 'near', 'leads', 'part'] as const;

/** @param query  from the first hit on: every link of a chip starts a new search. */
export function buildReading(query: SearchQuery, reading: QueryReading, link: Link): ReadingView {
  const onText = (q: string | undefined): string | undefined => (q === undefined ? undefined : link({ ...query, q }));
  return {
    words: looseWords(reading).map(toWordChip),
    phrases: reading.phrases.map(({ typed }) => ({ text: typed, removeHref: onText(removePhrase(query.q, typed)) })),
    excluded: reading.excluded.map(({ typed }) => ({
      text: typed,
      removeHref: onText(removeExcluded(query.q, typed)),
    })),
    filters: reading.filters.map((filter) => toFilterChip(query, filter, link)),
    corrections: reading.corrections.map((one) => toNote(query, one, link)),
    dropped: reading.dropped,
    expansion: toSwitch(query, reading, link),
  };
}

/** The words that were asked for beside the phrases; a phrase is also looked up by its own words. */
export function looseWords({ words, phrases }: QueryReading): readonly QueryWord[] {
  return words.filter(({ text }) => !phrases.some((phrase) => phrase.folded.includes(text)));
}

function toWordChip({ text, alternatives }: QueryWord): WordChip {
  return {
    text,
    held: alternatives.some(({ kind }) => kind === 'typed'),
    found: ORDER.flatMap((kind): readonly FoundWords[] => {
      const terms = alternatives.filter((one) => one.kind === kind).map(({ term }) => term);
      if (terms.length === 0) return [];
      // One word more costs no more room than the fold that would hide it.
      const shown = terms.length <= SHOWN_WORDS + 1 ? terms.length : SHOWN_WORDS;
      return [
        {
          label: alternativeLabels[kind],
          first: terms.slice(0, shown).join('、'),
          more: terms.slice(shown).join('、'),
          moreCount: terms.length - shown,
        },
      ];
    }),
  };
}

function toFilterChip(query: SearchQuery, filter: ReadFilter, link: Link): ReadFilterChip {
  const left = removeStretch(query.q, filter.typed);
  const quoted = filter.origin === 'recognised' ? quoteStretch(query.q, filter.typed) : undefined;
  return {
    title: filterLabels[filter.name],
    text: filter.label,
    removeHref: left === undefined ? undefined : link({ ...query, q: left }),
    asWords:
      quoted === undefined
        ? undefined
        : { label: `按字词查${quote(filter.typed)}`, href: link({ ...query, q: quoted }) },
    empty: filter.values.length === 0,
  };
}

function toNote(query: SearchQuery, correction: QueryCorrection, link: Link): CorrectionNote {
  const { typed } = correction;
  const q = quoteStretch(query.q, typed) ?? quote(typed);
  return { text: tellCorrection(correction), label: `只查${quote(typed)}`, href: link({ ...query, q }) };
}

/** 「已按“药品追溯”检索（您输入的是“药品追朔”）」. */
export function tellCorrection({ typed, meant, by }: QueryCorrection): string {
  const given = {
    typo: '您输入的是',
    pinyin: '您输入的是拼音',
    initials: '您输入的是拼音首字母',
    traditional: '您输入的是繁体字',
  };
  return `已按“${meant}”检索（${given[by]}“${typed}”）`;
}

function isOther({ kind }: QueryAlternative): boolean {
  return kind === 'same' || kind === 'near' || kind === 'leads';
}

function toSwitch(query: SearchQuery, { words }: QueryReading, link: Link): ReadingView['expansion'] {
  if (query.expand === false) return { on: false, label: '恢复同义词', href: link({ ...query, expand: true }) };
  if (!words.some(({ alternatives }) => alternatives.some(isOther))) return undefined;
  return { on: true, label: '不用同义词', href: link({ ...query, expand: false }) };
}
