import type { ReadFilter } from '../../domain/query-reading.js';
import type { FilterName } from '../../domain/search.js';
import { fold } from '../../text/fold.js';
import type { CorpusValue, CorpusValues } from './corpus-values.js';
import { findFilterName, nameOfFilter } from './field-names.js';
import type { ResolveValue } from './resolve-value.js';
import type { Field } from './scan.js';

export interface ReadFields {
  readonly filters: readonly ReadFilter[];
  readonly notes: readonly string[];
}

const NEAR_VALUES = 4;

/** Turn the fields of a query into filters. What nothing in the corpus has gives a filter without values, and a note. */
export function readFields(
  query: string,
  fields: readonly Field[],
  resolve: ResolveValue,
  values: CorpusValues,
): ReadFields {
  const filters: ReadFilter[] = [];
  const notes: string[] = [];
  for (const { name, values: written, start, end } of fields) {
    const filter = findFilterName(name);
    if (filter === undefined) continue;
    if (written.length === 0) {
      notes.push(`条件“${name}”后面没有写值，已略去；${exampleOf(filter, values)}`);
      continue;
    }
    const found = new Set<string>();
    for (const one of written) {
      const meant = resolve(filter, one);
      for (const value of meant) found.add(value);
      if (meant.length === 0)
        notes.push(`没有条款的${nameOfFilter(filter)}是“${one}”${nearTo(values.valuesOf(filter), one)}。`);
    }
    const label = labelOf(filter, [...found], values) ?? written.join('、');
    filters.push({ name: filter, values: [...found], label, typed: query.slice(start, end), origin: 'field' });
  }
  return { filters, notes };
}

/** What a single value is called, where it is an id; a place and a department are called as they were written. */
function labelOf(filter: FilterName, found: readonly string[], values: CorpusValues): string | undefined {
  const [value] = found;
  if (value === undefined || found.length > 1) return undefined;
  const label = values.valuesOf(filter).find((one) => one.value === value)?.label;
  return label === value ? undefined : label;
}

function exampleOf(filter: FilterName, values: CorpusValues): string {
  const most = mostFrequent(values.valuesOf(filter), 1)[0];
  return most === undefined ? '这一条件目前没有可选的值。' : `例如 ${nameOfFilter(filter)}:${most}。`;
}

/** 「；相近的有：江西省」, those that share most characters; where none shares any, the most frequent. */
function nearTo(list: readonly CorpusValue[], written: string): string {
  const chars = new Set(fold(written));
  const near = list
    .map(({ label, count, names }) => ({
      label,
      count,
      shared: Math.max(...names.map((name) => countShared(name, chars))),
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || b.count - a.count)
    .slice(0, NEAR_VALUES)
    .map(({ label }) => label);
  if (near.length > 0) return `；相近的有：${[...new Set(near)].join('、')}`;
  const most = mostFrequent(list, NEAR_VALUES);
  return most.length > 0 ? `；可选的有：${most.join('、')}` : '';
}

/** Endings that all places or all bodies have in common. */
const ENDINGS = '省市县区州局委厅部办';

/** How many different characters of a name are among `chars`; of two names with as many, the shorter one has more. */
function countShared(name: string, chars: ReadonlySet<string>): number {
  const shared = [...new Set(name)].filter((char) => chars.has(char) && !ENDINGS.includes(char)).length;
  return shared === 0 ? 0 : shared + 1 / (1 + name.length);
}

function mostFrequent(list: readonly CorpusValue[], limit: number): readonly string[] {
  const sorted = [...list].sort((a, b) => b.count - a.count);
  return [...new Set(sorted.slice(0, limit).map(({ label }) => label))];
}
