import { Index } from 'flexsearch';
import type { MakePeer } from '../peer.js';
import { exportIndex, importIndex } from './flexsearch-files.js';

/** Stock flexsearch: whole words, `suggest` for any of the words; ranks by the place of the first occurrence. */
export const makeFlexSearch: MakePeer = (folder) => {
  const open = (): Index => new Index({ tokenize: 'strict', encode: (text: string) => text.split(' ') });
  let index = open();
  let size = 0;
  return {
    add: (clauses) => {
      for (const { words } of clauses) index.add(size++, words.join(' '));
    },
    search: (words, limit) => index.search(words.join(' '), { limit, suggest: true }) as number[],
    save: () => {
      exportIndex(index, folder);
    },
    load: () => {
      index = importIndex(open(), folder);
    },
  };
};
