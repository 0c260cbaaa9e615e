import { loadConfig } from '../../src/app/index.js';
import { loadLexicons } from '../../src/app/lexicons.js';
import { buildCorpusOf } from '../../src/app/pipeline.js';
import type { Corpus } from '../../src/domain/corpus.js';
import { readFolder } from '../../src/ingest/index.js';
import { testSegmenter } from './segmenter.js';

const shippedFolder = await readFolder(loadConfig({}).corpus);
let shipped: Corpus | undefined;

/** The shipped corpus folder read by the whole pipeline, once. */
export function readCorpus(): Corpus {
  shipped ??= buildCorpusOf(shippedFolder, loadLexicons(), testSegmenter());
  return shipped;
}

/** A corpus folder read by the whole pipeline. */
export async function readCorpusIn(folder: string): Promise<Corpus> {
  return buildCorpusOf(await readFolder(folder), loadLexicons(), testSegmenter());
}
