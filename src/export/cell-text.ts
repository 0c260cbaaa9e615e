/** Longest text of a cell that spreadsheet programs take. */
const LONGEST = 32_767;
const CUT = '……（本格过长，以下从略）';

/** A text as the files of office programs can hold it: without the control characters that XML forbids, and no longer than a cell. */
export function cellText(text: string): string {
  const clean = cleanText(text);
  return clean.length <= LONGEST ? clean : `${clean.slice(0, LONGEST - CUT.length)}${CUT}`;
}

/** A text without the characters that XML forbids; halves of a pair become the sign for what cannot be read. */
export function cleanText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd').replace(FORBIDDEN, '');
}

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
