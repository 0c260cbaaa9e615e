import type { ClauseCard } from './clause-card.js';
import type { TargetNote } from './targets.js';

/** Numbers and deadlines (数字与时限) that one clause sets, beside its place. */
export interface StripEntry {
  readonly place: string;
  readonly name: string;
  readonly href: string;
  readonly notes: readonly TargetNote[];
  /** Notes beyond those shown. */
  readonly more: number;
}

/** What the clauses of an item set, place by place. */
export interface NumberStrip {
  readonly entries: readonly StripEntry[];
  /** Places whose clauses set none: 「陕西省、上海市」; '' where all do. */
  readonly without: string;
}

/** Notes of one clause that stand in a strip. */
const MAX_NOTES = 8;

/** Numbers and deadlines of the clauses whose main item it is; those that take it up beside speak of something else. */
export function buildNumberStrip(cards: readonly ClauseCard[]): NumberStrip {
  const own = cards.filter(({ beside }) => !beside);
  const withNotes = new Set(own.filter(({ targets }) => targets.length > 0).map(({ place }) => place));
  return {
    entries: own
      .filter(({ targets }) => targets.length > 0)
      .map(({ place, name, href, targets }) => ({
        place,
        name,
        href,
        notes: targets.slice(0, MAX_NOTES),
        more: Math.max(0, targets.length - MAX_NOTES),
      })),
    without: [...new Set(own.map(({ place }) => place))].filter((place) => !withNotes.has(place)).join('、'),
  };
}
