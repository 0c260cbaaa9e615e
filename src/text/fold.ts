/**
 * Fold a text for matching only: NFKC, lower case, white space left out, brackets, dashes and quotes made uniform.
 * Never shown, never stored; offsets into the result do not fit the original.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/[〔［【]/gu, '[')
    .replace(/[〕］】]/gu, ']')
    .replace(/[—–―─－﹣-]+/gu, '-')
    .replace(/[～∼〜]/gu, '~')
    .replace(/[“”„‟＂]/gu, '"')
    .replace(/[‘’‛]/gu, "'");
}
