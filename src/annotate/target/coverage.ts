import type { Deadline } from './deadlines.js';
import { deadlineAt } from './deadlines.js';
import type { TargetPatterns } from './patterns.js';
import type { FoundTarget } from './quantities.js';
import { asPrinted, startWithDate, withoutDate } from './pieces.js';
import type { ClauseReading } from './reading.js';
import type { Segment } from './segments.js';
import { toSubject } from './subject.js';

const COVERS_ALL = /覆盖(?:到|了)?((?:所有|全部|全体|各个?)[^，；。]{1,24})/u;
/** 「…全部纳入…」, but not 「占全部…」 nor 「全部费用」. */
const ALL_OF = /^(.{2,60}?)(?:均|都)?全部([^\s，的]{2,40}(?:的[^，]{2,30})?)$/u;
const EVERY =
  /^(.{0,12}?)(?:所有|全部|全体)([^，、的]{2,20}(?:、[^，、的]{2,12}){0,4}?)(?:均|都|要|应当?|须)*(设置|设立|建立|完成|实现|达到|配备|开展|纳入|接入|参与|建成|开设|实行|推行|成立|安装|开通|使用|提供|执行)/u;

/** Find full coverage without a number of its own (`coverage`) in the segments that hold no quantity. */
export function findCoverage(
  reading: ClauseReading,
  deadlines: readonly Deadline[],
  taken: ReadonlySet<Segment>,
  patterns: TargetPatterns,
): readonly FoundTarget[] {
  return reading.segments.flatMap((segment, index) => {
    const own = withoutDate(reading, segment.start, segment.end);
    const found = taken.has(segment) ? readBesideShare(own, patterns) : readCoverage(own, patterns);
    if (!found) return [];
    const before = reading.segments[index - 1];
    // 「…建设，到2025年基本实现全覆盖」: what is covered stands in the segment before.
    const borrows = found.metric === '' && before?.sentence === segment.sentence && !taken.has(before);
    const start = borrows ? before.start : startWithDate(reading, index);
    const metric = borrows ? toSubject(withoutDate(reading, before.start, before.end), patterns) : found.metric;
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
          scope: found.scope === undefined ? undefined : asPrinted(reading, found.scope),
        },
        segments: borrows ? [before, segment] : [segment],
      },
    ];
  });
}

/** 「所有三级医院、50%的二级医院达到…」: full coverage in a list with shares. */
function readBesideShare(
  text: string,
  patterns: TargetPatterns,
): { metric: string; scope: string | undefined } | undefined {
  const [, who, others = ''] = /((?:所有|全部|全体)[^、，\d]{2,20})[、和及]\d[\d.]*%(.{2,60})$/u.exec(text) ?? [];
  const verb = others.search(patterns.attain);
  return who === undefined || verb < 0 ? undefined : { metric: `${others.slice(verb)}的比例`, scope: who };
}

function readCoverage(
  text: string,
  patterns: TargetPatterns,
): { metric: string; scope: string | undefined } | undefined {
  if (text.includes('全覆盖')) {
    const subject = toSubject(text.split('全覆盖')[0] ?? '', patterns);
    // 「二级医院实现优质护理全覆盖」 and 「县级医院远程平台全覆盖」 both name who is covered first.
    const [, holder, what] =
      /^(.{2,40})(?:基本)?实现(.{2,40})$/u.exec(subject) ?? patterns.holderThenRest.exec(subject) ?? [];
    return { metric: what === undefined ? subject : `${what}覆盖`, scope: holder };
  }
  const covers = COVERS_ALL.exec(text);
  if (covers) return { metric: `${toSubject(text.slice(0, covers.index), patterns)}覆盖`, scope: covers[1] };
  const every = EVERY.exec(text);
  if (every) return { metric: text.slice(every[0].length - (every[3]?.length ?? 0)), scope: every[2] };
  const all = ALL_OF.exec(text);
  if (
    all &&
    (patterns.completion.test((all[2] ?? '').slice(0, 8)) || patterns.attainAtStart.test(all[2] ?? '')) &&
    !(all[1] ?? '').endsWith('占')
  )
    return { metric: `${all[2]}`, scope: toSubject(all[1] ?? '', patterns) };
  return undefined;
}
