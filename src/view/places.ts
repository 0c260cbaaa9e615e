import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Locality } from '../domain/locality.js';
import { levelLabels } from './labels.js';

/** A locality as a column or a filter. */
export interface Place {
  /** Full name, province first; `UNKNOWN_PLACE` where the documents do not tell. Value of `?locality=`. */
  readonly name: string;
  /** Without the province: 「巴中市」. */
  readonly short: string;
  readonly level: string;
  readonly province: string;
}

/** Stands for the locality of documents that do not tell theirs. */
export const UNKNOWN_PLACE = '地区不详';

const LEVEL_ORDER = ['国家级', '省级', '市级', '县级', '层级不详'];

/** Short name of a locality: 「四川省巴中市」 becomes 「巴中市」, a province keeps its own name. */
export function shortLocality(name: string, province: string): string {
  return name !== province && province !== '' && name.startsWith(province) ? name.slice(province.length) : name;
}

/** The locality of a document as a place; never undefined, so that every document stands in some column. */
export function placeOf(document: AnnotatedDocument): Place {
  const locality: Locality | undefined = document.header.locality;
  if (!locality) {
    return { name: UNKNOWN_PLACE, short: UNKNOWN_PLACE, level: levelLabels[document.header.level], province: '' };
  }
  const { name, province, level } = locality;
  return { name, short: shortLocality(name, province), level: levelLabels[level], province };
}

/** The distinct places of some documents: higher levels first, then by name; 「地区不详」 last. */
export function listPlaces(documents: readonly AnnotatedDocument[]): readonly Place[] {
  const places = new Map<string, Place>();
  for (const document of documents) {
    const place = placeOf(document);
    if (!places.has(place.name)) places.set(place.name, place);
  }
  return [...places.values()].sort(comparePlaces);
}

/** Names of the places of a family that none of `documents` is of: 「甘南州、上海市」; counted where there are many. */
export function listAbsent(places: readonly Place[], documents: readonly AnnotatedDocument[]): string {
  const present = new Set(documents.map((document) => placeOf(document).name));
  const absent = places.filter((place) => !present.has(place.name)).map((place) => place.short);
  return absent.length > MAX_ABSENT
    ? `${absent.slice(0, MAX_ABSENT).join('、')}等 ${absent.length} 个地区`
    : absent.join('、');
}

/** Absent places that are named. */
const MAX_ABSENT = 8;

function comparePlaces(a: Place, b: Place): number {
  const unknown = Number(a.name === UNKNOWN_PLACE) - Number(b.name === UNKNOWN_PLACE);
  if (unknown !== 0) return unknown;
  const level = LEVEL_ORDER.indexOf(a.level) - LEVEL_ORDER.indexOf(b.level);
  return level !== 0 ? level : a.name.localeCompare(b.name, 'zh-CN');
}
