/**
 * The thread that builds and merges blocks of the index, so that the server goes on answering. It has a segmenter of its own, the
 * light one: both libraries give the same words (see segment.test.ts).
 */
import { buildBlock, buildThesaurus, cutSource, mergeBlocks, type BlockData } from '../search/index.js';
import { once } from '../text/once.js';
import { loadSegmenter } from '../text/segment.js';
import { answerTasks } from './answer-tasks.js';
import { makeIndexWords } from './index-words.js';
import type { IndexTask } from './index-thread.js';
import { loadLexicons } from './lexicons.js';

const indexWords = once(() => {
  const lexicons = loadLexicons();
  const { words, units } = lexicons;
  const segmenter = loadSegmenter({ words, units, prefer: '@node-rs/jieba', remembers: false });
  return makeIndexWords(segmenter, buildThesaurus(lexicons.synonyms).findPhrases);
});

function work(task: IndexTask): BlockData {
  if (task.kind === 'merge') return mergeBlocks(task.parts);
  return buildBlock(task.sources.map((source) => cutSource(source, indexWords())));
}

answerTasks(work);
