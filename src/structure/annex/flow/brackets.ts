/** How the brackets of a run of pieces stand: how many are open, and how many close what was never opened. */
export interface BracketDepth {
  open: number;
  astray: number;
}

const OPENING = '（(《“〔';
const CLOSING = '）)》”〕';
const BRACKET = new RegExp(`[${OPENING}${CLOSING}]`, 'u');

/** What a bracket does: opens; closes; closes what is open and else nothing. */
export type BracketMark = 'open' | 'close' | 'close-open-only';

const NONE: readonly BracketMark[] = [];

/** The brackets of a piece in order. 「1）」 numbers a line and closes nothing but what is open. */
export function findBrackets(text: string): readonly BracketMark[] {
  if (!BRACKET.test(text)) return NONE;
  const marks: BracketMark[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (OPENING.includes(char)) marks.push('open');
    else if (CLOSING.includes(char)) marks.push(/\d/u.test(text.charAt(i - 1)) ? 'close-open-only' : 'close');
  }
  return marks;
}

/** Take the brackets of a further piece into `depth`. */
export function countBrackets(marks: readonly BracketMark[], depth: BracketDepth): void {
  for (const mark of marks) {
    if (mark === 'open') depth.open += 1;
    else if (depth.open > 0) depth.open -= 1;
    else if (mark === 'close') depth.astray += 1;
  }
}
