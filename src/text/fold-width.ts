const FULL_WIDTH = /[\uff01-\uff5e]/u;
const DASHES = /[—–―─﹣]/u;
const TILDES = /[∼〜]/u;
/** Full-width signs that stay: they cut text into segments, while their half-width forms also stand inside numbers. */
const KEPT = /[，；！？]/u;

/**
 * Fold full-width digits, letters and signs, dashes, tildes and ratio colons one for one, so that offsets into the result
 * are offsets into `text`: 「１：２」 and 「1∶2」 give 「1:2」, 「４～５所」 gives 「4~5所」. For matching only; never shown.
 */
export function foldWidth(text: string): string {
  return text.replace(/[\u2013-\u2015\u2223\u2236\u223c\u2500\u301c\ufe63\uff01-\uff5e]/gu, (char) => {
    if (char === '∶') return ':';
    if (DASHES.test(char)) return '-';
    if (TILDES.test(char)) return '~';
    return FULL_WIDTH.test(char) && !KEPT.test(char) ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : char;
  });
}
