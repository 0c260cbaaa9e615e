import type { PageLine, PageText, TextRun, Word } from './page-text.js';

/** A wider gap, in font sizes, parts cells of a table, or columns. */
const CELL_GAP = 1.6;
/** A narrower one is the spacing of justified print. */
const WORD_GAP = 0.28;
/** Between Han characters a gap says something only from here: 「第一条　为了…」. */
const HAN_GAP = 0.7;
const STRETCHED_FROM = 4;
const HAN_SIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…·]/u;

/** Put the runs of a page together into lines, in the order of painting. */
export function toPageLines(page: PageText, number: number): readonly PageLine[] {
  const lines: PageLine[] = [];
  let open: Open | undefined;
  let space = false;
  for (const run of page.runs) {
    if (run.text.trim() === '') {
      space = true;
      continue;
    }
    if (open && fits(open, run)) append(open, run, space);
    else {
      if (open) lines.push(close(open, number));
      open = {
        words: [{ text: run.text, x0: run.x }],
        x0: run.x,
        x1: run.x + run.width,
        y: run.y,
        size: run.size,
        joints: 0,
        gaps: 0,
      };
    }
    space = /\s$/u.test(run.text);
  }
  if (open) lines.push(close(open, number));
  return lines.filter((line) => line.text !== '');
}

interface Open {
  /** The text, parted where a gap stands. */
  readonly words: Word[];
  x0: number;
  x1: number;
  y: number;
  size: number;
  /** Places between Han characters of two runs, and how many of them have a gap. */
  joints: number;
  gaps: number;
}

function fits(open: Open, run: TextRun): boolean {
  const size = Math.max(open.size, run.size);
  const gap = run.x - open.x1;
  return Math.abs(run.y - open.y) < size * 0.5 && gap < size * CELL_GAP && gap > -size * 1.2;
}

function append(open: Open, run: TextRun, space: boolean): void {
  const gap = (run.x - open.x1) / Math.max(open.size, run.size);
  const word = open.words.at(-1);
  const before = word?.text ?? '';
  const isHan = HAN_SIDE.test(before.at(-1) ?? '') && HAN_SIDE.test(run.text[0] ?? '');
  const parted = gap > (isHan ? HAN_GAP : WORD_GAP) || (space && gap > 0.1 && !isHan);
  if (isHan) open.joints++;
  if (isHan && parted) open.gaps++;
  if (parted || !word) open.words.push({ text: run.text, x0: run.x });
  else open.words[open.words.length - 1] = { ...word, text: before + run.text };
  open.x1 = Math.max(open.x1, run.x + run.width);
  // A note mark is set smaller and higher; the line keeps the size of its text.
  if (run.size > open.size) {
    open.size = run.size;
    open.y = run.y;
  }
}

/** A line whose characters all stand apart was stretched to the margin: its gaps say nothing. */
function close({ words, x0, x1, y, size, joints, gaps }: Open, page: number): PageLine {
  const isStretched = gaps >= STRETCHED_FROM && gaps > joints * 0.4;
  const text = words.map((word) => word.text).join(isStretched ? '' : ' ');
  return { page, text: text.replace(/\s+/gu, ' ').trim(), x0, x1, y, size, words: isStretched ? [] : words };
}
