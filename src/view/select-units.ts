import type { Framework } from '../domain/framework.js';
import type { Duty, DutyRole, DutyUnit } from '../domain/duty.js';

/** What the table of units is held to. */
export interface UnitFilter {
  /** Words that the name of a unit must hold, as printed or as counted. */
  readonly unit: string;
  /** Id of a theme of the framework. */
  readonly theme: string | undefined;
  readonly role: DutyRole | undefined;
}

/** Orders of the units. */
export type UnitSort = 'places' | 'clauses' | 'name';

/** The units that pass a filter, each with those of its duties that do. */
export function selectUnits(
  framework: Framework | undefined,
  units: readonly DutyUnit[],
  { unit, theme, role }: UnitFilter,
): readonly DutyUnit[] {
  const words = unit.split(/\s+/u).filter(Boolean);
  const themeOf = new Map(framework?.items.map((item) => [item.no, item.theme]));
  const passes = (duty: Duty): boolean =>
    (theme === undefined || (duty.item !== undefined && themeOf.get(duty.item) === theme)) &&
    (role === undefined || duty.role === role);
  return units
    .filter((one) => words.every((word) => namesOf(one).includes(word)))
    .map((one) => ({ ...one, duties: one.duties.filter(passes) }))
    .filter(({ duties }) => duties.length > 0);
}

/** Put units in order; the ledger has those of most localities first. */
export function sortUnits(units: readonly DutyUnit[], sort: UnitSort): readonly DutyUnit[] {
  if (sort === 'name') return [...units].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
  return sort === 'clauses' ? [...units].sort((a, b) => countClauses(b) - countClauses(a)) : units;
}

/** How many clauses name a unit; near copies that say the same are not counted again. */
export function countClauses({ duties }: Pick<DutyUnit, 'duties'>): number {
  const own = duties.filter(({ copyOf }) => copyOf === undefined);
  return new Set(own.flatMap(({ mentions }) => mentions.map(({ clause }) => clause))).size;
}

function namesOf({ name, duties }: DutyUnit): string {
  return [name, ...duties.flatMap(({ mentions }) => mentions.map((mention) => mention.name))].join('\n');
}
