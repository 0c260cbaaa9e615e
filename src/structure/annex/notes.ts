import { isBreak, type Piece } from './pieces.js';

const NOTE = /^(?:注|备注|附注|说明|填表说明|填报说明|资料来源|数据来源|抄送|主送|主办|联系人)[\d一二三]?[：:]/u;
/** A word that also opens a cell makes a note in the last part of the text only. */
const WEAK_NOTE = /^(?:备注|说明|联系人)/u;

/** Whether a line opens the notes below a table: 「注：…」, 「抄送：…」. */
export function isNote(line: string): boolean {
  return NOTE.test(line);
}

/** Index of the piece with which the notes below the table begin; the number of pieces when there are none. */
export function findNotes(pieces: readonly Piece[]): number {
  for (const [i, piece] of pieces.entries()) {
    if (!isBreak(piece.separator) || i < 4) continue;
    if (isNote(piece.text) && (!WEAK_NOTE.test(piece.text) || i * 2 > pieces.length)) return i;
    if (/^注$/u.test(piece.text) && /^[：:]/u.test(pieces[i + 1]?.text ?? '')) return i;
    if (i * 2 > pieces.length && isImprint(pieces, i)) return i;
  }
  return pieces.length;
}

/** 「某某办公室 2023年5月23日印发」: the last line of the print. */
function isImprint(pieces: readonly Piece[], from: number): boolean {
  let to = from + 1;
  while (to < pieces.length && !isBreak(pieces[to]?.separator)) to += 1;
  const line = pieces.slice(from, to).map((p) => p.text);
  return to === pieces.length && line.join('').endsWith('日印发');
}
