import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import type { ThemeId } from '../domain/ids.js';
import { frameworkParameter } from './framework-clauses.js';
import { documentsOf } from './families.js';
import { themeLink } from './links.js';
import { listPlaces, placeOf, type Place } from './places.js';

/** One cell: how many clauses a locality has under a theme. */
export interface HeatCell {
  readonly count: number;
  readonly href: string;
  /** For readers of the screen: 「江西省，新体系：5 条」. */
  readonly label: string;
  /** Shade, 0 for none to 3. */
  readonly shade: 0 | 1 | 2 | 3;
}

/** Themes down, localities across, clause counts in the cells. */
export interface HeatTable {
  readonly places: readonly Place[];
  readonly rows: readonly {
    readonly short: string;
    readonly title: string;
    readonly href: string;
    readonly cells: readonly HeatCell[];
    /** Clauses of the localities that have no column of their own. */
    readonly others: number;
    readonly sum: number;
  }[];
  /** What the three shades stand for: 「1—2 条」, 「3—5 条」, 「6 条及以上」. */
  readonly legend: readonly { readonly shade: HeatCell['shade']; readonly label: string }[];
  /** How many localities share the column 「其余」; 0 where all have their own. */
  readonly otherPlaces: number;
}

/** More columns than these cannot be read side by side. */
const MAX_PLACES = 10;

/** Count the clauses of a family by theme and locality; the localities with most clauses get a column. */
export function buildHeatTable(corpus: Corpus, framework: Framework): HeatTable {
  const documents = documentsOf(corpus, framework);
  const all = listPlaces(documents);
  const totals = new Map<string, number>();
  const counts = new Map<ThemeId, Map<string, number>>();
  for (const theme of framework.themes) {
    const row = new Map<string, number>();
    for (const document of documents) {
      const count = document.tally.themes[theme.id] ?? 0;
      if (count === 0) continue;
      const { name } = placeOf(document);
      row.set(name, (row.get(name) ?? 0) + count);
      totals.set(name, (totals.get(name) ?? 0) + count);
    }
    counts.set(theme.id, row);
  }
  const widest = [...all].sort((a, b) => (totals.get(b.name) ?? 0) - (totals.get(a.name) ?? 0)).slice(0, MAX_PLACES);
  const places = all.filter((place) => widest.includes(place));
  const bounds = findBounds([...counts.values()].flatMap((row) => places.map((place) => row.get(place.name) ?? 0)));
  const scope = frameworkParameter(corpus, framework);
  const rows = framework.themes.map((theme) => {
    const row = counts.get(theme.id) ?? new Map<string, number>();
    const sum = [...row.values()].reduce((total, count) => total + count, 0);
    const cells = places.map((place): HeatCell => {
      const count = row.get(place.name) ?? 0;
      return {
        count,
        href: themeLink(theme.id, { framework: scope, locality: place.name }),
        label: `${place.name}，${theme.short}：${count} 条`,
        shade: shadeOf(count, bounds),
      };
    });
    return {
      short: theme.short,
      title: theme.title === theme.short ? '' : theme.title,
      href: themeLink(theme.id, { framework: scope }),
      cells,
      others: sum - cells.reduce((total, cell) => total + cell.count, 0),
      sum,
    };
  });
  return { places, rows, legend: describeBounds(bounds), otherPlaces: all.length - places.length };
}

/** The highest count of the first and of the second shade: a third of the filled cells each, as far as counts allow. */
type Bounds = readonly [number, number];

function findBounds(counts: readonly number[]): Bounds {
  const filled = counts.filter((count) => count > 0).sort((a, b) => a - b);
  const low = filled[Math.floor(filled.length / 3)] ?? 1;
  const high = filled[Math.floor((filled.length * 2) / 3)] ?? low + 1;
  return [low, Math.max(low + 1, high)];
}

function shadeOf(count: number, [low, high]: Bounds): HeatCell['shade'] {
  if (count === 0) return 0;
  if (count <= low) return 1;
  return count <= high ? 2 : 3;
}

function describeBounds([low, high]: Bounds): HeatTable['legend'] {
  const range = (from: number, to: number): string => (from === to ? `${from} 条` : `${from}—${to} 条`);
  return [
    { shade: 1, label: range(1, low) },
    { shade: 2, label: range(low + 1, high) },
    { shade: 3, label: `${high + 1} 条及以上` },
  ];
}
