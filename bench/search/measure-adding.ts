import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { median } from '../bench.js';
import type { BenchCorpus } from './corpus.js';
import type { AddingFigures } from './figures.js';
import { longestTurn } from './longest-turn.js';
import type { Peer, PeerClause } from './peer.js';
import { DOCUMENT } from './peers/ours.js';

const SINGLE_ADDITIONS = 20;
const PAUSE_MS = 40;
const FLOOD = 1500;
const FLOOD_MS = 10_000;
const SETTLE_MS = 2000;

/** Add documents to an engine that holds `size` clauses, while a client asks one query after another on the same thread. */
export async function measureAdding(peer: Peer, corpus: BenchCorpus, size: number): Promise<AddingFigures> {
  const asking = startAsking(peer, corpus.queries);
  const before = await longestTurn(() => sleep(SETTLE_MS));
  const taken: number[] = [];
  let document = 0;
  const addNext = async (): Promise<number> => {
    const word = `新增${document}`;
    const number = size + DOCUMENT * document;
    const start = performance.now();
    peer.add(makeDocument(corpus, DOCUMENT * document++, word));
    while (peer.search([word], 1)[0] !== number) await setImmediate();
    return performance.now() - start;
  };
  const adding = await longestTurn(async () => {
    const until = performance.now() + FLOOD_MS;
    while (taken.length < SINGLE_ADDITIONS && performance.now() < until) {
      taken.push(await addNext());
      await sleep(PAUSE_MS);
    }
  });
  const first = document;
  const flood = await longestTurn(async () => {
    const until = performance.now() + FLOOD_MS;
    while (document - first < FLOOD && performance.now() < until) {
      await addNext();
      await setImmediate();
    }
    await sleep(SETTLE_MS);
  });
  await asking.stop();
  return {
    searchableP50: median(taken),
    searchableMost: Math.max(...taken),
    before,
    adding,
    flood,
    flooded: document - first,
  };
}

/** Clauses that are in the corpus already, the first with a word that is not. */
function makeDocument(corpus: BenchCorpus, from: number, word: string): readonly PeerClause[] {
  return Array.from({ length: DOCUMENT }, (_, k) => {
    const { words, text } = corpus.clause(from + k);
    return k === 0 ? { words: [word, ...words], text: word + text } : { words, text };
  });
}

function startAsking(peer: Peer, queries: BenchCorpus['queries']): { stop(): Promise<void> } {
  let goOn = true;
  const ask = async (): Promise<void> => {
    for (let k = 0; goOn; k++) {
      peer.search(queries[k % queries.length] ?? [], 10);
      await setImmediate();
    }
  };
  const asking = ask();
  return {
    stop: () => {
      goOn = false;
      return asking;
    },
  };
}
