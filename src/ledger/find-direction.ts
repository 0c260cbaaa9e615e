import type { Direction, DirectionGround } from '../domain/ledger.js';
import type { Comparator } from '../domain/target.js';
import { boundOf } from './judge-values.js';
import type { IndicatorLexicon } from './indicator-lexicon.js';

/** The direction of an indicator with its ground; both undefined where nothing tells it. */
export interface FoundDirection {
  readonly direction: Direction | undefined;
  readonly ground: DirectionGround | undefined;
}

/** Tells the direction of an indicator from its names and the comparators of its targets. */
export type FindDirection = (
  keys: readonly string[],
  comparators: readonly (Comparator | undefined)[],
) => FoundDirection;

const UNKNOWN: FoundDirection = { direction: undefined, ground: undefined };

/**
 * Make a function that tells whether more or less of an indicator asks for more. Bounds that all point one way decide; else
 * the longest ending of the name that the lexicon knows: 「次均费用增长率」 is down though 「增长率」 is up.
 * @param toKey  Brings the words of the lexicon into the form of the names.
 */
export function makeFindDirection(lexicon: IndicatorLexicon, toKey: (word: string) => string): FindDirection {
  const known = new Map<string, Direction | undefined>();
  const learn = (words: readonly string[], direction: Direction | undefined): void => {
    for (const word of words) for (const form of [word, toKey(word)]) if (!known.has(form)) known.set(form, direction);
  };
  learn(lexicon.open, undefined);
  learn(lexicon.down, 'down');
  learn(lexicon.up, 'up');
  const longest = Math.max(...[...known.keys()].map((word) => word.length));
  const endingOf = (key: string): string | undefined => {
    if (known.has(`^${key}`)) return `^${key}`;
    for (let length = Math.min(longest, key.length); length > 1; length--)
      if (known.has(key.slice(-length))) return key.slice(-length);
    return undefined;
  };
  return (keys, comparators) => {
    // An abbreviation may stand behind the name: 「病例组合指数CMI」.
    const found = keys.map((key) => endingOf(key) ?? endingOf(key.replace(/(?<![A-Za-z])[A-Za-z]+$/u, '')));
    const endings = [...new Set(found.filter((ending) => ending !== undefined))];
    const directions = new Set(endings.map((ending) => known.get(ending)));
    const [direction] = directions.size === 1 ? directions : [];
    const [bound, ...others] = new Set(comparators.map(boundOf).filter((one) => one !== undefined));
    if (bound !== undefined && others.length === 0 && bound !== direction)
      return { direction: bound, ground: { by: 'comparator', words: [] } };
    return direction === undefined ? UNKNOWN : { direction, ground: { by: 'word', words: endings } };
  };
}
