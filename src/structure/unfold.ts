import type { EnumeratorKind } from './enumerator.js';
import { Series, findEnumerator } from './enumerator.js';
import type { Line } from './line.js';
import { withContent } from './line.js';
import { slice, spanOf } from '../text/tracked-text.js';

/** A text is taken as flattened when its lines hold this many characters on average, or when it has few lines, and long ones. */
const FLATTENED_FROM = 800;
const FEW_LINES = 12;
const FEW_LINES_FROM = 200;
const MIN_LENGTH = 300;
/** So many units inside a line make sure that it was flattened. */
const MIN_UNITS = 3;
/** Where a unit may begin inside a line: behind the end of a sentence, a closing bracket or white space. */
const BEFORE_UNIT = /[。！？；）)】\s\u3000]/u;
const UNIT_HEAD = /[第一二三四五六七八九十（(〔[0-9①-⑳㈠-㈩]/u;
/** 「一、总体要求 坚持…」: a heading that only a space sets off from its body. */
const HEADED = /^[^\s，。；：]{1,6}[、．.）)章节]\s*[^\s，。；：、]{2,30}\s+(?=[\u4e00-\u9fff])/u;
/** 「二、重点任务」: the run since the last unit is a heading, so that the next unit may follow at once. */
const BARE_HEADING =
  /^\s*(?:第[^\s，。]{1,6}[章节]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])\s*[^，。；：\s]{2,30}$/u;
/** Units that are told apart from running text by their look alone. */
const KINDS: ReadonlySet<EnumeratorKind> = new Set([
  'part',
  'chapter',
  'section',
  'article',
  'first',
  'second',
  'third',
]);

/**
 * Give a flattened text its line breaks back: where a scrape has joined all paragraphs, a line begins at every enumerator
 * that goes on with its series. Texts with line breaks of their own are left as they are.
 */
export function unfoldLines(lines: readonly Line[]): readonly Line[] {
  const total = lines.reduce((sum, line) => sum + line.content.text.length, 0);
  const average = total / (lines.length || 1);
  const flattened = average >= FLATTENED_FROM || (lines.length <= FEW_LINES && average >= FEW_LINES_FROM);
  if (total < MIN_LENGTH || !flattened) return lines;
  const series = new Series();
  const unfolded = lines.flatMap((line) => cutAtUnits(line, series));
  return unfolded.length >= lines.length + MIN_UNITS ? unfolded : lines;
}

function cutAtUnits(line: Line, series: Series): readonly Line[] {
  const { text } = line.content;
  const cuts = [0];
  for (let i = 1; i < text.length; i++) {
    if (!UNIT_HEAD.test(text[i] ?? '')) continue;
    const afterHeading = BARE_HEADING.test(text.slice(cuts.at(-1), i));
    if (!BEFORE_UNIT.test(text[i - 1] ?? '') && !afterHeading) continue;
    const unit = findEnumerator(text.slice(i, i + 12).replace(/\s+/gu, ''));
    if (!unit || !KINDS.has(unit.kind) || !series.fits(unit)) continue;
    series.take(unit);
    cuts.push(i);
    const body = HEADED.exec(text.slice(i, i + 60))?.[0].length;
    if (body !== undefined) cuts.push(i + body);
  }
  return cuts.flatMap((from, k) => {
    const content = slice(line.content, from, cuts[k + 1] ?? text.length);
    const span = spanOf(content);
    if (!span) return [];
    return [
      {
        ...withContent(line, content, span),
        boldLength: k === 0 ? line.boldLength : 0,
        headingLevel: k === 0 && cuts.length === 1 ? line.headingLevel : 0,
      },
    ];
  });
}
