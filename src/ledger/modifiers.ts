import { anyOf } from '../text/any-of.js';
import type { ExclusiveGroup } from './indicator-lexicon.js';

/** The modifiers of a name, by group: 等级 → 「三级」. */
export type Modifiers = ReadonlyMap<string, string>;

/** Tells the modifiers of a name. */
export type FindModifiers = (key: string, about: string) => Modifiers;

/** Make a function that finds the modifiers (三级, 农村, 住院) that tell indicators of like names apart. */
export function makeFindModifiers(groups: readonly ExclusiveGroup[]): FindModifiers {
  const compiled = groups.map(({ name, words, nameOnly = false }) => {
    const canonical = new Map(words.flatMap(([one = '', ...forms]) => [one, ...forms].map((form) => [form, one])));
    const short = [...canonical.keys()].filter((form) => form.length === 1);
    const long = [...canonical.keys()].filter((form) => form.length > 1);
    // 省 and the like only at the head of a name: 「省重点专科」.
    return {
      name,
      canonical,
      nameOnly,
      pattern: new RegExp(`${anyOf(long)}|^(?:${anyOf(short)})(?![级内域直份])`, 'gu'),
    };
  });
  return (key, about) => {
    const found = new Map<string, string>();
    for (const { name, canonical, pattern, nameOnly } of compiled) {
      const words = new Set(
        Array.from((nameOnly ? key : about + key).matchAll(pattern), ([form]) => canonical.get(form) ?? form),
      );
      if (words.size > 0) found.set(name, [...words].sort().join('、'));
    }
    return found;
  };
}

/**
 * Make a function that says whether two names may mean one indicator as far as their modifiers go. Of a name that says
 * little (`isLoose`) the other may say more.
 */
export function makeAgree(
  groups: readonly ExclusiveGroup[],
): (a: Modifiers, b: Modifiers, isLoose: boolean) => boolean {
  return (a, b, isLoose) =>
    groups.every(({ name, optional }) => {
      const [own, other] = [a.get(name), b.get(name)];
      if (own === other) return true;
      if (own === undefined || other === undefined) return optional === true || isLoose;
      return isLoose && own.split('、').some((word) => other.includes(word));
    });
}
