import type { Span } from '../../domain/span.js';
import type { Deadline } from './deadlines.js';
import type { TargetPatterns } from './patterns.js';
import { asPrinted, startWithDate, withoutDate } from './pieces.js';
import type { FoundTarget } from './quantities.js';
import type { ClauseReading } from './reading.js';
import type { Segment } from './segments.js';
import { isHolder, toSubject } from './subject.js';

/** Segments that tell what a commitment is good for, not what it is. */
const RESULT = /^(?:在.{2,60}(?:发挥|起到)|为.{2,80}(?:提供|奠定|作出)|带动|从而|更好|使得|让)/u;
/** 「2024年6月30日前登记的车辆」 names the cars. */
const NAMED_BY_DATE = /^(?:登记|取得|出生|签订|参加|受理)[^，]{0,12}的[^，]{0,12}$/u;
const OPENS_LIST = /目标|如下|以下|下列/u;
/** Far from its date only what speaks of a finished state is still a commitment by that date. */
const FINISHED =
  /建成|完成|(?:基本|全面|初步|总体)(?:形成|实现|建立|完善|具备)|形成$|投入(?:使用|运行|运营)|纳入|达到[^，]{2,30}(?:标准|水平|要求|水准)$/u;
const METRIC_LENGTH = 60;

/**
 * Find dated commitments without a number (`milestone`): what stands with a date up to the first number or semicolon, and
 * behind that what is to be finished under the same date.
 */
export function findMilestones(
  reading: ClauseReading,
  deadlines: readonly Deadline[],
  taken: ReadonlySet<Segment>,
  patterns: TargetPatterns,
): readonly FoundTarget[] {
  const found: FoundTarget[] = [];
  let waiting: Deadline[] = [];
  for (const deadline of deadlines) {
    if (deadline.value === undefined) continue;
    const runs = findRuns(reading, deadline, taken);
    const textsOf = (run: readonly Segment[]): readonly string[] =>
      run.map((segment) => contentOf(reading, segment, deadline, patterns));
    const [first = [], ...others] = runs[0]?.[0] === deadline.segment ? runs : [[], ...runs];
    const texts = textsOf(first);
    // 「三级医院于6月底前，二级医院于年底前，完成…」: the deed stands with the last date and is quoted with all of them.
    const together = waiting.at(-1)?.segment.index === deadline.segment.index - 1 ? waiting : [];
    if (isPromised(reading, deadline, first, texts, patterns)) {
      const dates = [...together, deadline];
      const quoted = [...dates.map(({ segment }) => segment), ...first];
      found.push(...dates.map((each) => toMilestone(reading, each, quoted, texts, patterns)));
      waiting = [];
    } else waiting = isSubject(first, runs, texts, patterns) ? [...together, deadline] : [];
    for (const run of others.map((segments) => onlyFinished(reading, segments)))
      if (run.length > 0) found.push(toMilestone(reading, deadline, run, textsOf(run), patterns));
  }
  return withWholeQuotes(found, reading);
}

/** 「到2025年底前完成，6月底前达到…」 in one stretch: dates whose quotes run into each other share the whole. */
function withWholeQuotes(found: readonly FoundTarget[], { text }: ClauseReading): readonly FoundTarget[] {
  const wholes: Span[] = [];
  for (const { span } of found.map(({ target }) => target).sort((a, b) => a.span.start - b.span.start)) {
    const last = wholes.at(-1);
    if (last && span.start < last.end)
      wholes[wholes.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else wholes.push(span);
  }
  return found.map((one) => {
    const span = wholes.find(({ start, end }) => start <= one.target.span.start && one.target.span.end <= end);
    return span ? { ...one, target: { ...one.target, quote: text.slice(span.start, span.end), span } } : one;
  });
}

/** The stretches of free segments that a date governs, each within one semicolon part and without its mere results. */
function findRuns(
  reading: ClauseReading,
  { segment, until }: Deadline,
  taken: ReadonlySet<Segment>,
): readonly Segment[][] {
  const runs: Segment[][] = [];
  let last: Segment | undefined;
  let isCut = false;
  for (let i = segment.index; i < reading.segments.length; i++) {
    const candidate = reading.segments[i] ?? segment;
    if (candidate.start >= until || candidate.sentence !== segment.sentence) break;
    const isResult = RESULT.test(reading.folded.slice(candidate.start, candidate.end));
    isCut = isResult || (isCut && candidate.part === last?.part);
    const isFree = !taken.has(candidate) && !isCut;
    const run = runs.at(-1);
    if (isFree && run && last?.part === candidate.part && run.at(-1) === last) run.push(candidate);
    else if (isFree) runs.push([candidate]);
    last = candidate;
  }
  return runs;
}

/** 「三级医院于6月底前，」: who by when, and no deed. */
function isSubject(
  first: readonly Segment[],
  runs: readonly Segment[][],
  texts: readonly string[],
  { completion }: TargetPatterns,
): boolean {
  return first.length === 1 && runs.length === 1 && !completion.test(texts[0] ?? '');
}

/** From the first to the last segment of a run that speaks of a finished state. */
function onlyFinished({ folded }: ClauseReading, run: readonly Segment[]): readonly Segment[] {
  const finished = run.map(({ start, end }) => FINISHED.test(folded.slice(start, end)));
  return run.slice(finished.indexOf(true), finished.lastIndexOf(true) + 1);
}

/** Text of a segment without dates; of the date's own without the holder before it (「三级医院于6月底前」). */
function contentOf(
  reading: ClauseReading,
  segment: Segment,
  { date, segment: own, until }: Deadline,
  patterns: TargetPatterns,
): string {
  const end = Math.max(segment.start, Math.min(segment.end, until));
  const holder = toSubject(reading.folded.slice(own.start, date.start), patterns);
  const start = segment === own && isHolder(holder, patterns) ? date.end : segment.start;
  return withoutDate(reading, start, end);
}

/** Whether what stands with a date promises something: before the date at most a subject, behind it a deed. */
function isPromised(
  { folded }: ClauseReading,
  { date, segment }: Deadline,
  run: readonly Segment[],
  texts: readonly string[],
  { completion }: TargetPatterns,
): boolean {
  if (NAMED_BY_DATE.test(folded.slice(date.end, segment.end))) return false;
  // 「推进“十四五”时期专科建设」 only describes.
  if (completion.test(folded.slice(segment.start, date.start).replace(/(?:实现|完成)$/u, ''))) return false;
  if (/[:：]/u.test(run.at(-1)?.endedBy ?? '') && OPENS_LIST.test(texts.at(-1) ?? '')) return false;
  return texts.some((text) => completion.test(text));
}

function toMilestone(
  reading: ClauseReading,
  { value, date, segment }: Deadline,
  segments: readonly Segment[],
  texts: readonly string[],
  patterns: TargetPatterns,
): FoundTarget {
  const starts = segments.map((each) => startWithDate(reading, each.index));
  const span = { start: Math.min(...starts), end: Math.max(...segments.map(({ end }) => end)) };
  const holder = segments.includes(segment) ? toSubject(reading.folded.slice(segment.start, date.start), patterns) : '';
  return {
    target: {
      kind: 'milestone',
      quote: reading.text.slice(span.start, span.end),
      span,
      metric: asPrinted(reading, toDeed(texts)),
      value: undefined,
      unit: undefined,
      comparator: undefined,
      deadline: value,
      scope: holder === '' ? undefined : asPrinted(reading, holder),
    },
    segments,
  };
}

/** What is to be done, without what stands in brackets; only its first part where it is long. */
function toDeed(texts: readonly string[]): string {
  const deeds = texts.filter((text) => text !== '').map((text) => text.replace(/\([^()]{0,200}\)/gu, ''));
  const whole = deeds.join('，');
  if (whole === '') return texts.join('，');
  return whole.length <= METRIC_LENGTH ? whole : (deeds[0] ?? '');
}
