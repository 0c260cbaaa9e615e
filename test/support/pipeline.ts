import { loadConfig } from '../../src/app/index.js';
import { loadLexicons } from '../../src/app/lexicons.js';
import { buildCorpusFrom } from '../../src/app/pipeline.js';
import type { Corpus } from '../../src/domain/corpus.js';
import { readFolder } from '../../src/ingest/index.js';
import { testSegmenter } from './segmenter.js';

let shipped: Corpus | undefined;

/** A corpus folder read by the whole pipeline; the shipped one by default, read once. */
export function readCorpus(folder?: string): Corpus {
  if (folder === undefined && shipped) return shipped;
  const root = folder ?? loadConfig({}).corpus;
  const corpus = buildCorpusFrom(readFolder(root), loadLexicons(), testSegmenter());
  if (folder === undefined) shipped = corpus;
  return corpus;
}
