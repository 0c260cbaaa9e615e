import type { Target } from '../../domain/target.js';
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
  for (const group of groupListed(goals)) {
    const [first, end] = [group[0], group.at(-1)];
    if (!first || !end) continue;
    const { segment } = first;
    const index = reading.segments.indexOf(segment);
    const from = startOfPiece(reading, goals, first);
    const to = endOfPiece(reading, goals, end);
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
        tail: goals.findLast((goal) => goal.segment === segment)?.after.replace(/^的/u, '') ?? '',
        last: latest && { ...latest, unit: known?.measure.unit },
      },
      patterns,
    );
    const descriptions = dealOut(before, whole, group.length, known?.descriptions ?? [], patterns);
    const start = from === segment.start ? startWithDate(reading, index) : from;
    group.forEach((measure, i) => {
      const description = descriptions[i] ?? whole;
      found.push({
        target: toTarget(reading, deadlines, measure, description, { start, end: to }),
        segments: [segment],
      });
    });
    last = { measure: first, descriptions };
  }
  return found;
}

function toTarget(
  reading: ClauseReading,
  deadlines: readonly Deadline[],
  { start, value, unit, comparator }: Measure,
  { metric, scope }: Description,
  span: Target['span'],
): Target {
  return {
    kind: 'quantity',
    quote: reading.text.slice(span.start, span.end),
    span,
    metric: asPrinted(reading, metric),
    value,
    unit,
    comparator,
    deadline: deadlineAt(deadlines, start)?.value,
    scope: scope === undefined ? undefined : asPrinted(reading, scope),
  };
}

function chooseGoals(reading: ClauseReading, patterns: TargetPatterns): readonly Measure[] {
  const goals: Measure[] = [];
  for (const measure of findMeasures(reading, patterns)) {
    const { segment, before, number } = measure;
    if (isName(number, before, reading.folded.slice(number.end, segment.end))) continue;
    const last = goals.at(-1);
    const candidate = {
      ...measure,
      before: withoutDate(reading, segment.start, number.start),
      sentence: sentenceOf(reading, segment),
      continues: last?.segment.sentence === segment.sentence && indexOf(reading, measure) - indexOf(reading, last) <= 1,
    };
    if (isGoal(candidate, patterns)) goals.push(measure);
  }
  return goals;
}

function indexOf(reading: ClauseReading, { segment }: Measure): number {
  return reading.segments.indexOf(segment);
}

function sentenceOf(reading: ClauseReading, segment: Segment): string {
  const inside = reading.segments.filter(({ sentence }) => sentence === segment.sentence);
  return reading.folded.slice(inside[0]?.start ?? segment.start, inside.at(-1)?.end ?? segment.end);
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
