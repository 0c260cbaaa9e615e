import { buildCorpus } from '../../src/corpus/index.js';
import type { AnnotatedDocument } from '../../src/domain/annotation.js';
import type { Corpus } from '../../src/domain/corpus.js';

/** A corpus of these documents alone, without source texts and frameworks. */
export function makeCorpus(documents: readonly AnnotatedDocument[]): Corpus {
  return buildCorpus({ version: 'test', documents, frameworks: [], raws: [], unreadable: [] });
}
