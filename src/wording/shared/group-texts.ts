import { bigramDice } from '../../text/bigrams.js';
import type { WordingText } from './list-texts.js';
import { makeRareGramIndex, rankGrams, type RareGramIndex } from './rare-gram-index.js';

/** Likeness (Dice of character pairs) of wordings of one item, and of any other two. */
const SAME_ITEM = 0.72;
const ELSEWHERE = 0.85;
/** No two wordings of a group are less alike than this: chains of small steps end here. */
const COMPLETE = 0.6;

/**
 * Put wordings that are nearly the same into groups (complete link): the wording of most documents first, each of the
 * others to the group that holds the one most like it. Two wordings of one document are two things that it says, so they
 * never share a group; nor do what is to be done and what is not to be done. @returns groups in no order; a wording that is like no other is alone. Cost: near-linear.
 */
export function groupTexts(texts: readonly WordingText[]): readonly (readonly WordingText[])[] {
  const ranks = rankGrams(texts.map(({ bigrams }) => bigrams));
  const everywhere = makeRareGramIndex(ranks, ELSEWHERE);
  const byItem = new Map<number, RareGramIndex>();
  const indexOf = (item: number): RareGramIndex => {
    const known = byItem.get(item) ?? makeRareGramIndex(ranks, SAME_ITEM);
    byItem.set(item, known);
    return known;
  };
  const order = texts.map((text, at) => ({ text, at })).sort((a, b) => b.text.support - a.text.support || a.at - b.at);
  const groups: WordingText[][] = [];
  const groupOf = new Map<number, WordingText[]>();
  for (const { text, at } of order) {
    const indexes = [everywhere, ...[...text.items].map((item) => indexOf(item))];
    const candidates = new Set(indexes.flatMap((index) => index.candidates(at)));
    const home = findGroup(text, [...candidates], texts, groupOf);
    if (home) home.push(text);
    else groups.push([text]);
    groupOf.set(at, home ?? groups.at(-1) ?? []);
    for (const index of indexes) index.add(at);
  }
  return groups;
}

function findGroup(
  text: WordingText,
  candidates: readonly number[],
  texts: readonly WordingText[],
  groupOf: ReadonlyMap<number, WordingText[]>,
): WordingText[] | undefined {
  const near = candidates
    .flatMap((at) => {
      const other = texts[at];
      const likeness = other ? bigramDice(text.bigrams, other.bigrams) : 0;
      const needed = other && meets(text.items, other.items) ? SAME_ITEM : ELSEWHERE;
      return likeness >= needed ? [{ at, likeness }] : [];
    })
    .sort((a, b) => b.likeness - a.likeness || a.at - b.at);
  for (const { at } of near) {
    const group = groupOf.get(at);
    if (group?.every((member) => fits(text, member))) return group;
  }
  return undefined;
}

function fits(text: WordingText, member: WordingText): boolean {
  if (text.isNegated !== member.isNegated || meets(text.documents, member.documents)) return false;
  return bigramDice(text.bigrams, member.bigrams) >= COMPLETE;
}

function meets<T>(first: ReadonlySet<T>, second: ReadonlySet<T>): boolean {
  for (const one of first) if (second.has(one)) return true;
  return false;
}
