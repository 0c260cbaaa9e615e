import { createRequire } from 'node:module';

type Convert = (text: string) => string;

const require = createRequire(import.meta.url);
let convert: Convert | undefined;
let common: ReadonlySet<string> | undefined;

/**
 * A text in simplified characters, of the same length: 「縣域醫共體」 gives 「县域医共体」. A text without a character that is
 * traditional only stays as it is, because characters such as 乾 (「乾县」) stand in both scripts. The table is loaded when the
 * first traditional text comes, which takes some 400 ms.
 */
export function traditionalToSimplified(text: string): string {
  common ??= readCommonCharacters();
  const chars = Array.from(text);
  const rare = chars.filter((char) => isRare(char, common));
  if (rare.length === 0) return text;
  const toSimplified = (convert ??= loadConverter());
  // A rare character that has no simplified form (喆) makes no text traditional.
  if (rare.every((char) => toSimplified(char) === char)) return text;
  const whole = toSimplified(text);
  if (whole.length === text.length) return whole;
  return chars.map((char) => sameLength(char, toSimplified(char))).join('');
}

function loadConverter(): Convert {
  const { Converter } = require('opencc-js/t2cn') as { Converter: (options: { from: string; to: string }) => Convert };
  return Converter({ from: 't', to: 'cn' });
}

function sameLength(char: string, converted: string): string {
  return converted.length === char.length ? converted : char;
}

function isRare(char: string, among: ReadonlySet<string> | undefined): boolean {
  return /^\p{Script=Han}$/u.test(char) && among?.has(char) === false;
}

/** Characters of GB/T 2312 that stand in simplified texts hardly ever (徵 as a musical note). */
const SELDOM_SIMPLIFIED = '後於徵夥菸';

/** The 6,763 characters of GB/T 2312-1980, rows 16 to 87: every simplified character in common use, hardly a traditional one. */
function readCommonCharacters(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  const chars = Array.from(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)));
  return new Set(chars.filter((char) => !SELDOM_SIMPLIFIED.includes(char)));
}
