import type { DocumentId } from '../domain/ids.js';
import type { NearWording, WordingCluster } from '../domain/reuse.js';
import { makeClustering } from './clustering.js';
import { countShared } from '../text/count-shared.js';
import { invert } from './invert.js';
import { joinTexts } from './join-texts.js';
import { toLetters } from './letters.js';
import { isReuse, jaccard, NEAR_EQUAL } from './likeness.js';
import { MIN_SHARED_RARE } from './look-up.js';
import { byLikeness, toNearWording } from './near-wording.js';
import { orderRarestFirst } from './rarest-first.js';
import { makeSharedCounter } from './shared-counter.js';
import { toShingles } from './shingles.js';
import { makeTextStore, MIN_LETTERS, type ReuseSource } from './text-store.js';
import { byFirstWitness, toWordingCluster } from './wording-cluster.js';

/** 条款复用: the clauses of some documents by their wording. The order in which documents came makes no difference. */
export interface ReuseIndex {
  /**
   * Take in documents; one that is there already is replaced. Cost for a document: the postings of its rarest shingles, whatever
   * else is in the index. Once as much has come as was there, all is worked again, about 50 µs a clause.
   */
  add(documents: readonly ReuseSource[]): void;
  /** Leave documents out again; unknown ones are passed over. Cost: the clusters that they took part in. */
  remove(documents: readonly DocumentId[]): void;
  /** Clusters that stand in two documents at least, by the first witness of each. Cost: linear in texts. */
  clusters(): readonly WordingCluster[];
  /**
   * Every wording that shares 0.6 or more of the shorter text with this one, clauses of less than 20 letters left out; the
   * most alike first. Exact. Cost: the postings of the text's shingles, about a millisecond among 145,000 clauses.
   */
  near(text: string): readonly NearWording[];
}

const NO_POSTINGS = invert([]);

/** Build the index of some documents, see `ReuseIndex`. Cost: about 50 µs and a kilobyte a clause of 100 letters. */
export function buildReuseIndex(documents: readonly ReuseSource[] = []): ReuseIndex {
  const store = makeTextStore();
  const clustering = makeClustering();
  let counter = makeSharedCounter(NO_POSTINGS);
  let inOne = 0;

  const shinglesOf = (text: number): Uint32Array => toShingles(store.lettersOf(text));

  /** Work all texts again: their postings in one piece, their clusters by one join. */
  const rebuild = (): void => {
    const letters = Array.from({ length: store.size() }, (_, text) => store.lettersOf(text));
    const postings = invert(letters);
    counter = makeSharedCounter(postings);
    inOne = postings.texts.length;
    const { clusters } = joinTexts(orderRarestFirst(postings));
    const live = letters.flatMap(({ length }, text) => (length > 0 ? [text] : []));
    clustering.reset(live);
    for (const text of live) clustering.join(text, clusters.rootOf(text));
  };

  /** Work the clusters among some texts again, which are near-equal to no other text. */
  const cluster = (texts: readonly number[]): void => {
    clustering.reset(texts);
    const { clusters } = joinTexts(orderRarestFirst(invert(texts.map((text) => store.lettersOf(text)))));
    texts.forEach((text, at) => {
      clustering.join(text, texts[clusters.rootOf(at)] ?? text);
    });
  };

  /** Join the clusters of the texts that are near-equal to one: such a text has 0.8 of its shingles, so some of the rarest. */
  const joinNearEqual = (text: number): void => {
    const own = shinglesOf(text);
    const least = Math.ceil((4 * own.length) / 5);
    const enough = Math.min(MIN_SHARED_RARE, least);
    for (const { other, shared } of counter.count(counter.rarest(own, own.length - least + enough))) {
      if (shared < enough || clustering.membersOf(other) === clustering.membersOf(text)) continue;
      const others = shinglesOf(other);
      if (jaccard(countShared(own, others), own.length, others.length) >= NEAR_EQUAL) clustering.join(text, other);
    }
  };

  const remove = (ids: readonly DocumentId[]): void => {
    const touched = new Set<readonly number[]>();
    for (const id of ids)
      for (const text of store.remove(id)) {
        touched.add(clustering.membersOf(text));
        clustering.remove(text);
      }
    for (const members of touched) if (members.length > 1) cluster([...members]);
  };

  const add = (sources: readonly ReuseSource[]): void => {
    remove(sources.map(({ id }) => id));
    const fresh = sources.flatMap((source) => store.add(source));
    const letters = fresh.reduce((sum, text) => sum + store.lettersOf(text).length, 0);
    if (counter.added() + letters > inOne) {
      rebuild();
      return;
    }
    for (const text of fresh) if (counter.sizeOf(text) === 0) counter.add(text, shinglesOf(text));
    clustering.reset(fresh);
    fresh.forEach(joinNearEqual);
  };

  add(documents);
  return {
    add,
    remove,
    clusters: () => {
      const found = Array.from(clustering.clusters(), (texts) =>
        toWordingCluster(
          texts.map((text) => ({ witnesses: store.witnessesOf(text), shingles: () => shinglesOf(text) })),
        ),
      );
      return found.filter((one) => one !== undefined).sort(byFirstWitness);
    },
    near: (text) => {
      const letters = toLetters(text);
      if (letters.length < MIN_LETTERS) return [];
      const own = store.find(letters);
      const shingles = toShingles(letters);
      return counter
        .count(shingles)
        .filter(({ other, shared }) => isReuse(shared, shingles.length, counter.sizeOf(other)))
        .map(({ other, shared }) =>
          toNearWording(store.witnessesOf(other), other === own, shared, [shingles.length, counter.sizeOf(other)]),
        )
        .filter(({ witnesses }) => witnesses.length > 0)
        .sort(byLikeness);
    },
  };
}
