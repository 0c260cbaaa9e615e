import type { Deadline } from './deadlines.js';
import { deadlineAt } from './deadlines.js';
import type { TargetPatterns } from './patterns.js';
import type { FoundTarget } from './quantities.js';
import { asPrinted, startWithDate, withoutDate } from './pieces.js';
import type { ClauseReading } from './reading.js';
import type { Segment } from './segments.js';
import { readCoverage, readCoverageBesideShare } from './read-coverage.js';
import { toSubject } from './subject.js';

/** Find full coverage without a number of its own (`coverage`) in the segments that hold no quantity. */
export function findCoverage(
  reading: ClauseReading,
  deadlines: readonly Deadline[],
  taken: ReadonlySet<Segment>,
  patterns: TargetPatterns,
): readonly FoundTarget[] {
  return reading.segments.flatMap((segment, index) => {
    const own = withoutDate(reading, segment.start, segment.end);
    const found = taken.has(segment) ? readCoverageBesideShare(own, patterns) : readCoverage(own, patterns);
    if (!found) return [];
    const before = reading.segments[index - 1];
    const borrows =
      (found.metric === '' || found.scope === '') && before?.sentence === segment.sentence && !taken.has(before);
    const subject = borrows ? toSubject(withoutDate(reading, before.start, before.end), patterns) : '';
    const start = borrows ? before.start : startWithDate(reading, index);
    const metric = found.metric === '' && subject !== '' ? `${subject}覆盖` : found.metric;
    const scope = found.scope === '' ? subject : (found.scope ?? '');
    return [
      {
        target: {
          kind: 'coverage' as const,
          quote: reading.text.slice(start, segment.end),
          span: { start, end: segment.end },
          metric: asPrinted(reading, metric === '' ? own : metric),
          value: 100,
          unit: '%',
          comparator: 'all' as const,
          deadline: deadlineAt(deadlines, segment.end - 1)?.value,
          scope: scope === '' ? undefined : asPrinted(reading, scope),
        },
        segments: borrows ? [before, segment] : [segment],
      },
    ];
  });
}
