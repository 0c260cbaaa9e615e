import type { Target } from '../../domain/target.js';
import { listDates } from './deal-dates.js';
import type { Deadline } from './deadlines.js';
import { deadlineAt } from './deadlines.js';
import { describe } from './describe.js';
import type { Description } from './description.js';
import { isGoal } from './is-goal.js';
import { isName } from './is-name.js';
import { dealOut } from './lists.js';
import type { Measure } from './measures.js';
import { findMeasures, isListed } from './measures.js';
import type { TargetPatterns } from './patterns.js';
import { asPrinted, endOfPiece, startOfPiece, startWithDate, withoutDate } from './pieces.js';
import type { ClauseReading } from './reading.js';
import type { Segment } from './segments.js';

/** A target with the segments that it takes up, which no other kind of target may use again. */
export interface FoundTarget {
  readonly target: Target;
  readonly segments: readonly Segment[];
}

/** Find the numbers of a clause that set targets (`quantity`), in reading order. */
export function findQuantities(
  reading: ClauseReading,
  deadlines: readonly Deadline[],
  patterns: TargetPatterns,
): readonly FoundTarget[] {
  const goals = chooseGoals(reading, patterns);
  const found: FoundTarget[] = [];
  let last: { readonly measure: Measure; readonly descriptions: readonly Description[] } | undefined;
  const groups = groupListed(goals);
  const lastOf = new Map(goals.map((goal) => [goal.segment, goal]));
  for (const [at, group] of groups.entries()) {
    const [first, end] = [group[0], group.at(-1)];
    if (!first || !end) continue;
    const { segment } = first;
    const { index } = segment;
    const from = startOfPiece(reading, groups[at - 1]?.at(-1), first);
    const to = endOfPiece(reading, groups[at + 1]?.[0], end);
    const before = withoutDate(reading, from, first.start);
    const known = last?.measure.segment.sentence === segment.sentence ? last : undefined;
    const [latest] = known?.descriptions ?? [];
    const whole = describe(
      {
        measure: first,
        before,
        after: reading.folded.slice(end.end, to),
        previous: neighbour(reading, index, -1),
        next: neighbour(reading, index, 1),
        tail: lastOf.get(segment)?.after.replace(/^的/u, '') ?? '',
        last: latest && { ...latest, unit: known?.measure.unit },
      },
      patterns,
    );
    const descriptions = dealOut(before, whole, group.length, known?.descriptions ?? [], patterns);
    const start = from === segment.start ? startWithDate(reading, index) : from;
    const dates = listDates(reading, from, first.start, group.length);
    group.forEach((measure, i) => {
      const description = descriptions[i] ?? whole;
      const deadline = dates[i]?.value ?? deadlineAt(deadlines, measure.start)?.value;
      const target = toTarget(reading, measure, description, deadline, { start, end: to });
      found.push({ target, segments: [segment] });
    });
    last = { measure: first, descriptions };
  }
  return found;
}

function toTarget(
  reading: ClauseReading,
  { value, unit, comparator }: Measure,
  { metric, scope }: Description,
  deadline: string | undefined,
  span: Target['span'],
): Target {
  return {
    kind: 'quantity',
    quote: reading.text.slice(span.start, span.end),
    span,
    metric: asPrinted(reading, metric || reading.heading || reading.folded.slice(span.start, span.end)),
    value,
    unit,
    comparator,
    deadline,
    scope: scope === undefined ? undefined : asPrinted(reading, scope),
  };
}

/** Characters on either side of a number that say what it is; longer sentences are no sentences. */
const NEAR = 1000;

function chooseGoals(reading: ClauseReading, patterns: TargetPatterns): readonly Measure[] {
  const goals: Measure[] = [];
  for (const measure of findMeasures(reading)) {
    const { segment, before, number } = measure;
    const { folded } = reading;
    if (isName(number, folded.slice(number.start, number.end), before, folded.slice(number.end, segment.end))) continue;
    const last = goals.at(-1);
    const candidate = {
      ...measure,
      before: withoutDate(reading, Math.max(segment.start, number.start - NEAR), number.start),
      continues: last?.segment.sentence === segment.sentence && segment.index - last.segment.index <= 1,
    };
    const readContext = (): { sentence: string; lead: string } => {
      const { start, end } = reading.sentences.get(segment.sentence) ?? segment;
      const from = Math.max(start, number.start - NEAR);
      return { sentence: folded.slice(from, Math.min(end, number.end + NEAR)), lead: folded.slice(from, number.start) };
    };
    if (isGoal(candidate, patterns, readContext)) goals.push(measure);
  }
  return goals;
}

function groupListed(goals: readonly Measure[]): readonly (readonly Measure[])[] {
  const groups: Measure[][] = [];
  for (const goal of goals) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && isListed(last, goal)) group.push(goal);
    else groups.push([goal]);
  }
  return groups;
}

function neighbour(reading: ClauseReading, index: number, step: 1 | -1): string {
  const here = reading.segments[index];
  const there = reading.segments[index + step];
  if (!here || there?.sentence !== here.sentence) return '';
  return withoutDate(reading, there.start, there.end);
}
