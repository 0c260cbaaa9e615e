import { parseNumeral } from '../text/numeral.js';
import type { ClauseProfile } from './clause-profile.js';
import { isParent } from './family.js';
import type { FrameworkWords } from './framework-words.js';
import type { Exemplar } from './exemplars.js';

/** 「第十二条」, 「（三）」, 「4.」: the ordinal of a clause. */
const ORDINAL = /[〇零一二两三四五六七八九十百千\d]+/u;

/**
 * Find in the parent itself, where it is among the documents, the clause of each item: the one with the item's heading; for
 * an item without heading, as one made from an article is, the clause with its number.
 * @returns at most one item for a clause of the parent; [] when the parent is not there.
 */
export function findParentClauses(words: FrameworkWords, profiles: readonly ClauseProfile[]): readonly Exemplar[] {
  const byName = new Map(
    words.items.flatMap(({ item }, at) => (item.heading === '' ? [] : [[words.items[at]?.names[0], at]])),
  );
  const byNumber = new Map(words.items.flatMap(({ item }, at) => (item.heading === '' ? [[item.no, at]] : [])));
  const parents = new Set([...new Set(profiles.map(({ document }) => document))].filter((one) => isParent(one, words)));
  return profiles.flatMap((profile) => {
    if (!parents.has(profile.document)) return [];
    const ordinal = parseNumeral(ORDINAL.exec(profile.clause.label)?.[0] ?? '');
    const item = byName.get(profile.heading) ?? (ordinal === undefined ? undefined : byNumber.get(ordinal));
    return item === undefined ? [] : [{ profile, item }];
  });
}
