const DIGITS = Array.from('〇一二三四五六七八九');
const LEGAL = Array.from('零壹贰叁肆伍陆柒捌玖');
const STEMS = Array.from('甲乙丙丁戊己庚辛壬癸');
const BRANCHES = Array.from('子丑寅卯辰巳午未申酉戌亥');
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

type Print = (n: number) => string;

const counting: Print = (n) => inChinese(n, DIGITS, '十百千');
const legal: Print = (n) => inChinese(n, LEGAL, '拾佰仟');
const byDigit: Print = (n) => Array.from(String(n), (digit) => DIGITS[Number(digit)] ?? '').join('');
const circled: Print = (n) => enclosed(n, 0x2460, 20);
const fullWidth: Print = (n) => Array.from(String(n), (digit) => String.fromCharCode(0xff10 + Number(digit))).join('');

/** Formats by their names in the standard. */
const FORMATS: ReadonlyMap<string, Print> = new Map<string, Print>([
  ['chineseCounting', counting],
  ['chineseCountingThousand', counting],
  ['japaneseCounting', counting],
  ['japaneseDigitalTenThousand', counting],
  ['taiwaneseCounting', counting],
  ['taiwaneseCountingThousand', counting],
  ['chineseLegalSimplified', legal],
  ['ideographLegalTraditional', legal],
  ['ideographDigital', byDigit],
  ['taiwaneseDigital', byDigit],
  ['ideographTraditional', (n) => STEMS[(n + 9) % 10] ?? ''],
  ['ideographZodiac', (n) => BRANCHES[(n + 11) % 12] ?? ''],
  ['ideographEnclosedCircle', (n) => enclosed(n, 0x3280, 10)],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedParen', (n) => enclosed(n, 0x2474, 20)],
  ['decimalEnclosedFullstop', (n) => enclosed(n, 0x2488, 20)],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['decimalZero', (n) => String(n).padStart(2, '0')],
  ['upperRoman', toRoman],
  ['lowerRoman', (n) => toRoman(n).toLowerCase()],
  ['upperLetter', toLetters],
  ['lowerLetter', (n) => toLetters(n).toLowerCase()],
  ['none', () => ''],
]);

/**
 * A number as an automatic list prints it: 3 in `chineseCounting` is 「三」, in `decimalEnclosedCircle` 「③」.
 * A format that is not known is printed in Arabic digits.
 * Source: ISO/IEC 29500-1, 17.18.59 (ST_NumberFormat).
 */
export function formatNumber(value: number, format: string): string {
  const n = Math.max(0, Math.min(Math.trunc(value), 99_999));
  return (FORMATS.get(format) ?? String)(n);
}

/** 12 is 「十二」, 105 「一百〇五」, 120 「一百二十」. */
function inChinese(n: number, digits: readonly string[], places: string): string {
  if (n === 0) return digits[0] ?? '';
  if (n >= 10_000) return String(n);
  let text = '';
  let isGap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10;
    if (digit === 0) isGap = text !== '';
    else {
      text += (isGap ? (digits[0] ?? '') : '') + (digits[digit] ?? '') + (places[place - 1] ?? '');
      isGap = false;
    }
  }
  return n >= 10 && n < 20 ? text.slice(1) : text;
}

function enclosed(n: number, first: number, count: number): string {
  return n >= 1 && n <= count ? String.fromCodePoint(first + n - 1) : String(n);
}

function toRoman(n: number): string {
  if (n > 3999) return String(n);
  let rest = n;
  let text = '';
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}

/** After Z come AA, BB, as word processors count. */
function toLetters(n: number): string {
  if (n === 0) return '';
  return String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.min(8, Math.ceil(n / 26)));
}
