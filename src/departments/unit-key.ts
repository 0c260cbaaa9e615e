import type { Department } from '../domain/annotation.js';
import { toSimplified } from '../text/simplified.js';

const BRACKET = /[（(〔［[][^（()）]{0,24}[)）〕］\]]$/u;
/** 省, 市级, 区直 … before a name; not in 市场 and 区域, where they belong to a word. */
const LEVEL =
  /^(?:中共)?(?:各|本|全)?(?:国家|全国|中央|自治[区州县]|[省市县区州盟旗](?![场域民]))(?:[级直]|(?=委))?(?=.{2})/u;

/** What a unit is over all documents. */
export interface UnitKey {
  /** `office:health` or `name:医学会`. */
  readonly id: string;
  readonly office: string | undefined;
  /** Name without brackets, place and level. */
  readonly name: string;
}

/**
 * By which units of several documents are known to be one: the office where it is known (省卫生健康委 and 市卫健委), else the
 * name without its place and level (某某市医学会 and 省医学会).
 * @param places  Names of the document's own places.
 */
export function toUnitKey({ name, office }: Department, places: readonly string[]): UnitKey {
  let plain = toSimplified(name).replace(/\s+/gu, '').replace(BRACKET, '');
  for (const place of places)
    if (plain.startsWith(place) && plain.length > place.length + 1) plain = plain.slice(place.length);
  plain = plain.replace(LEVEL, '').replace(/办公厅$/u, '办公室');
  return { id: office === undefined ? `name:${plain}` : `office:${office}`, office, name: plain };
}
