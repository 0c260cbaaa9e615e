import { loadConfig } from '../../src/app/index.js';
import { loadLexicons } from '../../src/app/lexicons.js';
import { makePipeline } from '../../src/app/pipeline.js';
import type { Corpus } from '../../src/domain/corpus.js';
import { readFolder } from '../../src/ingest/index.js';
import { testSegmenter } from './segmenter.js';

const shippedFolder = await readFolder(loadConfig({}).corpus);
let shipped: Corpus | undefined;

/** The shipped corpus folder read by the whole pipeline, once. */
export function readCorpus(): Corpus {
  shipped ??= makePipeline(loadLexicons(), testSegmenter()).build(shippedFolder);
  return shipped;
}

/** A corpus folder read by the whole pipeline. */
export async function readCorpusIn(folder: string): Promise<Corpus> {
  return makePipeline(loadLexicons(), testSegmenter()).build(await readFolder(folder));
}
