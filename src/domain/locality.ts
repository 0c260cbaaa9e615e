/** 行政层级, from the national level down; `unknown` where the text does not tell. */
export type Level = 'nation' | 'province' | 'city' | 'county' | 'unknown';

/**
 * A place (地区) of the administrative division table.
 * `name` is the full name with the province first: 「江西省」, 「四川省巴中市」, 「重庆市永川区」.
 */
export interface Locality {
  readonly name: string;
  /** GB/T 2260 code, six digits: 360000. */
  readonly adcode: string;
  readonly level: Exclude<Level, 'unknown'>;
  /** Full name of the province it belongs to (itself for a province); empty for the nation. */
  readonly province: string;
}
