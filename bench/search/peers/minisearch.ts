import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch, { type Options } from 'minisearch';
import type { MakePeer } from '../peer.js';

const OPTIONS: Options = {
  fields: ['words'],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
};

/** MiniSearch: BM25+ with coordination, its own settings. */
export const makeMiniSearch: MakePeer = (folder) => {
  const file = join(folder, 'minisearch.json');
  let index = new MiniSearch(OPTIONS);
  let size = 0;
  return {
    add: (clauses) => {
      for (const { words } of clauses) index.add({ id: size++, words: words.join(' ') });
    },
    search: (words, limit) =>
      index
        .search(words.join(' '))
        .slice(0, limit)
        .map(({ id }) => id as number),
    save: () => {
      writeFileSync(file, JSON.stringify(index));
    },
    load: () => {
      index = MiniSearch.loadJSON(readFileSync(file, 'utf8'), OPTIONS);
    },
  };
};
