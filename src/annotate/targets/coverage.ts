import type { Span } from '../../domain/span.js';
import type { Deadline } from './deadlines.js';
import { deadlineAt } from './deadlines.js';
import type { TargetPatterns } from './patterns.js';
import type { FoundTarget } from './quantities.js';
import { asPrinted, startWithDate, withoutDate } from './pieces.js';
import type { ClauseReading } from './reading.js';
import type { Segment } from './segments.js';
import { readCoverage, readCoverageBesideShare } from './read-coverage.js';
import { toSubject } from './subject.js';

/**
 * Find full coverage without a number of its own (`coverage`), in segments without a number and in lists with shares.
 * @param quantities  What was found already; a coverage that stands in a list with a share has its quote.
 */
export function findCoverage(
  reading: ClauseReading,
  deadlines: readonly Deadline[],
  quantities: readonly FoundTarget[],
  patterns: TargetPatterns,
): readonly FoundTarget[] {
  const quotes = new Map<Segment, Span>();
  for (const { segments, target } of quantities)
    for (const segment of segments) if (!quotes.has(segment)) quotes.set(segment, target.span);
  const found: FoundTarget[] = [];
  for (const segment of reading.segments) {
    const own = withoutDate(reading, segment.start, segment.end);
    const beside = quotes.get(segment);
    const covered = beside ? readCoverageBesideShare(own, patterns) : readCoverage(own, patterns);
    if (!covered) continue;
    // 「…建设，到2025年基本实现全覆盖」: what is covered stands in the segment before.
    const before = covered.metric === '' || covered.scope === '' ? freeBefore(reading, segment, quotes) : undefined;
    const start = before?.start ?? startWithDate(reading, segment.index);
    const span = beside ?? { start, end: segment.end };
    const subject = before ? toSubject(withoutDate(reading, before.start, before.end), patterns) : '';
    const metric = covered.metric === '' && subject !== '' ? `${subject}覆盖` : covered.metric;
    const scope = covered.scope === '' ? subject : (covered.scope ?? '');
    const deadline = deadlineAt(deadlines, segment.end - 1)?.value;
    found.push({
      target: toTarget(reading, span, metric === '' ? own : metric, scope, deadline),
      segments: before ? [before, segment] : [segment],
    });
    quotes.set(segment, span);
  }
  return found;
}

/** The segment before in the same sentence, unless it belongs to another target. */
function freeBefore(
  { segments }: ClauseReading,
  { index, sentence }: Segment,
  quotes: ReadonlyMap<Segment, Span>,
): Segment | undefined {
  const before = segments[index - 1];
  return before?.sentence === sentence && !quotes.has(before) ? before : undefined;
}

function toTarget(
  reading: ClauseReading,
  span: Span,
  metric: string,
  scope: string,
  deadline: string | undefined,
): FoundTarget['target'] {
  return {
    kind: 'coverage',
    quote: reading.text.slice(span.start, span.end),
    span,
    metric: asPrinted(reading, metric),
    value: 100,
    unit: '%',
    comparator: 'all',
    deadline,
    scope: scope === '' ? undefined : asPrinted(reading, scope),
  };
}
