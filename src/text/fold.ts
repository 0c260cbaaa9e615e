/** What is written in several ways. */
const VARIED = /[〔［【〕］】—–―─－﹣～∼〜“”„‟＂‘’‛-]/u;

/**
 * Fold a text for matching only: NFKC, lower case, white space left out, brackets, dashes and quotes made uniform.
 * Never shown, never stored; offsets into the result do not fit the original.
 */
export function fold(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
  if (!VARIED.test(folded)) return folded;
  return folded
    .replace(/[〔［【]/gu, '[')
    .replace(/[〕］】]/gu, ']')
    .replace(/[—–―─－﹣-]+/gu, '-')
    .replace(/[～∼〜]/gu, '~')
    .replace(/[“”„‟＂]/gu, '"')
    .replace(/[‘’‛]/gu, "'");
}
