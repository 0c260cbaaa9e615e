import type { Deadline } from './deadlines.js';
import type { TargetPatterns } from './patterns.js';
import type { FoundTarget } from './quantities.js';
import { asPrinted, startWithDate, withoutDate } from './pieces.js';
import type { ClauseReading } from './reading.js';
import type { Segment } from './segments.js';
import { toSubject } from './subject.js';

/** Segments that tell what a commitment is good for, not what it is. */
const RESULT = /^(?:在.{2,60}(?:发挥|起到)|为.{2,80}(?:提供|奠定|作出)|带动|从而|更好|使得|让)/u;

/** Find dated commitments without a number (`milestone`): what a date governs, up to the first segment that holds a number. */
export function findMilestones(
  reading: ClauseReading,
  deadlines: readonly Deadline[],
  taken: ReadonlySet<Segment>,
  patterns: TargetPatterns,
): readonly FoundTarget[] {
  const found: FoundTarget[] = [];
  const waiting: Deadline[] = [];
  for (const deadline of deadlines) {
    if (deadline.value === undefined) continue;
    const { segment, until } = deadline;
    const first = reading.segments.indexOf(segment);
    if (!isPromise(reading.folded.slice(segment.start, deadline.date.start), patterns)) continue;
    const rest = reading.segments.slice(first).filter(({ start, part }) => start < until && part === segment.part);
    const end = rest.findIndex(
      (candidate) => taken.has(candidate) || RESULT.test(reading.folded.slice(candidate.start, candidate.end)),
    );
    const free = end < 0 ? rest : rest.slice(0, end);
    const contents = free.map((candidate) =>
      withoutDate(reading, candidate.start, Math.min(candidate.end, endOf(candidate, until))),
    );
    // 「三级医院于6月底前，二级医院于年底前，完成…」: the deed stands with the last date.
    if (contents.every((content) => !patterns.completion.test(content))) {
      if (end < 0 && free.length === 1) waiting.push(deadline);
      continue;
    }
    const dates = [...waiting.splice(0), deadline];
    const start = Math.min(...dates.map((each) => startWithDate(reading, reading.segments.indexOf(each.segment))));
    const last = free.at(-1) ?? segment;
    for (const { value, segment: own, date } of dates)
      found.push({
        target: {
          kind: 'milestone',
          quote: reading.text.slice(start, last.end),
          span: { start, end: last.end },
          metric: asPrinted(reading, toDeed(contents)),
          value: undefined,
          unit: undefined,
          comparator: undefined,
          deadline: value,
          scope: asPrinted(reading, toSubject(reading.folded.slice(own.start, date.start), patterns)) || undefined,
        },
        segments: free,
      });
  }
  return found;
}

const METRIC_LENGTH = 60;

/** What is to be done, without what stands in brackets; only its first part where it is long. */
function toDeed(contents: readonly string[]): string {
  const deeds = contents
    .filter((content) => content !== '')
    .map((content) => content.replace(/\([^()]{0,200}\)/gu, ''));
  const whole = deeds.join('，');
  return whole.length <= METRIC_LENGTH ? whole : (deeds[0] ?? '');
}

function endOf(segment: Segment, until: number): number {
  return Math.min(segment.end, Math.max(until, segment.start));
}

/** A date deep in a segment (「推进“十四五”时期…」) only describes; before one that promises stand at most a subject and 力争. */
function isPromise(ahead: string, { completion }: TargetPatterns): boolean {
  return !completion.test(ahead.replace(/(?:实现|完成)?$/u, ''));
}
