import type { Span } from '../../domain/span.js';

/** How much of a text can name its grounds: preambles are short. */
const MAX_OPENING = 3000;
/** How much of a section on the background is read. */
const MAX_SECTION = 2000;
// A line that opens a numbered unit: 「一、」, 「（一）」, 「1.」, 「## 一、」, 「第二条」, 「第一章」, 「1、」.
const UNIT_LINE =
  /^[ \t\u3000#*]{0,8}(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、．]|第[一二三四五六七八九十]{1,3}[章节条])/u;
/** Headings under which an interpretation or a drafting note tells its grounds. */
const GROUND_HEADING = /背景|依据|由来|必要性|缘由/u;
/** Articles 1 and 2 of a regulation: 「第一条 为了…，根据《…》，制定本条例」. */
const FIRST_ARTICLE = /^[ \t\u3000#*]{0,8}第一条/u;
const CHAPTER = /^[ \t\u3000#*]{0,8}第一章/u;

/**
 * The stretches of a text that name its grounds: the opening up to the first numbered unit, the first article of a
 * regulation, and sections headed 「起草背景」, 「制定依据」 in interpretations and drafting notes. Cost: linear.
 */
export function groundsOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  let at = 0;
  let isGround = true;
  const close = (end: number, max: number): void => {
    if (isGround && end > start) spans.push({ start, end: Math.min(end, start + max) });
  };
  for (const line of text.split('\n')) {
    if (UNIT_LINE.test(line.slice(0, 40))) {
      close(at, start === 0 ? MAX_OPENING : MAX_SECTION);
      start = at;
      isGround = opensGround(line);
    }
    at += line.length + 1;
  }
  close(text.length, start === 0 ? MAX_OPENING : MAX_SECTION);
  return spans;
}

function opensGround(line: string): boolean {
  if (FIRST_ARTICLE.test(line) || CHAPTER.test(line)) return true;
  return line.length <= 40 && GROUND_HEADING.test(line);
}
