const DIGITS: ReadonlyMap<string, number> = new Map([
  ['〇', 0],
  ...Array.from('零一二三四五六七八九', (char, digit) => [char, digit] as const),
  ['两', 2],
]);
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** Characters of a Chinese whole number, for use inside patterns. */
export const NUMERAL_CHARS = '〇零一二两三四五六七八九十百千廿卅';

const PLAIN = /^[〇零一二两三四五六七八九十百千]+$/u;

/**
 * Read a Chinese or Arabic whole number below 10,000, e.g. 「十二」 12, 「一百零三」 103, 「二〇二五」 2025, 「廿三」 23, 「１２」 12.
 * @returns undefined for anything else. Never throws.
 */
export function parseNumeral(text: string): number | undefined {
  const single = DIGITS.get(text);
  if (single !== undefined) return single;
  const plain = PLAIN.test(text) ? text : text.normalize('NFKC').replace('廿', '二十').replace('卅', '三十');
  if (/^\d{1,6}$/u.test(plain)) return Number(plain);
  if (/^[〇零一二三四五六七八九]+$/u.test(plain)) return Number(plain.replace(/./gu, (c) => String(DIGITS.get(c))));
  let total = 0;
  let digit: number | undefined;
  for (const char of plain) {
    const unit = UNITS.get(char);
    const value = DIGITS.get(char);
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = undefined;
    } else if (value !== undefined && (digit === undefined || digit === 0)) digit = value;
    else return undefined;
  }
  return plain === '' ? undefined : total + (digit ?? 0);
}
