import type { Description } from './description.js';
import type { TargetPatterns } from './patterns.js';
import { splitHolder, toSubject } from './subject.js';

/**
 * Deal a list of numbers out over the list before it: 「国家、省、市（县）临床重点专科37个、100个、200个」 is one number for each
 * level, 「入园率、巩固率分别达到90%、95%」 one for each rate. A list without a list before it goes on with that of the target before.
 * @param whole  What was found for the first number.
 * @param last   Descriptions of the list before it in the same sentence.
 */
export function dealOut(
  before: string,
  whole: Description,
  count: number,
  last: readonly Description[],
  patterns: TargetPatterns,
): readonly Description[] {
  if (count < 2) return [whole];
  const lists = [...before.matchAll(patterns.levelList)];
  const list = lists.findLast(([text]) => text.match(patterns.level)?.length === count);
  if (list) {
    const named = before.slice(list.index + list[0].length).replace(patterns.makingAtEnd, '');
    const rest = toSubject(named, patterns);
    const { metric, scope } = splitHolder(rest, patterns);
    return (list[0].match(patterns.level) ?? []).map((level) => ({
      metric: metric === '' ? whole.metric : metric,
      scope: level + (scope ?? ''),
    }));
  }
  const metrics = whole.metric.split(/[、和与及]/u).filter((metric) => metric !== '');
  if (metrics.length === count) return metrics.map((metric) => ({ metric, scope: whole.scope }));
  return Array.from({ length: count }, (_, i) => ({
    ...whole,
    scope: last.length === count ? last[i]?.scope : whole.scope,
  }));
}
