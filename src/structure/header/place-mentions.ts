import type { Span } from '../../domain/span.js';
import { isWithin, type LocalityTable, type Place } from './locality-table.js';

/** A place name in a text; names that follow each other from large to small (四川省巴中市) are one mention of the smallest. */
export interface PlaceMention extends Span {
  readonly text: string;
  /** `full` when the last name is printed in full: 「巴中市」; `short` for 「巴中」. */
  readonly form: 'full' | 'short';
  /** The places it can mean; several where counties of different cities bear the name and no larger place is named before it. */
  readonly candidates: readonly Place[];
  /** A full name of two characters without a larger place before it (和县, 城区): mostly not a name at all. */
  readonly isWeak: boolean;
}

/** Find the names of places in a text, longest names first, in reading order. Cost: linear. */
export function findPlaceMentions(text: string, table: LocalityTable): readonly PlaceMention[] {
  const found: PlaceMention[] = [];
  for (let at = 0; at < text.length - 1;) {
    const name = nameAt(text, at, table);
    if (!name) {
      at++;
      continue;
    }
    const previous = found.at(-1);
    const joined = previous?.end === at ? join(previous, name, text) : undefined;
    if (joined) found[found.length - 1] = joined;
    else found.push(name);
    at = name.end;
  }
  return found;
}

function nameAt(text: string, at: number, table: LocalityTable): PlaceMention | undefined {
  for (const length of table.lengths.get(text.slice(at, at + 2)) ?? []) {
    const name = text.slice(at, at + length);
    // Cut short by the end of the text, it would be found again at its own length.
    if (name.length < length) continue;
    const full = table.byName.get(name);
    const candidates = full ?? table.byShort.get(name);
    if (!candidates) continue;
    const isWeak = full !== undefined && length === 2;
    return { start: at, end: at + length, text: name, form: full ? 'full' : 'short', candidates, isWeak };
  }
  return undefined;
}

/** 「甘肃省」 and 「夏河县」, also 「江西」 and 「南昌」; undefined where the second does not lie in the first. */
function join(outer: PlaceMention, inner: PlaceMention, text: string): PlaceMention | undefined {
  const candidates = inner.candidates.filter((place) =>
    outer.candidates.some((larger) => place !== larger && isWithin(place, larger)),
  );
  if (candidates.length === 0) return undefined;
  const { start } = outer;
  const { end, form } = inner;
  return { start, end, form, text: text.slice(start, end), candidates, isWeak: false };
}
