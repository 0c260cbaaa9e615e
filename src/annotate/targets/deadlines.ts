import type { PrintedDate } from '../../text/date-grammar.js';
import { findCovering, findLastStart } from '../../text/ordered-spans.js';
import type { ClauseReading } from './reading.js';
import type { Segment } from './segments.js';

/** A date by which something is to be done, with the stretch that it governs. */
export interface Deadline {
  readonly date: PrintedDate;
  /** `2025`, `2022-06` or `2022-12-31`; undefined where the text gives no year. */
  readonly value: string | undefined;
  /** Segment that the date stands in. */
  readonly segment: Segment;
  /** Offset up to which it governs: the next date, the end of its sentence or of the enumeration that it opens. */
  readonly until: number;
}

/** Words that make a bare 「2025年」 a date to be met. */
const AHEAD = /(?:到|至|截至|截止|于|在|力争|争取|确保|从|自|,|，|。|；|：|^)$/u;
const NOT_AHEAD = /(?:自|从|以|较|比|与|自从|始于|成立于|印发于|\()$/u;
/** 「2020年以来」, 「2021年印发的」, 「2023年12月1日起施行」 tell of something else than a date to be met. */
const NOT_AFTER = /^(?:以来|起|开始|后|之后|以后|度?工作|版|度?(?:考核|评估)?结果|第[一二三四五六七八九十]+次)/u;
/** 「2021年印发的」; with 前 or 底 the same words promise. */
const HAPPENED = /^[^，。]{0,6}(?:印发|发布|出台|召开|修订|修正|公布|下发)/u;
const OPENS_WITH_ENUMERATOR = /^(?:[一二三四五六七八九十]{1,2}(?:是|要)|\(?[一二三四五六七八九十\d]{1,2}[)、.]|[①-⑳])/u;
const GOES_ON = /^(?:其中|同时|并)/u;

/** Find the dates that set a time limit, in reading order, with what they govern. */
export function findDeadlines(reading: ClauseReading): readonly Deadline[] {
  const found: Deadline[] = [];
  let year: string | undefined;
  // 「2024年起，每两年…」 sets no limit, but ends the reach of the one before.
  const governing = reading.dates.filter(
    (date) => isGoverning(reading.folded, date) || isBeginning(reading.folded, date),
  );
  governing.forEach((date, i) => {
    const segment = findCovering(reading.segments, date.start);
    if (!segment) return;
    if (date.value !== undefined && !date.value.startsWith('--')) year = date.value.slice(0, 4);
    const full = date.value?.startsWith('--') ? year && `${year}${date.value.slice(1)}` : date.value;
    const value = isBeginning(reading.folded, date) ? undefined : full;
    const next = startOf(reading, governing[i + 1], segment);
    found.push({ date, value, segment, until: Math.min(next, endOfReach(reading, segment, next)) });
  });
  return found;
}

function isBeginning(folded: string, { end }: PrintedDate): boolean {
  return /^(?:起|开始|以后|之后)[，,]/u.test(folded.slice(end, end + 3));
}

function isGoverning(folded: string, { start, end, value, isLimit }: PrintedDate): boolean {
  const before = folded.slice(Math.max(0, start - 6), start);
  const after = folded.slice(end, end + 16);
  if (NOT_AFTER.test(after) || NOT_AHEAD.test(before)) return false;
  if (isLimit) return true;
  if (HAPPENED.test(after)) return false;
  // 「2021年5月14日，国务院办公厅印发…」 tells what happened; a bare year may look ahead.
  return value?.length === 4 ? AHEAD.test(before) : /(?:到|至|截至|截止)$/u.test(before);
}

/** The next date takes its own segment over, with the words before it: 「，二级公立医院于年底前」. */
function startOf({ segments, folded }: ClauseReading, date: PrintedDate | undefined, from: Segment): number {
  if (!date) return folded.length;
  const segment = findCovering(segments, date.start);
  return segment && segment !== from ? segment.start : date.start;
}

/** A date reaches to the end of its sentence; over all sentences of a statement of aims, over the points that it opens. */
function endOfReach(reading: ClauseReading, from: Segment, limit: number): number {
  const { segments, folded } = reading;
  const isAim = reading.heading.includes('目标');
  let opensList = false;
  let end = from.end;
  let sentence = from.sentence;
  for (let i = from.index; i < segments.length; i++) {
    const segment = segments[i] ?? from;
    if (segment.start >= limit) break;
    if (segment.sentence !== sentence) {
      const text = folded.slice(segment.start, segment.end);
      if (!isAim && !GOES_ON.test(text) && !(opensList && OPENS_WITH_ENUMERATOR.test(text))) break;
      sentence = segment.sentence;
    }
    if (/[:：]/u.test(segment.endedBy)) opensList = true;
    end = segment.end;
  }
  return end;
}

/** The deadline that governs an offset, if any. */
export function deadlineAt(deadlines: readonly Deadline[], offset: number): Deadline | undefined {
  const at = findLastStart(
    deadlines.map(({ date }) => date),
    offset,
  );
  const before = deadlines[at];
  if (before && before.date.end <= offset && offset < before.until) return before;
  // 「就诊率90%（2025年）」: the date stands behind the number in its segment.
  const behind = deadlines[at + 1];
  return behind && behind.segment.start <= offset ? behind : undefined;
}
