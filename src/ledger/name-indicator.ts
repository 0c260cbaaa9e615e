import { createHash } from 'node:crypto';
import { mostFrequent } from './most-frequent.js';
import type { TargetProfile } from './target-profile.js';

/** The name of an indicator, as printed where it can be. */
export interface IndicatorName {
  readonly name: string;
  readonly about: string;
}

/** Name a group of targets by what most of them are called, the shorter where two are as frequent. */
export function nameGroup(group: readonly TargetProfile[]): IndicatorName {
  const isGeneric = group.every((profile) => profile.isGeneric);
  return {
    name: mostFrequent(shortFirst(group.map(printedName))) ?? '',
    about: (isGeneric ? mostFrequent(shortFirst(group.map(({ about }) => about))) : undefined) ?? '',
  };
}

/** The level that stands in the scope belongs to the name: 「国家」 of 「临床重点专科37个」. */
function printedName({ target, key, modifiers }: TargetProfile): string {
  const level = modifiers.get('级别');
  const isBare = level !== undefined && key.startsWith(level) && !target.metric.includes(level.slice(0, 1));
  return isBare ? key : target.metric.replace(/^的/u, '');
}

function shortFirst(names: readonly string[]): readonly string[] {
  return names.filter((name) => name !== '').sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

/** Make a function that gives each indicator of a ledger its id: `ind-` and a hash of family, name and kind of unit. */
export function makeIdFor(frameworkId: string): (name: string, about: string, unitKind: string) => string {
  const given = new Map<string, number>();
  return (name, about, unitKind) => {
    const text = [frameworkId, name, about, unitKind].join('\n');
    const id = `ind-${createHash('sha256').update(text).digest('hex').slice(0, 10)}`;
    const twin = (given.get(id) ?? 0) + 1;
    given.set(id, twin);
    return twin === 1 ? id : `${id}-${twin}`;
  };
}
