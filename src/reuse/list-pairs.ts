import { countShared } from '../text/count-shared.js';
import type { TextJoin } from './join-texts.js';
import { isReuse } from './likeness.js';
import { numbersOf, type RarestFirst } from './rarest-first.js';

/**
 * Write out the pairs of a join, those that its stars imply among them; each once, the two texts in no order. Pairs with a
 * follower are verified, unless both follow one leader. Lost are pairs with a follower whose leader shares less than 0.6 with
 * the other text: none with a Jaccard coefficient of 0.68 or more.
 * Cost: that of the pairs, which in families of near-equal texts are many more than texts.
 */
export function listPairs(
  { order, leaders, links }: TextJoin,
  texts: RarestFirst,
  visit: (first: number, second: number) => void,
): void {
  const followers = new Map<number, number[]>();
  leaders.forEach((leader, text) => {
    if (leader !== text && !followers.get(leader)?.push(text)) followers.set(leader, [text]);
  });
  const places = new Int32Array(order.length);
  order.forEach((text, place) => (places[text] = place));
  for (let at = 0; at < links.length; at += 2) {
    const [text, leader] = [links[at] ?? 0, links[at + 1] ?? 0];
    visit(text, leader);
    for (const follower of followers.get(leader) ?? []) {
      if ((places[follower] ?? 0) >= (places[text] ?? 0)) continue;
      if (leaders[text] === leader || areReuse(texts, text, follower)) visit(text, follower);
    }
  }
}

function areReuse(texts: RarestFirst, first: number, second: number): boolean {
  const shared = countShared(numbersOf(texts, first), numbersOf(texts, second));
  return isReuse(shared, texts.sizes[first] ?? 0, texts.sizes[second] ?? 0);
}
