import type { FilterName } from '../../domain/search.js';
import { fold } from '../../text/fold.js';
import type { QueryLanguage } from './language.js';
import { perGeneration } from './per-generation.js';

/** A value that the corpus has, with everything it may be called, folded; the first name is the one that is shown. */
export interface CorpusValue {
  readonly value: string;
  readonly count: number;
  readonly label: string;
  readonly names: readonly string[];
}

/** What filters can ask of the corpus as it stands. */
export interface CorpusValues {
  valuesOf(name: FilterName): readonly CorpusValue[];
  has(name: FilterName, value: string): boolean;
  /** Department values that are the office of the id. */
  departmentsOf(office: string): readonly string[];
}

interface Known {
  readonly lists: Map<FilterName, readonly CorpusValue[]>;
  readonly sets: Map<FilterName, ReadonlySet<string>>;
  offices?: ReadonlyMap<string, readonly string[]>;
}

/** Keep the values of filters at hand, each list made when it is first asked for. */
export function keepCorpusValues({ vocabulary, labels, findOffice }: QueryLanguage): CorpusValues {
  const known = perGeneration(vocabulary, (): Known => ({ lists: new Map(), sets: new Map() }));

  const read = (name: FilterName): readonly CorpusValue[] => {
    const labelled = labels[name]?.() ?? [];
    const labelsOf = new Map(labelled.map(({ value, labels }) => [value, labels]));
    const facet =
      name === 'document' ? labelled.map(({ value }) => ({ value, count: 1 })) : vocabulary.facetValues(name);
    return facet.map(({ value, count }) => {
      const own = labelsOf.get(value) ?? [];
      return { value, count, label: own[0] ?? value, names: [value, ...own].map(fold) };
    });
  };

  const valuesOf = (name: FilterName): readonly CorpusValue[] => {
    const { lists } = known();
    const list = lists.get(name) ?? read(name);
    lists.set(name, list);
    return list;
  };
  return {
    valuesOf,
    has: (name, value) => {
      const { sets } = known();
      const set = sets.get(name) ?? new Set(valuesOf(name).map((one) => one.value));
      sets.set(name, set);
      return set.has(value);
    },
    departmentsOf: (office) => {
      const own = known();
      own.offices ??= groupByOffice(valuesOf('department'), findOffice);
      return own.offices.get(office) ?? [];
    },
  };
}

function groupByOffice(
  values: readonly CorpusValue[],
  findOffice: QueryLanguage['findOffice'],
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { value } of values) {
    const office = findOffice(value);
    if (office === undefined) continue;
    const group = groups.get(office);
    if (group) group.push(value);
    else groups.set(office, [value]);
  }
  return groups;
}
