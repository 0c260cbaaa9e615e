import type { FilterName } from '../../domain/search.js';
import { fold } from '../../text/fold.js';
import type { CorpusValue, CorpusValues } from './corpus-values.js';
import { HAS_NAMES, LEVEL_NAMES } from './field-names.js';
import type { QueryLanguage } from './language.js';

/** The values of a filter that a written value stands for; [] where the corpus has none. */
export type ResolveValue = (filter: FilterName, written: string) => readonly string[];

const YEAR = /(?:19|20)\d{2}/gu;
const LONGEST_RANGE = 30;
/** What may follow the short name of a place: 「甘南」 in 「甘肃省甘南藏族自治州」. */
const PLACE_ENDING = /^(?:\p{Script=Han}{0,8}自治)?[省市县区州旗盟]$|^(?:特别行政|自治)?区$|^$/u;

/** Make a function that finds what a value written behind a field stands for in the corpus. */
export function makeValueResolver(language: QueryLanguage, values: CorpusValues): ResolveValue {
  const { offices, segmenter, findPlaces } = language;

  const locality = (written: string): readonly string[] => {
    const named = findPlaces(written)
      .filter(({ start, end }) => start === 0 && end === written.length)
      .flatMap(({ names }) => names);
    const known = [...new Set(named)].filter((name) => values.has('locality', name));
    if (known.length > 0) return known;
    const folded = fold(written);
    return take(values.valuesOf('locality'), ({ names: [name = ''] }) => {
      const at = name.lastIndexOf(folded);
      return at >= 0 && PLACE_ENDING.test(name.slice(at + folded.length));
    });
  };

  const department = (written: string): readonly string[] => {
    const folded = fold(written);
    if (folded.length < 2) return [];
    const meant = offices.filter(({ name, forms }) => [name, ...forms].some((form) => form.startsWith(folded)));
    const office = language.findOffice(written);
    const ids = new Set([...meant.map(({ id }) => id), ...(office === undefined ? [] : [office])]);
    const containing = take(values.valuesOf('department'), ({ names: [name = ''] }) => name.includes(folded));
    return [...new Set([...[...ids].flatMap((id) => values.departmentsOf(id)), ...containing])];
  };

  const byWords = (filter: FilterName, written: string): readonly string[] => {
    const folded = fold(written);
    const list = values.valuesOf(filter);
    const exact = take(list, ({ names }) => names.includes(folded));
    if (exact.length > 0) return filter === 'indicator' ? containing(list, folded) : exact;
    const within = containing(list, folded);
    if (within.length > 0) return within;
    const words = segmenter.cut(folded).filter((word) => /[\p{L}\p{N}]/u.test(word));
    if (words.length < 2) return [];
    return take(list, ({ names }) => names.some((name) => words.every((word) => name.includes(word))));
  };

  const named = (filter: FilterName, names: Readonly<Record<string, readonly string[]>>, written: string) => {
    const folded = fold(written);
    const meant = Object.keys(names).filter((value) => value === folded || names[value]?.includes(folded));
    return meant.length > 0 ? meant.filter((value) => values.has(filter, value)) : byWords(filter, written);
  };

  return (filter, written) => {
    switch (filter) {
      case 'locality':
        return locality(written);
      case 'department':
        return department(written);
      case 'year':
      case 'deadline':
        return yearsIn(written).filter((year) => values.has(filter, year));
      case 'has':
        return named(filter, HAS_NAMES, written);
      case 'level':
        return named(filter, LEVEL_NAMES, written);
      case 'theme':
      case 'item':
      case 'kind':
      case 'document':
      case 'indicator':
      case 'strength':
      case 'draft':
      case 'framework':
        return byWords(filter, written);
    }
  };
}

/** 「2025年底」 gives 2025, 「2021-2023」 the years between as well. */
function yearsIn(written: string): readonly string[] {
  const years = (written.normalize('NFKC').match(YEAR) ?? []).map(Number);
  const [from, to] = years;
  if (from === undefined || to === undefined || years.length !== 2 || to < from || to - from > LONGEST_RANGE)
    return years.map(String);
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
}

function containing(list: readonly CorpusValue[], folded: string): readonly string[] {
  return take(list, ({ names }) => names.some((name) => name.includes(folded)));
}

function take(list: readonly CorpusValue[], accepts: (value: CorpusValue) => boolean): readonly string[] {
  return list.filter(accepts).map(({ value }) => value);
}
