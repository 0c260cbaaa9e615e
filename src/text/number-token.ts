const NUMBER = /\d+(?:\.\d+)?/gu;
const LAST_NUMBER = /^.*\d/u;

/**
 * Write a number token in its one search form: NFKC, lower case, no thousands commas, `-` for every range mark, `:` for
 * every ratio mark. 「４～５所」 and 「4至5所」 give `4-5所`. Other tokens come back folded only.
 */
export function normalizeNumber(token: string): string {
  const plain = token.normalize('NFKC').toLowerCase();
  if (!/^\d/u.test(plain)) return plain;
  return plain
    .replace(/(?<=\d),(?=\d)/gu, '')
    .replace(/(?<=\d)[：∶](?=\d)/gu, ':')
    .replace(/(?<![~∼—–―至-])[~∼—–―至-]+(?=\d)/gu, '-');
}

/**
 * Everything a number token can be looked up by: itself, each bare number, each number with the unit.
 * `4-5所` gives `4-5所`, `4`, `5`, `4所`, `5所`; `30%` gives `30%`, `30`; a ratio such as `1:2` gives itself only.
 */
export function numberSearchForms(token: string): readonly string[] {
  const whole = normalizeNumber(token);
  if (whole.includes(':')) return [whole];
  const numbers = whole.match(NUMBER) ?? [];
  const unit = whole.replace(LAST_NUMBER, '');
  return [...new Set([whole, ...numbers, ...numbers.map((number) => number + unit)])];
}
