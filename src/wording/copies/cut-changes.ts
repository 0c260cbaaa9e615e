import type { Change } from './diff-characters.js';
import { contentOf, isMark } from '../content.js';
import { isSameForm } from './form.js';

const CONTENT = /[\p{L}\p{N}%％‰]/u;
const DIGIT = /[0-9０-９.．]/u;
/** Equal text shorter than this between two changes of words is a coincidence of single characters. */
const ISLAND = 3;

/**
 * Cut the changes of two texts into differences that a reader can name: a number is shown whole, words that changed
 * together are one difference, and signs that only differ in form (「),」 and 「），」) are one difference each.
 */
export function cutChanges(changes: readonly Change[], first: string, second: string): readonly Change[] {
  return joinIslands(changes, first, second)
    .map((change) => widenToNumber(change, first, second))
    .reduce<Change[]>(joinOverlapping, [])
    .flatMap((change) => peelForms(change, first, second));
}

/** Join two changes of words around one equal character, or around two where both changes are longer. */
function joinIslands(changes: readonly Change[], first: string, second: string): readonly Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    const gap = last ? change.from - last.to : Infinity;
    const joins = (one: Change): boolean => isWords(one, first, second) && (gap === 1 || sizeOf(one) > gap);
    if (last && gap < ISLAND && joins(last) && joins(change))
      joined[joined.length - 1] = { ...last, to: change.to, otherTo: change.otherTo };
    else joined.push(change);
  }
  return joined;
}

function isWords({ from, to, otherFrom, otherTo }: Change, first: string, second: string): boolean {
  return CONTENT.test(first.slice(from, to)) || CONTENT.test(second.slice(otherFrom, otherTo));
}

function sizeOf({ from, to, otherFrom, otherTo }: Change): number {
  return Math.max(to - from, otherTo - otherFrom);
}

/** 「37个」 against 「3个」 is 37 against 3, not a lost 7. Signs beside a number stay signs. */
function widenToNumber(change: Change, first: string, second: string): Change {
  const hasDigit = /[0-9０-９]/u;
  if (!hasDigit.test(first.slice(change.from, change.to) + second.slice(change.otherFrom, change.otherTo)))
    return change;
  let { from, to, otherFrom, otherTo } = change;
  while (from > 0 && DIGIT.test(first.charAt(from - 1))) {
    from--;
    otherFrom--;
  }
  while (to < first.length && DIGIT.test(first.charAt(to))) {
    to++;
    otherTo++;
  }
  return { from, to, otherFrom, otherTo };
}

function joinOverlapping(joined: Change[], change: Change): Change[] {
  const last = joined.at(-1);
  if (last && change.from <= last.to && change.otherFrom <= last.otherTo && change.from < last.to)
    joined[joined.length - 1] = {
      ...last,
      to: Math.max(last.to, change.to),
      otherTo: Math.max(last.otherTo, change.otherTo),
    };
  else joined.push(change);
  return joined;
}

/**
 * Take pairs of signs of one form off both ends; what is left between them is one difference. Letters and digits only
 * where the whole change is one of form: 「３７」 against 「3」 stays whole.
 */
function peelForms({ from, to, otherFrom, otherTo }: Change, first: string, second: string): readonly Change[] {
  const head: Change[] = [];
  const tail: Change[] = [];
  const allForm = contentOf(first.slice(from, to)) === contentOf(second.slice(otherFrom, otherTo));
  const isPair = (at: number, other: number): boolean => {
    const [a, b] = [first.charAt(at), second.charAt(other)];
    return a !== b && isSameForm(a, b) && (allForm || isMark(a));
  };
  const pair = (at: number, other: number): Change => ({ from: at, to: at + 1, otherFrom: other, otherTo: other + 1 });
  while (from < to && otherFrom < otherTo && isPair(from, otherFrom)) head.push(pair(from++, otherFrom++));
  while (from < to && otherFrom < otherTo && isPair(to - 1, otherTo - 1)) tail.unshift(pair(--to, --otherTo));
  const middle = from < to || otherFrom < otherTo ? [{ from, to, otherFrom, otherTo }] : [];
  return [...head, ...middle, ...tail];
}
