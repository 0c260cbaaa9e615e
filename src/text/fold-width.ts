import { makeUnitTable, mapUnits } from './map-units.js';

/** Full-width digits, letters and signs but 「，；！？」, which cut text while their half-width forms also stand in numbers. */
const FULL_WIDTH = /[\uff02-\uff0b\uff0d-\uff1a\uff1c-\uff1e\uff20-\uff5e]/u;
const OTHER_SIGNS: readonly (readonly [string, string])[] = [
  ['∶', ':'],
  ['∼', '~'],
  ['〜', '~'],
  ...Array.from('\u2013\u2014\u2015\u2500\ufe63', (dash) => [dash, '-'] as const),
];

const FOLDED = makeUnitTable([...OTHER_SIGNS, ...listFullWidth()]);

/**
 * Fold full-width digits, letters and signs, dashes, tildes and ratio colons one for one, so that offsets into the result
 * are offsets into `text`: 「１：２」 and 「1∶2」 give 「1:2」, 「４～５所」 gives 「4~5所」. For matching only; never shown.
 */
export function foldWidth(text: string): string {
  return mapUnits(text, FOLDED);
}

function* listFullWidth(): Generator<readonly [string, string]> {
  for (let code = 0xff01; code <= 0xff5e; code++) {
    const char = String.fromCharCode(code);
    if (FULL_WIDTH.test(char)) yield [char, String.fromCharCode(code - 0xfee0)];
  }
}
