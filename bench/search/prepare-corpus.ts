import { readFileSync } from 'node:fs';
import { fold } from '../../src/text/fold.js';
import type { Segmenter } from '../../src/text/segment.js';
import { testSegmenter } from '../../test/support/segmenter.js';
import { shuffled } from '../bench.js';
import { loadLaws } from '../laws.js';
import { writeCorpus, type CorpusClauses, type Questions } from './corpus.js';
import { drawKnownItems, drawQueries, type WordSource } from './draw-queries.js';

const QUERIES = new URL('queries.txt', import.meta.url);
const QUERY_COUNT = 200;
const KNOWN_ITEM_COUNT = 500;
const SEED = 42;
const HAN_WORD = /^\p{Script=Han}{2,}$/u;

/**
 * Cut all articles of the laws into index words, draw the queries, write both to the folder.
 * @returns false when the laws are not there. Cost: about a minute.
 */
export function prepareCorpus(folder: string): boolean {
  const laws = loadLaws();
  if (!laws) return false;
  const segmenter = testSegmenter();
  const seen = new Set<string>();
  const texts = laws.flatMap(({ header, clauses }) =>
    clauses.flatMap(({ label, text }) => {
      const key = `${header.title ?? ''}\n${label}\n${text}`;
      if (text.length < 8 || seen.has(key)) return [];
      seen.add(key);
      return [text];
    }),
  );
  const clauses = shuffled(texts, 7).map((text) => ({ words: segmenter.cutForSearch(text), text: fold(text) }));
  writeCorpus(folder, clauses, drawQuestions(clauses, segmenter));
  return true;
}

/** What is asked: the queries that were written and drawn, and the known items. */
export function drawQuestions(clauses: CorpusClauses, segmenter: Segmenter): Questions {
  const frequencies = new Map<string, number>();
  for (const { words } of clauses)
    for (const word of new Set(words)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const source: WordSource = {
    size: clauses.length,
    wordsOf: (clause) =>
      [...new Set(segmenter.cut(clauses[clause]?.text ?? ''))].filter(
        (word) => HAN_WORD.test(word) && frequencies.has(word),
      ),
    frequency: (word) => frequencies.get(word) ?? 0,
  };
  const typed = readFileSync(QUERIES, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' ').flatMap((word) => segmenter.cut(word)));
  return {
    queries: [...typed, ...drawQueries(source, QUERY_COUNT - typed.length, SEED)],
    knownItems: drawKnownItems(source, KNOWN_ITEM_COUNT, SEED),
  };
}
