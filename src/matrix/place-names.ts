/** Names of places, as the matrix needs them; made from the table of localities. */
export interface PlaceNames {
  /** Names without level of the place with this code and of those it belongs to: 「巴中」, 「四川」; [] for an unknown code. */
  namesOf(adcode: string): readonly string[];
  /** The same for a place by its own name: 「巴中市」. */
  namesBearing(name: string): readonly string[];
  /** Names of the places inside a place, with and without level; those that are ordinary words stay out. */
  partsOf(adcode: string): readonly string[];
}

/** Where no table of localities is at hand: no place is known. */
export const NO_PLACES: PlaceNames = { namesOf: () => [], namesBearing: () => [], partsOf: () => [] };
