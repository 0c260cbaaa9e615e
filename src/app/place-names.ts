import type { PlaceNames } from '../matrix/index.js';
import type { LocalityTable, Place } from '../structure/index.js';

/** The names of places that the matrix asks for, from the table of localities. */
export function makePlaceNames(table: LocalityTable): PlaceNames {
  const isName = (name: string): boolean => name.length > 1 && !table.ordinaryWords.has(name);
  return {
    namesOf: (adcode) => namesUpwards(table.byCode.get(adcode)),
    namesBearing: (name) => (table.byName.get(name) ?? []).flatMap((place) => place.short).filter((one) => one !== ''),
    partsOf: (adcode) => {
      const whole = table.byCode.get(adcode);
      if (!whole) return [];
      return [...table.byCode.values()]
        .filter((place) => isPart(place, whole))
        .flatMap(({ name, short }) => [name, short])
        .filter(isName);
    },
  };
}

function namesUpwards(place: Place | undefined): readonly string[] {
  if (!place) return [];
  return [...(place.short === '' ? [] : [place.short]), ...namesUpwards(place.parent)];
}

function isPart(place: Place, whole: Place): boolean {
  return place !== whole && (place.parent === whole || place.parent?.parent === whole);
}
