import { makeComponents, type Components } from './components.js';
import { countShared } from '../text/count-shared.js';
import { isReuse, jaccard, NEAR_EQUAL } from './likeness.js';
import { makeLookUp, MAX_LOOKS } from './look-up.js';
import { numbersOf, type RarestFirst } from './rarest-first.js';
import { sortForJoin } from './sort-for-join.js';

/** All pairs of reuse among some texts, without the pairs that stars of like texts imply. */
export interface TextJoin {
  /** The texts in the order in which they were looked up. */
  readonly order: Int32Array;
  /**
   * The leader of each text: one with a Jaccard coefficient of 0.75 or more to it, itself where there is none. Followers of one
   * leader are pairs of reuse without a look at them: the Jaccard distance obeys the triangle inequality, so their coefficient
   * is 0.5 or more.
   */
  readonly leaders: Int32Array;
  /** Verified pairs of a text and a leader that came before it; two numbers a pair. */
  readonly links: Int32Array;
  /** Components of the graph of all pairs with a Jaccard coefficient of 0.8 or more, also between two followers. */
  readonly clusters: Components;
}

/** Likeness of a follower to its leader: two distances of 0.25 make a coefficient of 0.5. */
const STAR = 0.75;
/** Likeness of a text to a leader below which no follower can be near-equal to the text: distances of 0.2 and 0.25. */
const NEAR_FOLLOWERS = 0.55;

/**
 * Find all pairs of reuse (see `isReuse`) by prefix filter: of two texts that share 0.6 of the shorter, the shorter one's rarest
 * 0.4 hold a shared shingle. Each text looks up its rarest shingles among the leaders before it and verifies what it meets, so
 * that no pair of leaders is lost and no false one is found. A family of m texts that are all like one of them costs m looks,
 * not m². A text that meets more than 1,000 others may keep the first only, those with which it shares its rarest shingles.
 * Cost: about 10 µs a text of 100 letters among 10,000 texts, 25 µs among 140,000.
 */
export function joinTexts(texts: RarestFirst): TextJoin {
  const { sizes } = texts;
  const order = sortForJoin(texts);
  const leaders = Int32Array.from(sizes.keys());
  const followers = new Map<number, number[]>();
  const mixed = new Set<number>();
  const clusters = makeComponents(sizes.length);
  const links: number[] = [];
  const lookUp = makeLookUp(texts);

  /** Join a text to the followers of a leader that are near-equal to it. @returns looks taken. */
  const joinFollowers = (text: number, leader: number): number => {
    if (!mixed.has(leader) && clusters.rootOf(leader) === clusters.rootOf(text)) return 0;
    let looks = 0;
    for (const follower of followers.get(leader) ?? []) {
      if (clusters.rootOf(follower) === clusters.rootOf(text)) continue;
      if (likenessOf(texts, text, follower) >= NEAR_EQUAL) clusters.join(text, follower);
      if (++looks === MAX_LOOKS) break;
    }
    return looks;
  };

  for (const text of order) {
    const size = sizes[text] ?? 0;
    let [leader, best] = [text, 0];
    const near: number[] = [];
    for (const { other, shared } of lookUp.find(text)) {
      const otherSize = sizes[other] ?? 0;
      if (!isReuse(shared, size, otherSize)) continue;
      links.push(text, other);
      const likeness = jaccard(shared, size, otherSize);
      if (likeness >= NEAR_FOLLOWERS) near.push(other);
      if (likeness >= NEAR_EQUAL) clusters.join(text, other);
      if (likeness >= STAR && likeness > best) [leader, best] = [other, likeness];
    }
    let looks = 0;
    for (const other of near) if (looks < MAX_LOOKS) looks += joinFollowers(text, other);
    if (leader === text) lookUp.add(text);
    else {
      leaders[text] = leader;
      if (best < NEAR_EQUAL) mixed.add(leader);
      if (!followers.get(leader)?.push(text)) followers.set(leader, [text]);
    }
  }
  return { order, leaders, links: Int32Array.from(links), clusters };
}

function likenessOf(texts: RarestFirst, first: number, second: number): number {
  const shared = countShared(numbersOf(texts, first), numbersOf(texts, second));
  return jaccard(shared, texts.sizes[first] ?? 0, texts.sizes[second] ?? 0);
}
