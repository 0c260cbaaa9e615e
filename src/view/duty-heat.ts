import type { Corpus } from '../domain/corpus.js';
import type { DutyUnit } from '../domain/duty.js';
import type { Framework } from '../domain/framework.js';
import { itemName } from './names.js';
import { countClauses } from './select-units.js';

/** Units down, items across, how many localities name the unit for the item in the cells. */
export interface DutyHeat {
  readonly items: readonly { readonly no: number; readonly name: string; readonly href: string }[];
  readonly rows: readonly {
    readonly name: string;
    /** The page of the unit. */
    readonly href: string;
    readonly clauses: number;
    readonly places: number;
    readonly cells: readonly {
      readonly count: number;
      readonly shade: 0 | 1 | 2 | 3;
      readonly label: string;
      readonly href: string;
    }[];
  }[];
}

/** @param linkOf  Link to the row of an item in the table below; and to the page of a unit. */
export function buildDutyHeat(
  corpus: Corpus,
  framework: Framework | undefined,
  units: readonly DutyUnit[],
  linkOf: { readonly item: (item: number) => string; readonly unit: (id: string) => string },
): DutyHeat {
  const named = new Set(units.flatMap(({ duties }) => duties.flatMap(({ item }) => item ?? [])));
  const items = framework?.items.filter(({ no }) => named.has(no)) ?? [];
  const counts = units.map((unit) => countPlaces(corpus, unit));
  const most = Math.max(1, ...counts.flatMap((row) => [...row.values()]));
  return {
    items: items.map((item) => ({ no: item.no, name: itemName(item), href: linkOf.item(item.no) })),
    rows: units.map((unit, at) => ({
      name: unit.name,
      href: linkOf.unit(unit.id),
      clauses: countClauses(unit),
      places: unit.localities,
      cells: items.map((item) => {
        const count = counts[at]?.get(item.no) ?? 0;
        return {
          count,
          shade: count === 0 ? 0 : count > (most * 2) / 3 ? 3 : count > most / 3 ? 2 : 1,
          label: `${unit.name}，${itemName(item)}：${count} 地`,
          href: linkOf.item(item.no),
        };
      }),
    })),
  };
}

function countPlaces(corpus: Corpus, { duties }: DutyUnit): ReadonlyMap<number, number> {
  const places = new Map<number, Set<string>>();
  for (const { document, item } of duties) {
    if (item === undefined) continue;
    const name = corpus.documentById.get(document)?.header.locality?.name ?? document;
    places.set(item, (places.get(item) ?? new Set()).add(name));
  }
  return new Map([...places].map(([item, names]) => [item, names.size]));
}
