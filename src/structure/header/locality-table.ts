import type { Locality } from '../../domain/locality.js';
import type { IssuerLexicon, LocalityLexicon, LocalityRow } from './lexicons.js';

/** One place (地区) of the table, linked to what it belongs to. */
export interface Place {
  readonly code: string;
  /** As in GB/T 2260: 「甘南藏族自治州」. */
  readonly name: string;
  /** 「甘南」; '' where only one character would be left. */
  readonly short: string;
  readonly level: 'province' | 'city' | 'county';
  readonly parent: Place | undefined;
  /** Itself for a province. */
  readonly province: Place;
  /** Province first: 「甘肃省甘南藏族自治州」. */
  readonly fullName: string;
}

/** The table of places, indexed for reading text; made once from the lexicons. */
export interface LocalityTable {
  readonly byCode: ReadonlyMap<string, Place>;
  /** Full names and common variants (甘南州, 彭水县) to the places that bear them. */
  readonly byName: ReadonlyMap<string, readonly Place[]>;
  /** Short names to the places of the highest level that bear them: 吉林 is the province. */
  readonly byShort: ReadonlyMap<string, readonly Place[]>;
  /** First two characters of a name to the lengths that occur, longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
  /** Mark in document numbers (川) to its province. */
  readonly marks: ReadonlyMap<string, Place>;
  readonly ordinaryWords: ReadonlySet<string>;
  /** Names with which the bodies of the nation begin, longest first. */
  readonly nationalBodies: readonly string[];
  readonly nationalMarks: readonly string[];
}

/** Build the table of places from `lexicons/localities.json` and `lexicons/issuers.json`. */
export function buildLocalityTable(localities: LocalityLexicon, issuers: IssuerLexicon): LocalityTable {
  const byCode = linkPlaces([...localities.places, ...localities.former]);
  const byName = new Map<string, Place[]>();
  const byShort = new Map<string, Place[]>();
  for (const place of byCode.values()) {
    for (const name of fullForms(place)) add(byName, name, place);
    if (place.short !== '') add(byShort, place.short, place);
  }
  for (const [short, places] of byShort) byShort.set(short, highest(places));
  const marks = new Map<string, Place>();
  for (const [code, letters] of localities.marks)
    for (const letter of letters) {
      const place = byCode.get(code);
      if (place) marks.set(letter, place);
    }
  return {
    byCode,
    byName,
    byShort,
    lengths: lengthsOf([...byName.keys(), ...byShort.keys()]),
    marks,
    ordinaryWords: new Set(localities.ordinaryWords),
    nationalBodies: [...issuers.national].sort((a, b) => b.length - a.length),
    nationalMarks: issuers.nationalMarks,
  };
}

/** A place as the domain knows it. */
export function toLocality(place: Place): Locality {
  return { name: place.fullName, adcode: place.code, level: place.level, province: place.province.name };
}

/** Is `inner` the place `outer` or a part of it? */
export function isWithin(inner: Place, outer: Place): boolean {
  return inner === outer || inner.parent === outer || inner.province === outer;
}

function linkPlaces(rows: readonly LocalityRow[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const levels = ['province', 'city', 'county'] as const;
  const byLevel = levels.flatMap((level, at) => rows.flatMap((row) => (rank(row[0]) === at ? [{ level, row }] : [])));
  for (const { level, row } of byLevel) {
    const [code, name, short, parentCode] = row;
    const parent = places.get(parentCode);
    const fullName = `${parent?.fullName ?? ''}${name}`;
    const place = { code, name, short, level, parent, fullName };
    // A province is its own province: the object must exist before it can point at itself.
    places.set(code, Object.assign(place, { province: parent?.province ?? (place as Place) }));
  }
  return places;
}

function rank(code: string): number {
  if (code.endsWith('0000')) return 0;
  return code.endsWith('00') ? 1 : 2;
}

/** 「甘南藏族自治州」 is also printed 「甘南州」, 「彭水苗族土家族自治县」 also 「彭水自治县」 and 「彭水县」. */
function fullForms(place: Place): readonly string[] {
  const { name, short } = place;
  if (short === '' || !name.includes('自治')) return [name];
  const kind = name.slice(-1);
  const tail = name.endsWith('自治区') ? '自治区' : kind;
  return [...new Set([name, `${short}${tail}`, `${short}自治${kind}`])];
}

function highest(places: readonly Place[]): Place[] {
  const top = Math.min(...places.map(({ code }) => rank(code)));
  return places.filter(({ code }) => rank(code) === top);
}

function lengthsOf(names: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const sets = new Map<string, Set<number>>();
  for (const name of names) {
    const key = name.slice(0, 2);
    sets.set(key, (sets.get(key) ?? new Set()).add(name.length));
  }
  return new Map([...sets].map(([key, lengths]) => [key, [...lengths].sort((a, b) => b - a)]));
}

function add(map: Map<string, Place[]>, name: string, place: Place): void {
  const list = map.get(name);
  if (list) list.push(place);
  else map.set(name, [place]);
}
